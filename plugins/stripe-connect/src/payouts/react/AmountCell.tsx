'use client'

import { useTranslation } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'
import { CellLink } from '@souk/kernel/panel'
import type { DefaultCellComponentProps } from 'payload'

/** An amount with the currency that its own row names. */
export const AmountCell = (props: DefaultCellComponentProps) => {
  const { i18n } = useTranslation()
  const amount: unknown = props.cellData
  const { currency } = props.rowData as { currency?: string }
  if (typeof amount !== 'number' || !currency) return '–'
  return (
    <CellLink {...props}>
      <span className="souk-nowrap">{formatMoney({ amount, currency }, i18n.language)}</span>
    </CellLink>
  )
}
