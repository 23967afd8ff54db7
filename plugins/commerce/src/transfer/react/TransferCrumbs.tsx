'use client'

import { SetStepNav } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

type Props = {
  readonly admin: string
  readonly list: 'imports' | 'exports'
  readonly id: string
  readonly title: string
}

/** The way back to all of them. */
export const TransferCrumbs = ({ admin, list, id, title }: Props) => {
  const url = (path: `/${string}`) => formatAdminURL({ adminRoute: admin, path })
  return (
    <SetStepNav
      nav={[
        { label: list === 'imports' ? 'Import' : 'Export', url: url(`/collections/${list}`) },
        { label: title, url: url(`/collections/${list}/${id}`) },
      ]}
    />
  )
}
