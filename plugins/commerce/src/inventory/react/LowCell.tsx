'use client'

import { CellLink, Pill } from '@souk/kernel/panel'
import type { DefaultCellComponentProps } from 'payload'

/** Whether few are left, in words that say it by themselves. */
export const LowCell = (props: DefaultCellComponentProps) => (
  <CellLink {...props}>
    {props.cellData === true ? (
      <Pill tone="open">Low stock</Pill>
    ) : (
      <span className="souk-muted">Enough</span>
    )}
  </CellLink>
)
