import { formatMoney } from '@souk/kernel/domain'
import type { DefaultServerCellComponentProps } from 'payload'

import { shopOf } from '../../shared/shopOf.ts'

/** An amount in a list, as people write it in the panel’s language. */
export const PriceCell = async ({
  cellData,
  i18n,
  payload,
  rowData,
}: DefaultServerCellComponentProps) => {
  const amount: unknown = cellData
  if (typeof amount !== 'number') return <span>—</span>
  const shop = await shopOf({ payload, document: rowData })
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {shop ? formatMoney({ amount, currency: shop.currency }, i18n.language) : amount}
    </span>
  )
}
