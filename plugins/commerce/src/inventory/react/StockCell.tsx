'use client'

import type { DefaultCellComponentProps } from 'payload'

import { LOW_STOCK } from '../domain/index.ts'

/** A count in a list; what is gone or nearly gone stands out, in words too. */
export const StockCell = ({ cellData }: DefaultCellComponentProps) => {
  const count: unknown = cellData
  if (typeof count !== 'number') return <span>—</span>
  const note = count <= 0 ? 'sold out' : count <= LOW_STOCK ? 'low' : null
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {count}
      {note ? (
        <span
          style={{
            color: count <= 0 ? 'var(--theme-error-600)' : 'var(--theme-warning-600)',
            marginInlineStart: '0.5em',
          }}
        >
          {note}
        </span>
      ) : null}
    </span>
  )
}
