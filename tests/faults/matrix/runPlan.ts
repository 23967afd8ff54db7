import { randomUUID } from 'node:crypto'

import type { Order } from '../../support/fixtures/shopping.ts'
import type { Actor } from './actors.ts'
import { answerOf, buyTheRest, newBuyer, type Buyer, type CheckedOut } from './buyer.ts'
import type { Plan } from './plan.ts'
import { recover } from './recover.ts'
import { violationsOf } from './verify.ts'
import { at, type World } from './world.ts'

/** How many statements and calls a process makes in each stage, about: a blow falls on one of them. */
const LENGTHS = {
  checkout: 20,
  settle: 60,
  webhook: 60,
  refund: 45,
  dispute: 60,
} as const satisfies Record<Plan['stage'], number>

export type Run = {
  readonly violations: readonly string[]
  /** What became of it, for whoever watches. */
  readonly story: string
}

/** One buyer, one order and one mishap, and what the books say when all is over. */
export const runPlan = async (world: World, plan: Plan): Promise<Run> => {
  const died = world.actors.died()
  const { double } = world
  await double.control.webhooks({ ...plan.webhooks, retries: [20, 100, 500] })
  const buyer = await newBuyer(world, plan.pieces)
  const placed = await checkOut(world, plan, buyer)
  if (placed) {
    if (plan.late !== 'no') await lapse(world, plan, buyer)
    await pay(world, plan, placed)
    await settle(world, plan, { buyer, placed })
    if (world.capture === 'manual') await capture(world, plan, placed)
    if (plan.refund !== 'none') await refund(world, plan, placed)
    if (plan.dispute !== 'none') await dispute(world, plan, placed)
  }
  await recover(world)
  const wrong = await violationsOf(world, { ...buyer, order: placed?.order.id })
  return {
    violations: wrong.map((violation) => `${plan.name}: ${violation}`),
    story: await storyOf(world, { cart: buyer.cart, died: world.actors.died() - died }),
  }
}

const storyOf = async (
  { database }: World,
  { cart, died }: { readonly cart: string; readonly died: number },
): Promise<string> => {
  const { rows } = await database.query<{ state: string }>(
    `select o.status || ', ' || o.payment_status || ', payments: ' || (
       select string_agg(p.provider || ' ' || p.state, ', ' order by p.version, p.attempt) from payments p
       where p.order_id = o.id) as state
     from orders o where o.cart_id = $1 order by o.placed_at`,
    [cart],
  )
  const orders = rows.map(({ state }) => state).join(' | ')
  return `${died > 0 ? `${died} killed, ` : ''}${orders === '' ? 'no order' : orders}`
}

const checkOut = async (
  world: World,
  plan: Plan,
  buyer: Buyer,
): Promise<CheckedOut | undefined> => {
  await strike(world, plan, 'checkout')
  const first = await buyer.checkOut()
  await calm(world)
  return first ?? (plan.returns ? buyer.checkOut() : undefined)
}

/** The time to pay runs out, and perhaps somebody else takes what was held. */
const lapse = async (world: World, { late }: Plan, { variant }: Buyer): Promise<void> => {
  await world.database.query(
    `update orders set held_until = now() - interval '1 minute' where stock = 'held'`,
  )
  const [actor] = await world.actors.pair()
  await actor.work()
  if (late === 'sold') await buyTheRest(world, variant)
}

