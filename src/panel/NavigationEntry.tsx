import type { AdminViewServerProps } from 'payload'
import { redirect } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'

/** A shop has one navigation, so its list leads straight to it, or to writing it. */
export const NavigationEntry = async ({ initPageResult }: AdminViewServerProps) => {
  const { req } = initPageResult
  const { docs } = await req.payload.find({
    collection: 'navigation',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
  })
  const { admin } = req.payload.config.routes
  const path = `/collections/navigation/${docs[0]?.id ?? 'create'}` as const
  redirect(formatAdminURL({ adminRoute: admin, path }))
}
