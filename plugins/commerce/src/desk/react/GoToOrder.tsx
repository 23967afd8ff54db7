import { redirect } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { idOf } from '../../shared/idOf.ts'

/** A payment, a refund or a dispute is told of on the page of its order, and only there. */
export const GoToOrder = ({ doc, initPageResult }: DocumentViewServerProps) => {
  const order = idOf((doc as { order?: unknown }).order)
  const { admin } = initPageResult.req.payload.config.routes
  if (order) redirect(formatAdminURL({ adminRoute: admin, path: `/collections/orders/${order}` }))
  return null
}
