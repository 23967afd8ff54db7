'use client'

import type { DefaultCellComponentProps } from 'payload'

import { isGoods, type ProductKind } from '../../catalogue/domain/index.ts'

const NOTES: Readonly<Record<string, string>> = { all: 'low', some: 'some low' }

/**
 * A count in a list; what is gone or nearly gone stands out, in words too. What is few is the shop's,
 * the product's or the variant's own to say: it comes along as `stockLow`. What is mailed lies on no shelf.
 */
export const StockCell = ({ cellData, rowData }: DefaultCellComponentProps) => {
  const count: unknown = cellData
  const row = rowData as { kind?: ProductKind; stockLow?: unknown }
  if (typeof count !== 'number' || !isGoods(row)) return <span>—</span>
  const { stockLow: low } = row
  const note = count <= 0 ? 'sold out' : NOTES[String(low)]
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
