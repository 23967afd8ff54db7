'use client'

import { SetStepNav, useDocumentTitle } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect } from 'react'

type Props = { readonly admin: string; readonly id: string; readonly number: number | null }

/** The panel's own heading and breadcrumbs, which would say the bare number or an id. */
export const OrderTitle = ({ admin, id, number }: Props) => {
  const title = number === null ? 'Order without a number' : `Order #${number}`
  const { setDocumentTitle } = useDocumentTitle()
  // The panel names the document after the first render, and would have the last word.
  useEffect(() => {
    const afterThePanel = setTimeout(() => setDocumentTitle(title))
    return () => clearTimeout(afterThePanel)
  }, [setDocumentTitle, title])
  const url = (path: `/${string}`) => formatAdminURL({ adminRoute: admin, path })
  return (
    <SetStepNav
      nav={[
        { label: 'Orders', url: url('/collections/orders') },
        { label: title, url: url(`/collections/orders/${id}`) },
      ]}
    />
  )
}
