import { sql, type Context } from '@souk/kernel'
import { canTransition } from '@souk/kernel/domain'

import {
  isRefundLost,
  paymentErrors,
  refundLifecycle,
  type RefundDestination,
  type RefundedItem,
  type RefundState,
} from '../domain/index.ts'
import type { PaymentRow } from './paymentRows.ts'

export type RefundRow = {
  readonly id: string
  readonly order: string
  readonly payment: string
  readonly state: RefundState
  readonly amount: number
  /** How much of the amount is tax. */
  readonly tax: number
  readonly currency: string
  readonly reason: string
  readonly items: readonly RefundedItem[] | null
  /** False: the money came in and could not become a sale. */
  readonly ofSale: boolean
  readonly restocked: boolean
  readonly destination: RefundDestination
  readonly feeReturned: number | null
  readonly failure: string | null
  readonly externalId: string | null
  readonly createdAt: string
}

const columns = sql.raw(`
  id::text, order_id::text as "order", payment_id::text as payment, state, amount::float8 as amount,
  tax::float8 as tax, currency, reason, items, of_sale as "ofSale", restocked,
  destination::text as destination,
  fee_returned::float8 as "feeReturned", failure, external_id as "externalId",
  to_json(created_at)#>>'{}' as "createdAt"`)

/** All refunds of an order, the oldest first. */
export const refundsOf = (ctx: Context, order: string): Promise<RefundRow[]> =>
  ctx.sql<RefundRow>(sql`
    select ${columns} from refunds where ${ctx.scope.where()} and order_id = ${order}
    order by created_at, id`)

type Which = { readonly id: string } | { readonly payment: string; readonly externalId: string }

export const findRefund = async (ctx: Context, which: Which): Promise<RefundRow | undefined> => {
  const condition =
    'id' in which
      ? sql`id = ${which.id}`
      : sql`payment_id = ${which.payment} and external_id = ${which.externalId}`
  const [row] = await ctx.sql<RefundRow>(sql`
    select ${columns} from refunds where ${ctx.scope.where()} and ${condition}`)
  return row
}

export type NewRefund = Pick<RefundRow, 'amount' | 'tax' | 'reason' | 'ofSale' | 'restocked'> & {
  readonly items?: RefundRow['items']
  /** The way it was paid, unless told. */
  readonly destination?: RefundDestination
  /** Known beforehand when the refund was made at the provider itself. */
  readonly externalId?: string
  /** It has gone back already, whatever we thought was left of the payment. */
  readonly hasGone?: boolean
}

/**
 * Sets money of a payment aside to be sent back, or to become credit, in the caller's transaction. The
 * rest follows from the event, whatever becomes of this process. What gift cards have paid was never the
 * payment's, so nothing of it is set aside and nothing has to be sent.
 *
 * @throws 422 `refund_exceeds_payment` with what is `left`
 */
export const requestRefund = async (
  ctx: Context,
  payment: Pick<PaymentRow, 'id' | 'order' | 'currency'>,
  refund: NewRefund,
): Promise<RefundRow> => {
  const { destination = 'payment' } = refund
  if (destination !== 'gift_card') await setAside(ctx, payment.id, refund)
  const { column, value } = ctx.scope
  const actor = ctx.actor.kind === 'member' ? ctx.actor.id : null
  const [row] = await ctx.sql<RefundRow>(sql`
    insert into refunds
      (id, order_id, payment_id, state, amount, tax, currency, reason, items, of_sale, restocked, destination,
       actor, external_id, check_at, created_at, updated_at${column})
    values (${ctx.newId()}, ${payment.order}, ${payment.id}, 'requested', ${refund.amount}, ${refund.tax},
       ${payment.currency}, ${refund.reason}, ${JSON.stringify(refund.items ?? null)}::jsonb,
       ${refund.ofSale}, ${refund.restocked}, ${destination}, ${actor}, ${refund.externalId ?? null},
       ${destination === 'gift_card' ? null : sql`now() + interval '5 minutes'`}, now(), now()${value})
    returning ${columns}`)
  if (!row) throw new Error('A refund that was inserted did not come back.')
  if (destination === 'gift_card') return row
  await ctx.emit({ topic: 'refund.requested', subject: payment.order, payload: { refund: row.id } })
  return row
}

const setAside = async (
  ctx: Context,
  payment: string,
  { amount, hasGone = false }: Pick<NewRefund, 'amount' | 'hasGone'>,
): Promise<void> => {
  const rows = await ctx.sql(sql`
    update payments set refunded = least(amount, refunded + ${amount}::numeric), updated_at = now()
    where ${ctx.scope.where()} and id = ${payment} and state in ('paid', 'needs_review')
      and (${hasGone}::boolean or refunded + ${amount}::numeric <= amount) returning id`)
  if (rows.length > 0) return
  const [row] = await ctx.sql<{ left: number }>(sql`
    select (amount - refunded)::float8 as left from payments
    where ${ctx.scope.where()} and id = ${payment}`)
  throw paymentErrors.refund_exceeds_payment({ left: row?.left ?? 0 })
}

/** What of the platform's fee came back with a refund is sometimes told only after it. */
export const noteFeeReturned = async (
  ctx: Context,
  { id }: Pick<RefundRow, 'id'>,
  feeReturned: number,
): Promise<void> => {
  await ctx.sql(sql`
    update refunds set fee_returned = ${feeReturned}::numeric, updated_at = now()
    where ${ctx.scope.where()} and id = ${id}`)
}

/** Moves a refund on; what did not reach the shopper can be sent again. False when the news is old. */
export const moveRefund = async (
  ctx: Context,
  { id, state, payment }: Pick<RefundRow, 'id' | 'state' | 'payment'>,
  to: {
    readonly state: RefundState
    readonly externalId?: string
    readonly feeReturned?: number
    readonly failure?: string | undefined
  },
): Promise<boolean> => {
  if (!canTransition(refundLifecycle, state, to.state)) return false
  const rows = await ctx.sql(sql`
    update refunds set state = ${to.state}, updated_at = now(),
      external_id = coalesce(${to.externalId || null}, external_id),
      fee_returned = coalesce(${to.feeReturned ?? null}::numeric, fee_returned),
      failure = coalesce(${to.failure ?? null}, failure)
    where ${ctx.scope.where()} and id = ${id} and state = ${state} returning id`)
  if (rows.length === 0) return false
  if (isRefundLost(to.state)) await setFree(ctx, payment)
  return true
}

/** What is set aside is what all that have not failed come to, were it more than has come in. */
const setFree = async (ctx: Context, payment: string): Promise<void> => {
  await ctx.sql(sql`
    update payments p set updated_at = now(), refunded = least(p.amount, (
      select coalesce(sum(r.amount), 0) from refunds r
      where ${ctx.scope.where('r')} and r.payment_id = p.id and r.destination <> 'gift_card'
        and r.state not in ('failed', 'cancelled')))
    where ${ctx.scope.where('p')} and p.id = ${payment}::uuid`)
}
