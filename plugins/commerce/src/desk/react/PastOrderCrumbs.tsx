'use client'

import { SetStepNav } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

type Props = { readonly admin: string; readonly id: string; readonly number: string }

/** The way back to all imported orders; without it the last page's would stay. */
export const PastOrderCrumbs = ({ admin, id, number }: Props) => {
  const url = (path: `/${string}`) => formatAdminURL({ adminRoute: admin, path })
  return (
    <SetStepNav
      nav={[
        { label: 'Imported orders', url: url('/collections/past-orders') },
        { label: number, url: url(`/collections/past-orders/${id}`) },
      ]}
    />
  )
}
