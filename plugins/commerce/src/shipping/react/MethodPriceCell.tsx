import { formatMoney } from '@souk/kernel/domain'
import type { DefaultServerCellComponentProps } from 'payload'

import { shopOf } from '../../shared/shopOf.ts'
import { isByTable } from '../domain/index.ts'

/** What a method costs, or that a table says so: its one price is nothing anybody pays then. */
export const MethodPriceCell = async ({
  cellData,
  i18n,
  payload,
  rowData,
}: DefaultServerCellComponentProps) => {
  if (isByTable(rowData as Record<string, unknown>)) return <span>By table</span>
  const amount: unknown = cellData
  if (typeof amount !== 'number') return <span>—</span>
  const shop = await shopOf({ payload, document: rowData })
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {shop ? formatMoney({ amount, currency: shop.currency }, i18n.language) : amount}
    </span>
  )
}
