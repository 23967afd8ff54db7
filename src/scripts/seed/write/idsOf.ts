import type { CollectionSlug } from 'payload'

import type { Desk, Ids } from './desk.ts'

/**
 * What an earlier, perhaps broken off, seed has written of a collection already, by one of its fields.
 */
export const idsOf = async (
  { payload, tenant }: Pick<Desk, 'payload' | 'tenant'>,
  collection: CollectionSlug,
  field: string,
): Promise<Ids> => {
  const { docs } = await payload.find({
    collection,
    where: { tenant: { equals: tenant } },
    depth: 0,
    limit: 0,
    pagination: false,
    select: { [field]: true } as never,
  })
  return new Map(
    (docs as unknown as Record<string, unknown>[]).map((document) => [
      String(document[field]),
      String(document['id']),
    ]),
  )
}
