import { sql, type Context } from '@souk/kernel'
import { canTransition } from '@souk/kernel/domain'

import { paymentLifecycle, type PaymentState } from '../domain/index.ts'

export type PaymentRow = {
  readonly id: string
  readonly order: string
  readonly provider: string
  readonly state: PaymentState
  readonly amount: number
  readonly currency: string
  readonly version: number
  readonly attempt: number
  readonly account: string | null
  readonly fee: number | null
  readonly externalId: string | null
}

const columns = sql.raw(`
  id::text, order_id::text as "order", provider, state, amount::float8 as amount, currency,
  version::int as version, attempt::int as attempt, account, fee::float8 as fee,
  external_id as "externalId"`)

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

/** Writes that a payment is about to be asked for: before the provider hears of it. */
export const insertPayment = async (
  ctx: Context,
  payment: Pick<
    PaymentRow,
    'order' | 'provider' | 'state' | 'amount' | 'currency' | 'version' | 'attempt'
  >,
): Promise<PaymentRow> => {
  const { column, value } = ctx.scope
  const [row] = await ctx.sql<PaymentRow>(sql`
    insert into payments
      (id, order_id, provider, state, amount, currency, version, attempt, created_at, updated_at${column})
    values (${ctx.newId()}, ${payment.order}, ${payment.provider}, ${payment.state}, ${payment.amount},
            ${payment.currency}, ${payment.version}, ${payment.attempt}, now(), now()${value})
    returning ${columns}`)
  if (!row) throw new Error('A payment that was inserted did not come back.')
  return row
}

/** Moves a payment on from the state it was seen in; false when it cannot go there, or somebody else has moved it. */
export const movePayment = async (
  ctx: Context,
  { id, state }: Pick<PaymentRow, 'id' | 'state'>,
  to: { readonly state: PaymentState; readonly externalId?: string; readonly account?: string },
): Promise<boolean> => {
  if (!canTransition(paymentLifecycle, state, to.state)) return false
  const rows = await ctx.sql(sql`
    update payments set state = ${to.state}, updated_at = now(),
      external_id = coalesce(${to.externalId ?? null}, external_id),
      account = coalesce(${to.account ?? null}, account)
    where ${ctx.scope.where()} and id = ${id} and state = ${state} returning id`)
  return rows.length > 0
}
