'use client'

import { CellLink } from '@souk/kernel/panel'
import type { DefaultCellComponentProps } from 'payload'

/** `#1001`; an order that its shopper has not finished has no number yet. */
export const OrderNumberCell = (props: DefaultCellComponentProps) => {
  const number: unknown = props.cellData
  return (
    <CellLink {...props}>
      {typeof number === 'number' ? <strong>#{number}</strong> : <em>No number yet</em>}
    </CellLink>
  )
}
