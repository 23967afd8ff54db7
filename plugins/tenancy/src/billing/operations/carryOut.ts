import { isSoukError, kernelErrors, reportFault, sql, type Context } from '@souk/kernel'
import type { Payload } from 'payload'

import { isFree, isRunning } from '../domain/index.ts'
import { billingOf } from './billingOf.ts'
import { customerOf } from './customerOf.ts'
import { dropSurplus } from './dropSurplus.ts'
import { endLease, isHeldBy, renewLease, takeLease, type Lease } from './lease.ts'
import { onPlatform } from './onPlatform.ts'
import type { BillingProvider } from './provider.ts'
import { refresh } from './refresh.ts'
import { reportUses } from './reportUses.ts'
import { subscriptionRow, type SubscriptionRow } from './subscriptionRows.ts'

/**
 * Brings about at the collector what was last chosen here, and may be called any number of times, by
 * several at once, after a crash: its keys come from the row, and one does it at a time.
 * @returns a sentence
 * @throws when the collector cannot be asked, and what became of it is not known
 */
export const carryOut = async (payload: Payload, shop: string): Promise<string> =>
  (await onPlatform(payload, shop, (ctx) => carry(ctx))) ?? 'The shop is gone.'

const carry = async (ctx: Context): Promise<string> => {
  const { provider } = billingOf(ctx.payload)
  if (!provider.isSetUp) return 'Nobody collects.'
  const held = await takeLease(ctx, sql`version > done`)
  if (!held) {
    const now = await subscriptionRow(ctx)
    if (now && now.version > now.done) throw kernelErrors.unavailable()
    return 'It is done.'
  }
  try {
    const row = await subscriptionRow(ctx)
    if (!row) return 'It is done.'
    try {
      await bringAbout(ctx, provider, { row: await asItStands(ctx, provider, row), held })
      await refresh(ctx, provider)
      await dropSurplus(ctx, provider)
      return `The shop is on ${row.wanted?.name ?? 'no plan'}.`
    } catch (error) {
      await noteFailure(ctx, row, { token: held.token, error })
      if (!isSoukError(error) || error.status >= 500) throw error
      reportFault(ctx.log, 'billing.carry-out', error.cause ?? error)
      // What was agreed before goes on, and is to be seen as it is.
      await refresh(ctx, provider)
      return 'It was refused; it is tried again later.'
    }
  } finally {
    await endLease(ctx, held)
  }
}

/** One that was begun and not looked at may run, be tried or wait: what is to be done depends on it. */
const lookedAt = async (
  ctx: Context,
  provider: BillingProvider,
  row: SubscriptionRow,
): Promise<SubscriptionRow> =>
  row.subscription && !row.lookedAt ? ((await refresh(ctx, provider)) ?? row) : row

/** As the collector has it, with what was begun there and nobody noted. */
const asItStands = async (
  ctx: Context,
  provider: BillingProvider,
  row: SubscriptionRow,
): Promise<SubscriptionRow> => {
  const seen = await lookedAt(ctx, provider, row)
  const adopted = await adopt(ctx, provider, seen)
  return adopted ? lookedAt(ctx, provider, adopted) : seen
}

/**
 * Takes for the shop's own what a worker that was cut off began for an earlier choice: it may be paid
 * for, and a second one beside it would be charged as well. What was begun for this very choice its key
 * finds again.
 */
const adopt = async (
  ctx: Context,
  provider: BillingProvider,
  { customer, subscription, state, version, id }: SubscriptionRow,
): Promise<SubscriptionRow | null> => {
  if (!customer || (subscription && isRunning(state))) return null
  const begun = await provider.begun({ customer })
  if (begun.some(({ key }) => key === keyOf(id, version))) return null
  const left = begun.find((one) => one.subscription !== subscription)
  if (!left) return null
  await ctx.sql(sql`
    update subscriptions
    set subscription = ${left.subscription}, looked_at = null, updated_at = now()
    where ${ctx.scope.where()} and done < ${version}
      and subscription is not distinct from ${subscription}`)
  return subscriptionRow(ctx)
}

const keyOf = (id: string, version: number): string => `billing:${id}:${version}`

type Task = { readonly row: SubscriptionRow; readonly held: Lease }

const bringAbout = async (
  ctx: Context,
  provider: BillingProvider,
  { row, held }: Task,
): Promise<void> => {
  const { id, wanted, version, state } = row
  const key = keyOf(id, version)
  // Also one that a worker began who could not note it.
  const trial = row.subscription !== null && row.trialEndsAt !== null
  const running = isRunning(state) ? row.subscription : null
  // What the collector has not heard of by then, it would count under the next plan or not at all.
  // Of one that was adopted it is not known what it counts: its uses wait for the plan that is noted.
  if (running && row.agreed)
    await reportUses(ctx, provider, {
      isBeforeChange: true,
      betweenBatches: () => renewLease(ctx, held),
    })
  if (!wanted || isFree(wanted)) {
    // Also one that still waits for its first payment.
    if (row.subscription && state !== 'cancelled')
      await provider.end({ subscription: row.subscription, key: `${key}:end` })
    await note(ctx, row, { subscription: null, isOver: true, trial })
    return
  }
  const customer = await customerOf(ctx, provider, row)
  if (running) {
    await provider.change({ subscription: running, terms: wanted, key: `${key}:change` })
    await note(ctx, row, { subscription: running, isOver: false, trial })
    return
  }
  if (row.subscription && state === 'starting')
    await provider.end({ subscription: row.subscription, key: `${key}:replace` })
  const trialDays = row.trialUsed ? 0 : wanted.trialDays
  const subscription = await provider.start({ customer, terms: wanted, trialDays, key })
  await note(ctx, row, { subscription, isOver: false, trial: trialDays > 0 })
}

type Outcome = {
  readonly subscription: string | null
  readonly isOver: boolean
  readonly trial: boolean
}

/** Only if nothing else was chosen meanwhile; else that is carried out next, from what is here now. */
const note = async (
  ctx: Context,
  { version, wanted }: SubscriptionRow,
  { subscription, isOver, trial }: Outcome,
): Promise<void> => {
  await ctx.sql(sql`
    update subscriptions
    set done = ${version}, agreed = ${JSON.stringify(wanted)}::jsonb, subscription = ${subscription},
        -- Nothing that was seen before says how the new one stands.
        looked_at = null,
        state = case when ${isOver} then ${wanted ? 'free' : 'none'}::enum_subscriptions_state else state end,
        end_reason = case when ${isOver} then null else end_reason end,
        trial_used = trial_used or ${trial}, reminded_at = null,
        failures = 0, trouble = null, due_at = now(), updated_at = now()
    where ${ctx.scope.where()} and done < ${version}`)
}

/** Tried again in one, two, four … minutes, twelve hours at the most. */
const noteFailure = async (
  ctx: Context,
  { version }: SubscriptionRow,
  { token, error }: { readonly token: string; readonly error: unknown },
): Promise<void> => {
  const trouble = isSoukError(error) && error.status < 500 ? error.message : null
  await ctx.sql(sql`
    update subscriptions
    set failures = failures + 1, trouble = ${trouble},
        due_at = now() + least(interval '12 hours', interval '1 minute' * power(2, least(failures, 10)::int)),
        updated_at = now()
    where ${ctx.scope.where()} and version = ${version} and done < version and ${isHeldBy(token)}`)
}
