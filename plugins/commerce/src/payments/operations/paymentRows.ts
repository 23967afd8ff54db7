import { sql, type Context } from '@souk/kernel'
import { canTransition } from '@souk/kernel/domain'

import {
  OPEN_PAYMENTS,
  paymentKey,
  paymentLifecycle,
  type PaymentAgreement,
  type PaymentState,
} from '../domain/index.ts'
import type { PaymentAtProvider } from './provider.ts'

export type PaymentRow = PaymentAgreement & {
  readonly id: string
  readonly order: string
  readonly provider: string
  readonly state: PaymentState
  readonly amount: number
  readonly currency: string
  readonly version: number
  readonly attempt: number
  readonly externalId: string | null
  readonly intentId: string | null
  /** What has been sent back of it, or is about to be. */
  readonly refunded: number
  /** What the provider kept; null while that is not known. */
  readonly providerFee: number | null
  readonly method: string | null
  readonly captureBefore: string | null
  readonly createdAt: string
}

const columns = sql.raw(`
  id::text, order_id::text as "order", provider, state, amount::float8 as amount, currency,
  version::int as version, attempt::int as attempt, account, mode, fee::float8 as fee, capture,
  external_id as "externalId", intent_id as "intentId", refunded::float8 as refunded,
  provider_fee::float8 as "providerFee", method, to_json(capture_before)#>>'{}' as "captureBefore",
  to_json(created_at)#>>'{}' as "createdAt"`)

/** All attempts to pay an order, the latest first. */
export const paymentsOf = (ctx: Context, order: string): Promise<PaymentRow[]> =>
  ctx.sql<PaymentRow>(sql`
    select ${columns} from payments where ${ctx.scope.where()} and order_id = ${order}
    order by version desc, attempt desc`)

/** The latest attempt to pay an order, or none. */
export const latestPayment = async (
  ctx: Context,
  order: string,
): Promise<PaymentRow | undefined> => {
  const [row] = await ctx.sql<PaymentRow>(sql`
    select ${columns} from payments where ${ctx.scope.where()} and order_id = ${order}
    order by version desc, attempt desc limit 1`)
  return row
}

export const findPayment = async (ctx: Context, id: string): Promise<PaymentRow | undefined> => {
  const [row] = await ctx.sql<PaymentRow>(sql`
    select ${columns} from payments where ${ctx.scope.where()} and id = ${id}`)
  return row
}

export type NewPayment = PaymentAgreement &
  Pick<PaymentRow, 'order' | 'provider' | 'state' | 'amount' | 'currency' | 'version' | 'attempt'>

/** Writes that a payment is about to be asked for: before the provider hears of it. */
export const insertPayment = async (ctx: Context, payment: NewPayment): Promise<PaymentRow> => {
  const [row] = await ctx.sql<PaymentRow>(paymentInsert(ctx, payment))
  if (!row) throw new Error('A payment that was inserted did not come back.')
  return row
}

/**
 * What `insertPayment` sends, for who writes something else along with it.
 * @param when nothing is written unless it holds
 */
export const paymentInsert = (ctx: Context, payment: NewPayment, when = sql`true`) => {
  const { column, value } = ctx.scope
  return sql`
    insert into payments
      (id, order_id, provider, state, amount, currency, version, attempt, account, mode, fee, capture,
       refunded, check_at, created_at, updated_at${column})
    select ${ctx.newId()}::uuid, ${payment.order}::uuid, ${payment.provider}, ${payment.state}, ${payment.amount},
            ${payment.currency}, ${payment.version}, ${payment.attempt}, ${payment.account},
            ${payment.mode}, ${payment.fee}, ${payment.capture}, 0,
            ${payment.state === 'creating' ? sql`now() + interval '5 minutes'` : null},
            now(), now()${value}
    where ${when}
    returning ${columns}`
}

/** What the provider has told of a payment besides its state; what is left out stays as it is. */
export type PaymentFacts = {
  readonly externalId?: string | undefined
  readonly intentId?: string | undefined
  readonly providerFee?: number | undefined
  readonly method?: string | undefined
  readonly captureBefore?: string | undefined
  readonly failure?: string | undefined
  /** What arrived in place of what was asked for. */
  readonly came?: Pick<PaymentRow, 'amount' | 'currency' | 'fee'>
}

/** Moves a payment on from the state it was seen in; false when it cannot go there, or somebody else has moved it. */
export const movePayment = async (
  ctx: Context,
  { id, state }: Pick<PaymentRow, 'id' | 'state'>,
  { state: to, ...facts }: PaymentFacts & { readonly state: PaymentState },
): Promise<boolean> => {
  if (to !== state && !canTransition(paymentLifecycle, state, to)) return false
  const rows = await ctx.sql(sql`
    update payments set state = ${to}, updated_at = now(),
      external_id = coalesce(${facts.externalId ?? null}, external_id),
      intent_id = coalesce(${facts.intentId ?? null}, intent_id),
      provider_fee = coalesce(${facts.providerFee ?? null}::numeric, provider_fee),
      amount = coalesce(${facts.came?.amount ?? null}::numeric, amount),
      currency = coalesce(${facts.came?.currency ?? null}, currency),
      fee = ${facts.came ? sql`${facts.came.fee}::numeric` : sql`fee`},
      method = coalesce(${facts.method ?? null}, method),
      capture_before = coalesce(${facts.captureBefore ?? null}::timestamptz, capture_before),
      failure = ${to === 'paid' || to === 'authorized' ? null : sql`coalesce(${facts.failure ?? null}, failure)`}
    where ${ctx.scope.where()} and id = ${id} and state = ${state} returning id`)
  return rows.length > 0
}

/** An order that is paid in one way is no longer waited for in another that asks nobody. */
export const cancelAwaited = async (
  ctx: Context,
  { id, order }: Pick<PaymentRow, 'id' | 'order'>,
  providers: readonly string[],
): Promise<void> => {
  if (providers.length === 0) return
  const names = sql.join(
    providers.map((name) => sql`${name}`),
    sql`, `,
  )
  await ctx.sql(sql`
    update payments set state = 'cancelled', updated_at = now()
    where ${ctx.scope.where()} and order_id = ${order} and id <> ${id} and state = 'pending'
      and provider in (${names})`)
}

/** Those of these that the provider may still have something to tell about. */
export const openOnes = (payments: readonly PaymentRow[]): PaymentRow[] =>
  payments.filter(({ state }) => OPEN_PAYMENTS.includes(state))

/** A row as its provider knows it again. */
export const atProvider = (row: PaymentRow): PaymentAtProvider => ({
  id: row.id,
  order: row.order,
  amount: row.amount,
  currency: row.currency,
  account: row.account,
  mode: row.mode,
  fee: row.fee,
  capture: row.capture,
  externalId: row.externalId,
  intentId: row.intentId,
  key: paymentKey(row.order, row),
})
