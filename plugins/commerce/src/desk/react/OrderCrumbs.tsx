'use client'

import { SetStepNav } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

type Props = {
  readonly admin: string
  readonly list: { readonly slug: 'orders' | 'past-orders'; readonly label: string }
  readonly id: string
  readonly title: string
}

/** The way back to all of them; without it the last page's would stay. */
export const OrderCrumbs = ({ admin, list, id, title }: Props) => {
  const url = (path: string) =>
    formatAdminURL({ adminRoute: admin, path: `/collections/${list.slug}${path}` })
  return (
    <SetStepNav
      nav={[
        { label: list.label, url: url('') },
        { label: title, url: url(`/${id}`) },
      ]}
    />
  )
}
