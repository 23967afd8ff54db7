import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { isGiftCard } from '../../catalogue/domain/index.ts'
import { paymentWay } from '../../shared/paymentWay.ts'
import type { DeskDispute, DeskMoney, DeskPayment, DeskRefund } from '../domain/index.ts'
import type { DeskGiftCard } from './SoldGiftCards.tsx'
import type { ShownOrder } from './shownOrder.ts'

/** All that is known of the order's money, as far as the person may see it. */
export const moneyOf = async (req: PayloadRequest, { id }: ShownOrder): Promise<DeskMoney> => {
  const where: Where = { order: { equals: id } }
  const [payments, refunds, disputes] = await Promise.all([
    find(req, { collection: 'payments', where, sort: '-createdAt' }),
    find(req, { collection: 'refunds', where, sort: 'createdAt' }),
    find(req, { collection: 'disputes', where, sort: 'createdAt' }),
  ])
  return {
    payments: (payments as Omit<DeskPayment, 'way'>[]).map((payment) => ({
      ...payment,
      way: paymentWay(req.payload, payment.provider),
    })),
    refunds: refunds as DeskRefund[],
    disputes: disputes as DeskDispute[],
  }
}

/** The gift cards that the order has sold; asked for only where it has. */
export const giftCardsOf = async (
  req: PayloadRequest,
  { id, items }: ShownOrder,
): Promise<DeskGiftCard[]> => {
  if (!items.some(isGiftCard)) return []
  const where: Where = { order: { equals: id } }
  return (await find(req, { collection: 'gift-cards', where, sort: 'createdAt' })) as DeskGiftCard[]
}

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
    sort: 'id',
  })
  return new Map(
    (found as { id: string; name?: string | null; email: string }[]).map((person) => [
      String(person.id),
      person.name || person.email,
    ]),
  )
}

/** Pieces that the order waits for, by variant. */
export const waitingOf = async (
  req: PayloadRequest,
  order: string,
): Promise<Readonly<Record<string, number>>> => {
  const found = await find(req, {
    collection: 'stock-backorders',
    where: { cause: { equals: `order:${order}` } },
    sort: 'createdAt',
  })
  return Object.fromEntries(
    (found as { variant: string; quantity: number }[]).map(({ variant, quantity }) => [
      variant,
      quantity,
    ]),
  )
}

const find = async (
  req: PayloadRequest,
  { collection, where, sort }: { collection: string; where: Where; sort: string },
): Promise<unknown[]> => {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where,
    req,
    user: req.user,
    overrideAccess: false,
    depth: 0,
    limit: 100,
    pagination: false,
    sort,
  })
  return docs
}
