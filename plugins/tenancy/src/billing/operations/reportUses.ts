import { isSoukError, sql, type Context } from '@souk/kernel'

import { decideReport, isRunning } from '../domain/index.ts'
import type { BillingProvider } from './provider.ts'
import { subscriptionRow, type SubscriptionRow } from './subscriptionRows.ts'

type Use = {
  readonly id: string
  readonly meter: string
  readonly quantity: number
  readonly occurredAt: string
  readonly triedAt: string | null
  readonly failures: number
  [column: string]: unknown
}

const BATCH = 100

type Options = {
  /** By whoever sets up another plan: then all are told, also those that were to wait. */
  readonly isBeforeChange?: boolean
  /** After so many that it may take long. */
  readonly betweenBatches?: () => Promise<void>
}

/**
 * Tells the collector what the shop has used and it has not heard of, under ids of ours. What it will
 * not count any more is kept as such, for a person to see. While another plan is being set up they wait,
 * but for whoever sets it up (`isBeforeChange`), who tells all of them: afterwards they would count by
 * another plan, or by none.
 * @throws when the collector cannot be asked; what was told until then stays told
 */
export const reportUses = async (
  ctx: Context,
  provider: BillingProvider,
  { isBeforeChange = false, betweenBatches }: Options = {},
): Promise<number> => {
  const row = await subscriptionRow(ctx)
  // Whether they are billed is not known before it has begun.
  const isChanging = row && row.version > row.done && !isBeforeChange
  if (isChanging || row?.state === 'starting') return 0
  const billed = (row?.agreed?.allowances ?? [])
    .filter(({ price }) => price > 0)
    .map(({ meter }) => meter)
  let told = 0
  let last: Use | undefined
  for (;;) {
    const uses = await waiting(ctx, { isBeforeChange, after: last })
    await tell(ctx, provider, { row, billed, uses })
    told += uses.length
    last = uses.at(-1)
    if (!isBeforeChange || uses.length < BATCH) return told
    await betweenBatches?.()
  }
}

type Page = { readonly isBeforeChange: boolean; readonly after: Use | undefined }

/** One that is refused waits on: those of the next page come after it, or there would be no end. */
const waiting = (ctx: Context, { isBeforeChange, after }: Page): Promise<Use[]> => {
  const isNext = after
    ? sql`(occurred_at, id) > (${after.occurredAt}::timestamptz, ${after.id}::uuid)`
    : sql`true`
  return ctx.sql<Use>(sql`
    select id::text, meter, quantity::float8, to_json(occurred_at)#>>'{}' as "occurredAt",
           to_json(tried_at)#>>'{}' as "triedAt", failures::float8
    from usage_records
    where ${ctx.scope.where()} and state = 'waiting' and (due_at <= now() or ${isBeforeChange})
      and ${isNext}
    order by occurred_at, id limit ${BATCH}`)
}

type Batch = {
  readonly row: SubscriptionRow | null
  /** Meters. */
  readonly billed: readonly string[]
  readonly uses: readonly Use[]
}

const tell = async (
  ctx: Context,
  provider: BillingProvider,
  { row, billed, uses }: Batch,
): Promise<void> => {
  const customer = row && isRunning(row.state) ? row.customer : null
  for (const use of uses) {
    if (!row || !customer || !billed.includes(use.meter)) {
      await settle(ctx, use, 'unbilled')
      continue
    }
    const decision = decideReport({
      occurredAt: new Date(use.occurredAt),
      triedAt: use.triedAt ? new Date(use.triedAt) : null,
      periodStart: dateOf(row.periodStart),
      countedSince: dateOf(row.countedSince[use.meter] ?? null),
      now: ctx.now(),
    })
    if (decision.kind === 'late') {
      ctx.log.warn({ use: use.id, why: decision.why }, 'A use came too late to be billed.')
      await settle(ctx, use, 'late')
      continue
    }
    await noteTry(ctx, use)
    try {
      const { id, meter, quantity } = use
      const told = await provider.reportUsage({
        customer,
        id,
        meter,
        quantity,
        at: decision.at,
      })
      await settle(ctx, use, told === 'taken' ? 'reported' : 'late')
    } catch (error) {
      await postpone(ctx, use)
      if (!isSoukError(error) || error.status >= 500) throw error
      ctx.log.error({ use: use.id, code: error.code }, 'The collector does not take a use.')
    }
  }
}

const settle = async (
  ctx: Context,
  { id }: Use,
  state: 'reported' | 'late' | 'unbilled',
): Promise<void> => {
  await ctx.sql(sql`
    update usage_records set state = ${state}, updated_at = now()
    where ${ctx.scope.where()} and id = ${id} and state = 'waiting'`)
}

/** Before it is told: an answer that is lost leaves a trace. */
const noteTry = async (ctx: Context, { id }: Use): Promise<void> => {
  await ctx.sql(sql`
    update usage_records set tried_at = coalesce(tried_at, now()), updated_at = now()
    where ${ctx.scope.where()} and id = ${id}`)
}

const postpone = async (ctx: Context, { id }: Use): Promise<void> => {
  await ctx.sql(sql`
    update usage_records
    set failures = failures + 1, updated_at = now(),
        due_at = now() + least(interval '2 hours', interval '20 seconds' * power(2, least(failures, 12)::int))
    where ${ctx.scope.where()} and id = ${id} and state = 'waiting'`)
}

const dateOf = (moment: string | null): Date | null => (moment === null ? null : new Date(moment))
