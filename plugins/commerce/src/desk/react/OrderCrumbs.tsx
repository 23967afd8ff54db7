'use client'

import { SetStepNav } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

type Props = { readonly admin: string; readonly id: string; readonly number: number | null }

/** The way back to all orders; without it the last page's would stay. */
export const OrderCrumbs = ({ admin, id, number }: Props) => {
  const url = (path: `/${string}`) => formatAdminURL({ adminRoute: admin, path })
  return (
    <SetStepNav
      nav={[
        { label: 'Orders', url: url('/collections/orders') },
        {
          label: number === null ? 'Order without a number' : `Order #${number}`,
          url: url(`/collections/orders/${id}`),
        },
      ]}
    />
  )
}
