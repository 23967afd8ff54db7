import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import type { ShownOrder, ShownPayment } from './shownOrder.ts'

/** The order's payments, the latest first, as far as the person may see them. */
export const paymentsOf = async (
  req: PayloadRequest,
  { id }: ShownOrder,
): Promise<readonly ShownPayment[]> =>
  (await find(req, { collection: 'payments', where: { order: { equals: id } } })) as ShownPayment[]

/** Names of the members who appear in the order's timeline, by id. */
export const peopleOf = async (
  req: PayloadRequest,
  { timeline }: ShownOrder,
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(timeline.flatMap(({ actor }) => actor ?? []))]
  if (ids.length === 0) return new Map()
  const found = await find(req, {
    collection: req.payload.config.admin.user,
    where: { id: { in: ids } },
  })
  return new Map(
    (found as { id: string; name?: string | null; email: string }[]).map((person) => [
      String(person.id),
      person.name || person.email,
    ]),
  )
}

const find = async (
  req: PayloadRequest,
  { collection, where }: { collection: string; where: Where },
): Promise<unknown[]> => {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where,
    req,
    user: req.user,
    overrideAccess: false,
    depth: 0,
    limit: 50,
    pagination: false,
    sort: '-createdAt',
  })
  return docs
}
