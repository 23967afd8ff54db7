'use client'

import { useTranslation } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'
import { CellLink, PanelStyle } from '@souk/kernel/panel'
import type { DefaultCellComponentProps } from 'payload'

/** An amount with the currency that its own row names. */
export const MoneyCell = (props: DefaultCellComponentProps) => {
  const { i18n } = useTranslation()
  const amount: unknown = props.cellData
  const { currency } = props.rowData as { currency?: string }
  if (typeof amount !== 'number' || !currency) return <span className="souk-muted">–</span>
  return (
    <CellLink {...props}>
      <PanelStyle />
      <span className="souk-amount">{formatMoney({ amount, currency }, i18n.language)}</span>
    </CellLink>
  )
}
