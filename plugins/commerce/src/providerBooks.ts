import { sql, type Context } from '@souk/kernel'
import type { Payload } from 'payload'

import {
  feesEarned,
  providerEntries,
  type FeesEarned,
  type ProviderEntry,
} from './ledger/operations/index.ts'

/** What a payment provider's plugin may read of the books, to hold them against its own. */
export type ProviderBooks = {
  /** Of each cause that was booked in this time, or is asked for, all that lies with providers. */
  readonly entries: (
    ctx: Context,
    wanted: { readonly from: Date; readonly to: Date; readonly causes: readonly string[] },
  ) => Promise<ProviderEntry[]>
  /** Under which cause the books have what the provider calls by these names. */
  readonly causesOf: (
    ctx: Context,
    externalIds: readonly string[],
  ) => Promise<{ readonly externalId: string; readonly cause: string }[]>
  /** For which orders money moved; payouts are for none. */
  readonly ordersOf: (ctx: Context, causes: readonly string[]) => Promise<OrderOfCause[]>
  /** Across all shops: for operators of the platform alone. */
  readonly feesEarned: (payload: Payload, since: Date) => Promise<FeesEarned[]>
}

export type OrderOfCause = {
  readonly cause: string
  readonly order: string
  readonly number: number | null
}

type Named = { externalId: string; cause: string }

const causesOf = async (ctx: Context, externalIds: readonly string[]): Promise<Named[]> => {
  if (externalIds.length === 0) return []
  const names = listOf(externalIds)
  return ctx.sql<Named>(sql`
    select intent_id as "externalId", 'payment:' || id as cause from payments
    where ${ctx.scope.where()} and intent_id in (${names})
    union all select external_id, 'payment:' || id from payments
    where ${ctx.scope.where()} and external_id in (${names}) and external_id is distinct from intent_id
    union all select external_id, 'refund:' || id from refunds
    where ${ctx.scope.where()} and external_id in (${names})`)
}

const ordersOf = async (ctx: Context, causes: readonly string[]): Promise<OrderOfCause[]> => {
  const named = (kind: string) =>
    causes
      .filter((cause) => cause.startsWith(`${kind}:`))
      .map((cause) => cause.slice(kind.length + 1))
  const [payments, refunds, disputes] = [named('payment'), named('refund'), named('dispute')]
  const found = sql.join(
    [
      sql`select 'payment:' || id as cause, order_id from payments
        where ${ctx.scope.where()} and id in (${uuids(payments)})`,
      sql`select 'refund:' || id, order_id from refunds
        where ${ctx.scope.where()} and id in (${uuids(refunds)})`,
      sql`select 'dispute:' || external_id, order_id from disputes
        where ${ctx.scope.where()} and external_id in (${listOf(disputes)})`,
    ],
    sql` union all `,
  )
  return ctx.sql<OrderOfCause>(sql`
    select f.cause, o.id::text as "order", o.number::int as number
    from (${found}) f join orders o on o.id = f.order_id where ${ctx.scope.where('o')}`)
}

/** What is no id of ours names nothing, and is not handed to a database that would refuse it. */
const uuids = (values: readonly string[]) => {
  const ids = values.filter((value) => /^[0-9a-f-]{36}$/.test(value))
  return ids.length === 0
    ? sql`null::uuid`
    : sql.join(
        ids.map((id) => sql`${id}::uuid`),
        sql`, `,
      )
}

/** Of nothing, a list that nothing is in. */
const listOf = (values: readonly string[]) =>
  values.length === 0
    ? sql`null`
    : sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      )

/** For a payment provider's plugin: `stripeConnect({ books: providerBooks, … })`. */
export const providerBooks: ProviderBooks = {
  entries: providerEntries,
  causesOf,
  ordersOf,
  feesEarned,
}