/** The session's id is the last part of the page's address. */
const sessionOf = ({ payment }: CheckedOut): string | undefined =>
  payment.redirectUrl?.split('/').at(-1)?.split(/[?#]/)[0]

const pay = async ({ double }: World, plan: Plan, placed: CheckedOut): Promise<void> => {
  const session = sessionOf(placed)
  if (!session) return
  // The page may be closed by now, which is what a shopper sees who comes too late.
  const { status, intent } = await double.control
    .pay(session, plan.card)
    .catch(() => ({ status: 'refused', intent: null }))
  if (plan.card === '4000000000000002' && plan.returns)
    await double.control.pay(session).catch(() => undefined)
  if (status === 'processing' && intent)
    await double.control.settle(intent, plan.card === 'debit' ? 'succeeds' : 'fails')
}

type Paying = { readonly buyer: Buyer; readonly placed: CheckedOut }

/** Browser, webhooks and worker all at once, in both processes, one of which may die. */
const settle = async (world: World, plan: Plan, { buyer, placed }: Paying): Promise<void> => {
  const here = world.capture === 'manual' ? (['settle'] as const) : (['settle', 'webhook'] as const)
  const [one, other] = await strike(world, plan, ...here)
  await Promise.all([
    ...Array.from({ length: plan.confirmers }, () => buyer.confirm(placed.order)),
    plan.webhooks.timing === 'hold' ? world.double.control.release() : undefined,
    one.work(),
    other.work(),
  ])
  await calm(world)
}

/** The shop takes what was reserved, and asks again when it gets no answer. */
const capture = async (world: World, plan: Plan, { order }: CheckedOut): Promise<void> => {
  await recover(world)
  const take = () => answerOf(() => world.owner.post(`/api/orders/${order.id}/capture`, {}))
  const [one, other] = await strike(world, plan, 'webhook')
  const taken = await take()
  await Promise.all([one.work(), other.work()])
  await calm(world)
  if (!taken) await take()
}

const refund = async (world: World, plan: Plan, { order }: CheckedOut): Promise<void> => {
  await recover(world)
  const headers = { 'idempotency-key': randomUUID() }
  const body = {
    reason: 'It was broken',
    ...(plan.refund === 'part' ? { amount: Math.ceil(order.totals.total / 3) } : {}),
  }
  const ask = () =>
    answerOf(() =>
      world.owner.post<{ order: Order }>(`/api/orders/${order.id}/refunds`, body, { headers }),
    )
  const [one, other] = await strike(world, plan, 'refund')
  const asked = await ask()
  await Promise.all([one.work(), other.work()])
  await calm(world)
  if (!asked) await ask()
  if (plan.refund !== 'fails') return
  await recover(world)
  await failRefunds(world, order.id)
}

/** A bank turns the money away, days after all was well. */
const failRefunds = async ({ database, double }: World, order: string): Promise<void> => {
  const { rows } = await database.query<{ id: string }>(
    `select external_id as id from refunds where order_id = $1 and state = 'succeeded'`,
    [order],
  )
  for (const { id } of rows) await double.control.settleRefund(id, 'fails')
}

/** A bank takes the money back and decides, while both processes hear of either. */
const dispute = async (world: World, plan: Plan, { order }: CheckedOut): Promise<void> => {
  await recover(world)
  const charge = await chargeOf(world, order.id)
  if (!charge) return
  const { control } = world.double
  const [one, other] = await strike(world, plan, 'dispute')
  const opened = await control.dispute(charge)
  await Promise.all([one.work(), other.work()])
  if (plan.dispute !== 'none') await control.closeDispute(opened, plan.dispute)
  if (plan.webhooks.timing === 'hold') await control.release()
  await Promise.all((await world.actors.pair()).map((actor) => actor.work()))
  await calm(world)
}

const chargeOf = async (world: World, order: string): Promise<string | undefined> => {
  const { rows } = await world.database.query<{ intent: string }>(
    `select intent_id as intent from payments where order_id = $1 and state = 'paid'`,
    [order],
  )
  const intent =
    rows[0] && (await world.stripe.paymentIntents.retrieve(rows[0].intent, {}, at(world)))
  return typeof intent?.latest_charge === 'string' ? intent.latest_charge : undefined
}

/** Lets the mishap of a plan wait where it is to fall. */
const strike = async (
  { actors, double }: World,
  { stage, fault }: Plan,
  ...here: Plan['stage'][]
): Promise<readonly [Actor, Actor]> => {
  const pair = await actors.pair()
  if (!here.includes(stage)) return pair
  if (fault.kind === 'kill') {
    const blow = { step: 1 + Math.floor(fault.share * LENGTHS[stage]), when: fault.when }
    await pair[0].arm(blow)
    // A shopper meets either of them, and so shall the blow.
    if (stage === 'checkout') await pair[1].arm(blow)
  } else if (fault.kind !== 'none') {
    await double.control.fault({ kind: fault.kind, times: fault.times, method: METHOD[stage] })
  }
  return pair
}

const METHOD = {
  checkout: 'POST',
  settle: 'GET',
  webhook: 'GET',
  refund: 'POST',
  dispute: 'GET',
} as const

const calm = async ({ actors, double }: World): Promise<void> => {
  await double.control.clearFaults()
  await actors.pair()
}
