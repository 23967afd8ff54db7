'use client'

import { CellLink, Pill } from '@souk/kernel/panel'
import type { DefaultCellComponentProps } from 'payload'

import { statusPill } from './statusPill.ts'

/** A state of an order as a coloured word. */
export const StatusCell = (props: DefaultCellComponentProps) => {
  const value: unknown = props.cellData
  if (typeof value !== 'string') return null
  const { name } = props.field as { name?: string }
  const { status } = props.rowData as { status?: string }
  const { label, tone } = statusPill(name ?? '', { value, status })
  return (
    <CellLink {...props}>
      <Pill tone={tone}>{label}</Pill>
    </CellLink>
  )
}
