import type { Context, Shop, Subscriber } from '@souk/kernel'
import { money } from '@souk/kernel/domain'

import { deliveriesOf } from '../../digital/operations/index.ts'
import { isAnswerable, type DisputeState } from '../../disputes/domain/index.ts'
import { findOrder, type OrderRow } from '../../orders/operations/index.ts'
import { findRefund } from '../../payments/operations/index.ts'
import { staffLetter, type StaffNews } from '../domain/index.ts'

/** Who of a shop's people hears by mail of what cannot wait. */
export type StaffEmails = (ctx: Context) => Promise<readonly string[]>

/** Where the panel shows an order. */
export type OrderPageUrl = (shop: Shop, order: string) => string

type Settings = {
  readonly staffEmails: StaffEmails | undefined
  readonly orderPageUrl: OrderPageUrl | undefined
}

/** Mails the shop's people what waits for them: a bank's question, money that did not arrive. */
export const tellStaff = ({ staffEmails, orderPageUrl }: Settings): Subscriber => ({
  name: 'notifications.tellStaff',
  topics: Object.keys(NEWS),
  runs: 'outside',
  handle: async (ctx, { topic, subject, payload }) => {
    const order = await findOrder(ctx, { id: subject })
    if (!order) return 'There is no such order any more; nothing was sent.'
    const news = await NEWS[topic]?.(ctx, payload, order)
    if (!news) return 'Nobody has to do anything.'
    const to = [...((await staffEmails?.(ctx)) ?? [])]
    if (to.length === 0) return 'There is nobody to tell.'
    const letter = staffLetter(news, {
      shop: ctx.shop.name,
      locale: 'en',
      timeZone: ctx.shop.timeZone,
      number: order.number,
      email: order.email,
      orderUrl: orderPageUrl ? orderPageUrl(ctx.shop, order.id) : null,
    })
    await ctx.payload.sendEmail({ to, ...letter })
    return `Told ${to.length} of the shop’s people.`
  },
})

type Facts = Readonly<Record<string, unknown>>
type Read = (ctx: Context, payload: Facts, order: OrderRow) => Promise<StaffNews | null>

const ofDispute: Read = (_ctx, { state, amount, currency, dueBy }, { timeline }) => {
  if (!isAnswerable(state as DisputeState)) return Promise.resolve(null)
  const told = timeline.findLast(({ kind }) => kind === 'disputed')
  return Promise.resolve({
    kind: 'dispute',
    amount: money(Number(amount), String(currency)),
    reason: textOf(told?.facts['reason']) ?? 'general',
    dueBy: textOf(dueBy),
  })
}

const ofFailedRefund: Read = async (ctx, { refund: id }) => {
  const refund = await findRefund(ctx, { id: String(id) })
  if (!refund) return null
  const { amount, currency, failure } = refund
  return { kind: 'refund_failed', amount: money(amount, currency), failure }
}

const ofStuckRefund: Read = (_ctx, { amount, currency, refused }) =>
  Promise.resolve({
    kind: 'refund_stuck',
    amount: money(Number(amount), String(currency)),
    isRefused: refused === true,
  })

const ofRefundBeyond: Read = (_ctx, { amount, currency }) =>
  Promise.resolve({
    kind: 'refunded_beyond',
    amount: money(Number(amount), String(currency)),
  })

const ofReview: Read = () => Promise.resolve({ kind: 'payment_needs_review' })

const ofCapture: Read = (_ctx, { captureBefore }) =>
  Promise.resolve({ kind: 'capture_due', before: String(captureBefore) })

/** Somebody may have added what was missing in the meantime. */
const ofMissing: Read = async (ctx, _payload, { id, items }) => {
  const waiting = (await deliveriesOf(ctx, id)).filter(({ state }) => state === 'waiting')
  if (waiting.length === 0) return null
  const lines = new Set(waiting.map(({ line }) => line))
  return {
    kind: 'digital_missing',
    titles: items.filter((item) => lines.has(item.id)).map(({ title }) => title),
    isKey: waiting.some(({ kind }) => kind === 'key'),
  }
}

const NEWS: Readonly<Record<string, Read>> = {
  'digital.missing': ofMissing,
  'order.disputed': ofDispute,
  'order.refund_failed': ofFailedRefund,
  'order.refund_stuck': ofStuckRefund,
  'order.refunded_beyond': ofRefundBeyond,
  'payment.needs_review': ofReview,
  'payment.capture_due': ofCapture,
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
