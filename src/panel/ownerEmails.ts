import type { Context } from '@souk/kernel'
import { asPlatform, rolesIn } from '@souk/tenancy'

/** Whom a shop's news that cannot wait are mailed to: its owners. */
export const ownerEmails = async ({ payload, shop }: Context): Promise<readonly string[]> => {
  // A shop's own work sees its people's names only; their addresses are the platform's.
  const { docs } = await asPlatform(() =>
    payload.find({
      collection: 'users',
      where: { 'tenants.tenant': { equals: shop.id } },
      select: { email: true, tenants: true },
      overrideAccess: true,
      depth: 0,
      pagination: false,
    }),
  )
  return docs.filter((user) => rolesIn(user, shop.id).includes('owner')).map(({ email }) => email)
}
