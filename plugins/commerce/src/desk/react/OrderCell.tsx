'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { idOf } from '../../shared/idOf.ts'
import { useRelated } from './useRelated.ts'

/** The order that a row belongs to, as `#1001`: a click leads to its page, where all is told. */
export const OrderCell = ({ cellData, onClick }: DefaultCellComponentProps) => {
  const { config } = useConfig()
  const id = idOf(cellData)
  const order = useRelated('orders', id)
  if (id === null) return <span className="souk-muted">–</span>
  const number = order?.['number']
  const text =
    order === undefined ? '…' : typeof number === 'number' ? `#${number}` : 'No number yet'
  // In a drawer a row is chosen, not left.
  if (onClick) return <strong>{text}</strong>
  const url = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/orders/${id}`,
  })
  return (
    <Link href={url} prefetch={false}>
      <strong>{text}</strong>
    </Link>
  )
}
