import { sql, type Context } from '@souk/kernel'

import type { DisputeTruth } from '../domain/index.ts'
import type { DisputeEvidence } from './provider.ts'

export type DisputeRow = {
  readonly id: string
  readonly order: string
  readonly payment: string
  readonly state: DisputeTruth['state']
  readonly amount: number
  readonly currency: string
  readonly reason: string
  readonly dueBy: string | null
  readonly withheld: number
  readonly charge: number
  readonly evidence: DisputeEvidence | null
  readonly answeredAt: string | null
  readonly externalId: string
  /** Another one after each change: whoever asked before it asked too early. */
  readonly version: string
}

const columns = sql.raw(`
  id::text, order_id::text as "order", payment_id::text as payment, state, amount::float8 as amount,
  currency, reason, to_json(due_by)#>>'{}' as "dueBy", withheld::float8 as withheld,
  charge::float8 as charge, evidence, to_json(answered_at)#>>'{}' as "answeredAt",
  external_id as "externalId", updated_at::text as version`)

export const disputesOf = (ctx: Context, order: string): Promise<DisputeRow[]> =>
  ctx.sql<DisputeRow>(sql`
    select ${columns} from disputes where ${ctx.scope.where()} and order_id = ${order}
    order by created_at`)

type Which = { readonly id: string } | { readonly payment: string; readonly externalId: string }

export const findDispute = async (ctx: Context, which: Which): Promise<DisputeRow | undefined> => {
  const condition =
    'id' in which
      ? sql`id = ${which.id}`
      : sql`payment_id = ${which.payment} and external_id = ${which.externalId}`
  const [row] = await ctx.sql<DisputeRow>(sql`
    select ${columns} from disputes where ${ctx.scope.where()} and ${condition}`)
  return row
}

/** Writes how a dispute stands, in the caller's transaction with the order locked. */
export const saveDispute = async (
  ctx: Context,
  { payment, order }: { readonly payment: string; readonly order: string },
  truth: DisputeTruth,
): Promise<void> => {
  const { column, value, lead } = ctx.scope
  await ctx.sql(sql`
    insert into disputes
      (id, order_id, payment_id, state, amount, currency, reason, due_by, withheld, charge, external_id,
       check_at, created_at, updated_at${column})
    values (${ctx.newId()}, ${order}, ${payment}, ${truth.state}, ${truth.amount}, ${truth.currency},
       ${truth.reason}, ${truth.dueBy}, ${truth.withheld}, ${truth.charge}, ${truth.externalId},
       now() + interval '1 hour', now(), clock_timestamp()${value})
    on conflict (${lead}payment_id, external_id) do update set
      state = excluded.state, amount = excluded.amount, reason = excluded.reason,
      due_by = excluded.due_by, withheld = excluded.withheld, charge = excluded.charge,
      updated_at = clock_timestamp()`)
}

/** Keeps what the bank was told. */
export const noteEvidence = async (
  ctx: Context,
  id: string,
  evidence: DisputeEvidence,
): Promise<void> => {
  await ctx.sql(sql`
    update disputes set evidence = ${JSON.stringify(evidence)}::jsonb, answered_at = now(),
      updated_at = clock_timestamp()
    where ${ctx.scope.where()} and id = ${id}`)
}
