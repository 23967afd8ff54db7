'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

type Props = Pick<
  DefaultCellComponentProps,
  'link' | 'linkURL' | 'onClick' | 'rowData' | 'collectionSlug' | 'viewType'
> & { readonly cellData: unknown; readonly children: ReactNode }

/** What the panel's own cells do: the first column leads to the document, or chooses it in a drawer. */
export const CellLink = ({ children, link, linkURL, onClick, ...row }: Props) => {
  const { config } = useConfig()
  const { cellData, collectionSlug, rowData } = row
  if (onClick) {
    return (
      <button onClick={() => onClick({ cellData, collectionSlug, rowData })} type="button">
        {children}
      </button>
    )
  }
  if (!link) return children
  const path = `/collections/${collectionSlug}/${encodeURIComponent(String(rowData.id))}` as const
  return (
    <Link
      href={linkURL ?? formatAdminURL({ adminRoute: config.routes.admin, path })}
      prefetch={false}
    >
      {children}
    </Link>
  )
}
