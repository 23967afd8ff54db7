import { randomUUID } from 'node:crypto'

import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'

import type { Reply } from '../../isolation/support/send.ts'
import { openPlatform, type Json, type Platform, type Shop } from './platform.ts'

/** What a test does in its shop, which `shop` names: one that nothing has happened to yet. */
export type Stage<Plan extends string> = {
  readonly platform: Platform
  readonly shop: Shop
  /** As its owner, unless it is said who. */
  readonly choose: (plan: Plan, who?: Shop['owner']) => Promise<Reply>
  readonly refresh: () => Promise<Reply>
  /** As an owner does who has none yet: on Stripe's page. */
  readonly addCard: () => Promise<void>
  readonly card: (token?: string) => Promise<void>
  readonly row: () => Promise<Json>
  readonly set: (columns: string) => Promise<void>
  readonly billing: () => Promise<Json>
  readonly isOpen: () => Promise<boolean>
  readonly customer: () => Promise<string>
  /** Lets so many seconds go by at Stripe, which nobody here hears of. */
  readonly advance: (seconds: number) => Promise<void>
  /** Orders are placed, at a second of Stripe's clock, which a test sets ahead of ours: else just now. */
  readonly use: (times: number, at?: number) => Promise<void>
}

/**
 * For all tests of a file a platform with these plans, and for each a shop. Everything is there from
 * the file's own hooks on, not before.
 *
 * @param name what its shops are called
 * @param plans what an operator says of each
 */
export const setStage = <Plan extends string>(
  name: string,
  plans: Readonly<Record<Plan, Json>>,
): Stage<Plan> => {
  let platform: Platform
  let shop: Shop
  let count = 0
  const ids = new Map<string, string>()

  beforeAll(async () => {
    platform = await openPlatform()
    for (const [plan, facts] of Object.entries<Json>(plans))
      ids.set(plan, await platform.plan(facts))
  }, 240_000)

  afterAll(() => platform?.close())
  afterEach(() => platform.double.control.clearFaults())

  beforeEach(async () => {
    count += 1
    shop = await platform.shop(`${name}-${count}`)
  }, 60_000)

  const row = () => platform.row(shop)
  const card = (token?: string) => platform.card(shop, token)
  const refresh = () => platform.ask('POST', '/billing/refresh', shop.owner, {})
  return {
    get platform() {
      return platform
    },
    get shop() {
      return shop
    },
    choose: (plan, who = shop.owner) =>
      platform.ask('POST', '/billing/plan', who, { plan: ids.get(plan) }),
    refresh,
    addCard: async () => {
      await platform.ask('POST', '/billing/portal', shop.owner, {})
      await card()
      await refresh()
    },
    card,
    row,
    set: async (columns) => {
      const text = `update subscriptions set ${columns} where tenant_id = $1`
      await platform.house.owner.query(text, [shop.id])
    },
    billing: () => platform.billing(shop),
    isOpen: () => platform.isOpen(shop),
    customer: async () => String((await row())['customer']),
    advance: async (seconds) => {
      await platform.double.control.advance(seconds)
    },
    use: async (times, at) => {
      await placeOrders(platform, shop, {
        times,
        at: at ?? (await platform.double.control.now()) - 1,
      })
      await platform.drain()
      // What ends in the very second in which it was used, Stripe does not count any more.
      await platform.double.control.advance(2)
    },
  }
}

type Orders = { readonly times: number; readonly at: number }

/** All that billing hears of them. */
const placeOrders = async (
  { house }: Platform,
  { id }: Shop,
  { times, at }: Orders,
): Promise<void> => {
  for (let n = 0; n < times; n += 1)
    await house.owner.query(
      `with told as (
         insert into events (id, tenant_id, topic, subject, payload, occurred_at)
         values ($1::uuid, $2, 'order.placed', $1::text, '{}', to_timestamp($3)))
       insert into event_deliveries (id, tenant_id, event_id, handler, subject, status, attempts, due_at)
       values (gen_random_uuid(), $2, $1::uuid, 'billing.count-orders', $1::text, 'pending', 0, now())`,
      [randomUUID(), id, at],
    )
}
