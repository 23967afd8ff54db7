import { scopeOf, type ShopKey } from '@souk/kernel'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import type {
  FulfilmentStatus,
  OrderPaymentStatus,
  OrderStatus,
} from '../../orders/domain/index.ts'

type Doc = {
  readonly id: string
  readonly status: OrderStatus
  readonly paymentStatus: OrderPaymentStatus
  readonly fulfilmentStatus: FulfilmentStatus
  readonly currency: string
  readonly totals: { readonly total: number }
  readonly placedAt: string
}

/** An order in a customer's list; `source` is the shop that took it, where it was another one. */
export type BoughtOrder = Doc & { readonly number: string; readonly source: string | null }

export type Bought = {
  /** Newest first. */
  readonly orders: readonly BoughtOrder[]
  /** Whether there are more of ours, or of those that were imported, than are here. */
  readonly more: { readonly own: boolean; readonly past: boolean }
}

type Customer = { readonly id: string; readonly email: string; readonly shop: ShopKey | null }

const MOST = 10

const SHOWN = {
  number: true,
  source: true,
  status: true,
  paymentStatus: true,
  fulfilmentStatus: true,
  currency: true,
  totals: true,
  placedAt: true,
} as const

/**
 * What a customer has bought, in two statements: orders of their account or under their address, and
 * imported ones under their address, since an account is nothing that another shop's file could name.
 * What was never confirmed has no number and is not among them.
 */
export const ordersOfCustomer = async (
  req: PayloadRequest,
  { id, email, shop }: Customer,
): Promise<Bought> => {
  const { field } = scopeOf(req.payload)
  const inShop: Where[] = field && shop !== null ? [{ [field]: { equals: shop } }] : []
  const theirs: Where = { email: { equals: email } }
  const [own, past] = await Promise.all([
    newest(req, 'orders', {
      and: [
        ...inShop,
        { number: { exists: true } },
        { or: [{ customer: { equals: id } }, theirs] },
      ],
    }) as Promise<(Doc & { readonly number: number })[]>,
    newest(req, 'past-orders', { and: [...inShop, theirs] }) as Promise<
      (Doc & { readonly number: string; readonly source: string })[]
    >,
  ])
  const all: BoughtOrder[] = [
    ...own.map((order) => ({ ...order, number: `#${order.number}`, source: null })),
    ...past,
  ]
  const orders = all
    .toSorted((a, b) => Date.parse(b.placedAt) - Date.parse(a.placedAt))
    .slice(0, MOST)
  const shown = (isPast: boolean) =>
    orders.filter(({ source }) => (source !== null) === isPast).length
  return { orders, more: { own: own.length > shown(false), past: past.length > shown(true) } }
}

const newest = async (
  req: PayloadRequest,
  collection: 'orders' | 'past-orders',
  where: Where,
): Promise<unknown[]> => {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where,
    sort: '-placedAt',
    select: SHOWN,
    // One more than is shown tells whether there are more.
    limit: MOST + 1,
    pagination: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs
}
