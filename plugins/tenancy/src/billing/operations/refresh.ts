import { sql, type Context } from '@souk/kernel'

import { tenantCache } from '../../tenantCache.ts'
import {
  holdAfter,
  isFree,
  isPaidUp,
  isRunning,
  type EndReason,
  type Standing,
} from '../domain/index.ts'
import { keepInvoices } from './invoiceRows.ts'
import { lockShop } from './lockShop.ts'
import type { BillingProvider, BillingTruth } from './provider.ts'
import { subscriptionRow, type SubscriptionRow } from './subscriptionRows.ts'

/** An owner has so long to find a card. */
const REMIND_MS = 3 * 86_400_000

/**
 * Asks the collector how the shop stands and writes that down, whether the shop is to be closed
 * for it as well. An answer that comes after a later one was written is dropped. On the platform's
 * side of the wall, outside a transaction.
 * @returns the row as it is afterwards
 */
export const refresh = async (
  ctx: Context,
  provider: BillingProvider,
): Promise<SubscriptionRow | null> => {
  const row = await subscriptionRow(ctx)
  if (!row?.customer) return settleWithoutCollector(ctx, row)
  const asked = ctx.now()
  const { customer, subscription } = row
  const truth = await provider.look({ customer, subscription })
  const invoices = await provider.invoices({ customer })
  const isShopChanged = await ctx.transaction(async (inside) => {
    await lockShop(inside)
    const now = await subscriptionRow(inside, { lock: true })
    if (!now || now.subscription !== subscription) return false
    if (now.lookedAt && Date.parse(now.lookedAt) > asked.getTime()) return false
    await keepInvoices(inside, invoices)
    return write(inside, now, { truth, asked })
  })
  // What is kept of all shops is not worth throwing away for one that stands as it stood.
  if (isShopChanged) tenantCache.forgetAll()
  return subscriptionRow(ctx)
}

/** A shop that never had to pay has nothing to be asked about. */
const settleWithoutCollector = async (
  ctx: Context,
  row: SubscriptionRow | null,
): Promise<SubscriptionRow | null> => {
  if (!row) return null
  const isShopChanged = await ctx.transaction(async (inside) => {
    await lockShop(inside)
    const now = await subscriptionRow(inside, { lock: true })
    if (!now || now.version > now.done) return false
    await inside.sql(sql`
      update subscriptions set looked_at = now(), due_at = null, updated_at = now()
      where ${inside.scope.where()}`)
    return putOnPlan(inside, now, now.state)
  })
  if (isShopChanged) tenantCache.forgetAll()
  return row
}

type Seen = { readonly truth: BillingTruth; readonly asked: Date }

/** True: what is kept of the shop has changed. */
const write = async (
  ctx: Context,
  before: SubscriptionRow,
  { truth, asked }: Seen,
): Promise<boolean> => {
  const { state, endReason } = stateAfter(before, truth)
  const hasPlan = await hasGivenPlan(ctx, before)
  const suspension = holdAfter(
    { ...before, hasPlan },
    { state, endReason, owed: truth.owed, onItsWay: truth.onItsWay, hasPlan },
  )
  const isOnOtherPlan = await putOnPlan(ctx, before, state)
  const isLonger = isTrialLonger(before, truth)
  const remind = isToBeReminded(isLonger ? null : before.remindedAt, truth, asked)
  await ctx.sql(sql`
    update subscriptions
    set state = ${state}, end_reason = ${endReason}, suspension = ${suspension},
        trial_ends_at = ${isoOf(truth.trialEndsAt)}, period_start = ${isoOf(truth.periodStart)},
        period_end = ${isoOf(truth.periodEnd)}, unbilled = ${truth.unbilled},
        counted_since = ${JSON.stringify(truth.countedSince)}::jsonb, card = ${truth.card}, credit = ${truth.credit},
        owed = ${truth.owed}, on_its_way = ${truth.onItsWay},
        given_plan = case when ${isOnPlan(before, state)} then null else given_plan end,
        opened_at = case when ${isPaidUp({ ...truth, state })} then null else opened_at end,
        next_attempt_at = ${isoOf(truth.nextAttemptAt)},
        reminded_at = case when ${remind} then now() when ${isLonger} then null else reminded_at end,
        looked_at = ${asked.toISOString()}, updated_at = now()
    where ${ctx.scope.where()}`)
  if (remind)
    await ctx.emit({
      topic: 'billing.trial_ends',
      subject: ctx.shop.id,
      payload: { endsAt: isoOf(truth.trialEndsAt) },
    })
  if (state === before.state && suspension === before.suspension) return isOnOtherPlan
  await ctx.emit({
    topic: 'billing.standing_changed',
    subject: ctx.shop.id,
    payload: { from: before.state, to: state, was: before.suspension, suspension },
  })
  return isOnOtherPlan || suspension !== before.suspension
}

/** Whether what was agreed last has come to run. */
const isOnPlan = (
  { agreed, version, done }: Pick<SubscriptionRow, 'agreed' | 'version' | 'done'>,
  state: Standing,
): boolean => agreed !== null && version === done && (state === 'free' || isRunning(state))

/**
 * What the platform takes of the shop's payments goes by the plan that it is on, not by one that
 * somebody has tried to begin.
 */
const putOnPlan = async (
  ctx: Context,
  { agreed, version, done }: SubscriptionRow,
  state: Standing,
): Promise<boolean> => {
  if (!agreed || !isOnPlan({ agreed, version, done }, state)) return false
  const put = await ctx.sql(sql`
    update tenants t set plan_id = p.id, updated_at = now() from plans p
    where t.id = ${ctx.shop.id} and p.id = ${agreed.plan} and t.plan_id is distinct from p.id
    returning t.id`)
  return put.length > 0
}

/** An operator gives a plan before anybody has paid for it, and its owner may then begin another. */
const hasGivenPlan = async (ctx: Context, { givenPlan }: SubscriptionRow): Promise<boolean> => {
  if (givenPlan === null) return false
  const found = await ctx.sql(sql`
    select 1 from tenants where id = ${ctx.shop.id} and plan_id::text = ${givenPlan}`)
  return found.length > 0
}

/** Where nothing is to be collected any more, what there was before does not count. */
const stateAfter = (
  { subscription, agreed, done, version }: SubscriptionRow,
  truth: BillingTruth,
): { state: Standing; endReason: EndReason | null } => {
  if (subscription) return { state: truth.state, endReason: truth.endReason }
  if (version > done) return { state: 'starting', endReason: null }
  return { state: agreed && isFree(agreed) ? 'free' : 'none', endReason: null }
}

/** It ends on another day, of which nobody was reminded. */
const isTrialLonger = (
  { trialEndsAt: before }: SubscriptionRow,
  { trialEndsAt: now }: BillingTruth,
): boolean => before !== null && now !== null && now.getTime() > Date.parse(before)

const isToBeReminded = (
  remindedAt: string | null,
  { state, card, trialEndsAt }: BillingTruth,
  now: Date,
): boolean =>
  state === 'trialing' &&
  card === null &&
  remindedAt === null &&
  trialEndsAt !== null &&
  trialEndsAt.getTime() - now.getTime() <= REMIND_MS

const isoOf = (moment: Date | null): string | null => moment?.toISOString() ?? null
