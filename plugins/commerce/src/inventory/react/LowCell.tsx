'use client'

import { CellLink, Pill } from '@souk/kernel/panel'
import type { DefaultCellComponentProps } from 'payload'

/** Whether few are left: said where it is so, and read out as what it means. */
export const LowCell = (props: DefaultCellComponentProps) => (
  <CellLink {...props}>
    {props.cellData === true ? (
      <Pill tone="open">
        Low<span className="souk-hidden"> stock: order or count it</span>
      </Pill>
    ) : (
      <span className="souk-muted">
        <span aria-hidden>—</span>
        <span className="souk-hidden">Enough</span>
      </span>
    )}
  </CellLink>
)
