import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'

import { http } from '../support/http/http.ts'
import {
  accountOf,
  billedShop,
  createPlans,
  type BilledShop,
  type Plans,
} from './billing/billedShop.ts'
import type { Actor } from './matrix/actors.ts'
import { answerOf } from './matrix/buyer.ts'
import { recover } from './matrix/recover.ts'
import type { Blow } from './matrix/steps.ts'
import { openWorld, type World } from './matrix/world.ts'

type Deed = {
  readonly name: string
  /** What of it Stripe is asked: the word that must be said once. */
  readonly call: string
  readonly path: string
  readonly prepare: () => Promise<BilledShop>
  readonly act: (shop: BilledShop, actor: Actor) => Promise<unknown>
  /** Another plan that the owner chooses, who has not waited for what became of the first. */
  readonly instead?: (shop: BilledShop, actor: Actor) => Promise<unknown>
  /** It is in the house already, and nobody waits for an answer. */
  readonly isHeard?: boolean
}

let world: World
let plans: Plans

beforeAll(async () => {
  world = await openWorld(inject('server'), { mode: 'direct', capture: 'automatic' })
  plans = await createPlans(world)
}, 180_000)

afterAll(() => world.close())

const choose = ({ owner }: BilledShop, { url }: Actor, plan: string) =>
  answerOf(() => http(url, owner).post('/api/billing/plan', { plan }))

const credit = ({ operator, key }: BilledShop, url: string, amount: number) =>
  answerOf(() =>
    http(url, { ...operator, 'idempotency-key': key }).post('/api/billing/credits', {
      amount,
      reason: 'Sorry for the outage',
    }),
  )

const deeds: readonly Deed[] = [
  {
    name: 'a plan that is chosen',
    call: '^POST /v1/subscriptions$',
    path: '/v1/subscriptions',
    prepare: () => billedShop(world),
    act: (shop, actor) => choose(shop, actor, plans.pro),
    instead: (shop, actor) => choose(shop, actor, plans.plus),
  },
  {
    name: 'a plan that is tried first',
    call: '^POST /v1/subscriptions$',
    path: '/v1/subscriptions',
    prepare: () => billedShop(world),
    act: (shop, actor) => choose(shop, actor, plans.tried),
    instead: (shop, actor) => choose(shop, actor, plans.pro),
  },
  {
    name: 'a plan that is changed',
    call: '^POST /v1/subscriptions/[^/]+$',
    path: '/v1/subscriptions/',
    prepare: () => billedShop(world, plans.plus),
    act: (shop, actor) => choose(shop, actor, plans.pro),
    instead: (shop, actor) => choose(shop, actor, plans.free),
  },
  {
    name: 'a plan that is left',
    call: '^DELETE /v1/subscriptions/[^/]+$',
    path: '/v1/subscriptions/',
    prepare: () => billedShop(world, plans.plus),
    act: (shop, actor) => choose(shop, actor, plans.free),
    instead: (shop, actor) => choose(shop, actor, plans.plus),
  },
  {
    name: 'credit that is granted',
    call: '^POST /v1/customers/[^/]+/balance_transactions$',
    path: '/balance_transactions',
    prepare: () => billedShop(world, plans.plus),
    act: async (shop, actor) => {
      await credit(shop, actor.url, 700)
      await actor.work()
    },
  },
  {
    name: 'credit that is taken back',
    call: '^POST /v1/customers/[^/]+/balance_transactions$',
    path: '/balance_transactions',
    prepare: async () => {
      const shop = await billedShop(world, plans.plus)
      await credit({ ...shop, key: 'before' }, world.actors.url, 1_000)
      await recover(world)
      return shop
    },
    act: (shop, actor) => credit(shop, actor.url, -400),
  },
  {
    name: 'what is used',
    call: '^POST /v1/billing/meter_events$',
    path: '/v1/billing/meter_events',
    isHeard: true,
    prepare: () => billedShop(world, plans.plus),
    act: async (shop, actor) => {
      await shop.use(3)
      await actor.work()
    },
  },
]

/** Everything by `SOUK_FAULTS=all`, which takes some minutes; else what is lost most easily. */
const isWhole = process.env.SOUK_FAULTS === 'all'

const sides = isWhole ? (['before', 'after'] as const) : (['after'] as const)

describe.each(deeds)('$name', ({ call, path, prepare, act, instead, isHeard = false }) => {
  const strike = async (shop: BilledShop, blow: Blow) => {
    const [victim] = await world.actors.pair()
    await victim.arm(blow)
    await act(shop, victim)
    await vi.waitFor(() => expect(victim.isAlive()).toBe(false), 10_000)
  }
  let undisturbed: object
  let steps: number

  beforeAll(async () => {
    const shop = await prepare()
    const [actor] = await world.actors.pair()
    await actor.arm()
    await act(shop, actor)
    steps = await actor.steps()
    await recover(world)
    undisturbed = await accountOf(world, shop)
  }, 120_000)

  it.each(sides)(
    'is as it should be after the process was killed %s Stripe has heard of it, with nobody to ask again',
    { timeout: 180_000 },
    async (when) => {
      const shop = await prepare()
      await strike(shop, { call, when })
      await recover(world)
      expect(await accountOf(world, shop)).toEqual(undisturbed)
    },
  )

  it.runIf(instead).each(sides)(
    'is as it should be after the process was killed %s Stripe has heard of it, and another plan was chosen at once',
    { timeout: 180_000 },
    async (when) => {
      // Of what Stripe never heard, nothing is to be left.
      const like = await prepare()
      const [actor] = await world.actors.pair()
      if (when === 'after') await act(like, actor)
      await instead?.(like, actor)
      await recover(world)
      const shop = await prepare()
      await strike(shop, { call, when })
      const [other] = await world.actors.pair()
      await instead?.(shop, other)
      await recover(world)
      expect(await accountOf(world, shop)).toEqual(await accountOf(world, like))
    },
  )

  // Not at the very end: a process that has been at work before takes fewer steps than one that has not.
  it.each(isWhole ? [0.2, 0.45, 0.7] : [0.45])(
    'is as it should be after the process was killed after %d of its way, and it was asked again',
    { timeout: 180_000 },
    async (share) => {
      const shop = await prepare()
      await strike(shop, { step: Math.round(steps * share), when: 'after' })
      await recover(world)
      const [other] = await world.actors.pair()
      if (!isHeard) await act(shop, other)
      await recover(world)
      expect(await accountOf(world, shop)).toEqual(undisturbed)
    },
  )

  it.runIf(isWhole).each(['drop_after', 'error_after'] as const)(
    'is as it should be after %s',
    { timeout: 120_000 },
    async (kind) => {
      const shop = await prepare()
      const [actor] = await world.actors.pair()
      const [method = 'POST'] = call.slice(1).split(' ')
      await world.double.control.fault({ kind, times: 3, method, path })
      await act(shop, actor)
      await recover(world)
      expect(await accountOf(world, shop)).toEqual(undisturbed)
    },
  )
})
