import type { Payload, PayloadRequest } from 'payload'

import { rolesIn } from '../../membershipsOf.ts'
import { asPlatform } from '../../wall/scope.ts'

/** Where a shop's owners are reached. `req`: of whoever asks inside a transaction. */
export const ownersOf = async (
  payload: Payload,
  shop: string,
  req?: PayloadRequest,
): Promise<readonly string[]> => {
  // A shop's own work sees its people's names only; their addresses are the platform's.
  const { docs } = await asPlatform(() =>
    payload.find({
      collection: payload.config.admin.user as never,
      where: { 'tenants.tenant': { equals: shop } },
      overrideAccess: true,
      depth: 0,
      limit: 50,
      pagination: false,
      ...(req ? { req } : {}),
    }),
  )
  const people = docs as unknown as readonly { readonly email: string }[]
  return people.filter((one) => rolesIn(one, shop).includes('owner')).map(({ email }) => email)
}
