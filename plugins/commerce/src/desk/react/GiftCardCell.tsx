'use client'

import { CellLink } from '@souk/kernel/panel'
import type { DefaultCellComponentProps } from 'payload'

/** A card by the end of its code; an account has none. */
export const GiftCardCell = (props: DefaultCellComponentProps) => {
  const last4: unknown = props.cellData
  return (
    <CellLink {...props}>
      <strong className="souk-amount">
        {typeof last4 === 'string' && last4 ? `•••• ${last4}` : 'Store credit'}
      </strong>
    </CellLink>
  )
}
