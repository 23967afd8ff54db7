import type { Payload } from 'payload'

import { closedNames } from './closedNames.ts'
import { asPlatform } from './wall/scope.ts'

/** Learns which shops are closed; to be called at start and whenever a tenant has changed. */
export const learnClosedShops = async (payload: Payload): Promise<void> => {
  const { docs } = await asPlatform(() =>
    payload.find({
      collection: 'tenants' as never,
      where: { status: { not_equals: 'active' } },
      pagination: false,
      depth: 0,
      select: { slug: true, domains: true } as never,
      overrideAccess: true,
    }),
  )
  const found = docs as unknown as {
    slug: string
    domains?: { host: string; verifiedAt?: string }[]
  }[]
  const closed = closedNames()
  closed.clear()
  for (const { slug, domains = [] } of found) {
    closed.add(slug)
    for (const { host, verifiedAt } of domains) if (verifiedAt) closed.add(host)
  }
}
