import { redirect } from 'next/navigation'
import type { ListViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

/** A shop has one navigation, so its list leads straight to it, or to writing it. */
export const NavigationEntry = ({ data, payload }: ListViewServerProps) => {
  const { admin } = payload.config.routes
  const path = `/collections/navigation/${data?.docs[0]?.id ?? 'create'}` as const
  redirect(formatAdminURL({ adminRoute: admin, path }))
}
