'use client'

import type { DefaultCellComponentProps } from 'payload'

import { CellLink } from '../../shared/CellLink.tsx'

/** `#1001`; an order that its shopper has not finished has no number yet. */
export const OrderNumberCell = (props: DefaultCellComponentProps) => {
  const number: unknown = props.cellData
  return (
    <CellLink {...props}>
      {typeof number === 'number' ? <strong>#{number}</strong> : <em>No number yet</em>}
    </CellLink>
  )
}
