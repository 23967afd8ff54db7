import { execute, sql } from '@souk/kernel'
import type { Payload } from 'payload'

import { closedNames } from './closedNames.ts'
import { settingsOf } from './settings.ts'
import { asPlatform } from './wall/scope.ts'

/** Learns which shops are closed; to be called at start and whenever a tenant has changed. */
export const learnClosedShops = async (payload: Payload): Promise<void> => {
  const held = await heldShops(payload)
  const { docs } = await asPlatform(() =>
    payload.find({
      collection: 'tenants' as never,
      where: { or: [{ status: { not_equals: 'active' } }, { id: { in: held } }] },
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

/** Those that billing keeps closed. */
const heldShops = async (payload: Payload): Promise<readonly string[]> => {
  if (!settingsOf(payload).billing) return []
  const rows = await asPlatform(() =>
    execute<{ id: string }>(
      payload,
      undefined,
      sql`select tenant_id::text as id from subscriptions where suspension is not null`,
    ),
  )
  return rows.map(({ id }) => id)
}
