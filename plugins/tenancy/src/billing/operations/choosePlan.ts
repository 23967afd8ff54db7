import { defineOperation, reportFault, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { tenantCache } from '../../tenantCache.ts'
import {
  afterChange,
  billingErrors,
  isFree,
  isRunning,
  isSameBill,
  mayChangeAgainAt,
  termsOf,
  type AnyTerms,
} from '../domain/index.ts'
import { isPlatform, mayPay } from './access.ts'
import { collectorOf } from './billingOf.ts'
import { viewBilling } from './billingView.ts'
import { carryOut } from './carryOut.ts'
import { lockShop } from './lockShop.ts'
import { onPlatform } from './onPlatform.ts'
import { planById } from './openPlans.ts'
import { ownersOf } from './ownersOf.ts'
import { refresh } from './refresh.ts'
import { reportUses } from './reportUses.ts'
import { subscriptionRow, type SubscriptionRow } from './subscriptionRows.ts'
import { wantPlan } from './wantPlan.ts'
import { billingView } from './views.ts'

/**
 * Puts the shop on a plan. What was chosen is written down first and carried out then; where that
 * takes longer than the call, a worker finishes it.
 */
export const choosePlan = defineOperation({
  name: 'billing.choosePlan',
  summary: 'Put the shop on a plan',
  http: { method: 'POST', path: '/billing/plan' },
  effect: 'resumable',
  input: z.object({
    plan: z
      .uuid()
      .nullable()
      .describe('Of those that the platform offers. Null: none; for the platform’s people only.'),
    shown: z
      .object({
        price: z.int(),
        currency: z.string().nullable(),
        trialDays: z.int(),
        allowances: z
          .array(z.object({ meter: z.string(), included: z.int(), price: z.int() }))
          .max(50),
      })
      .optional()
      .describe('What whoever chooses has seen of the plan: no other is agreed to.'),
  }),
  output: z.object({ billing: billingView }),
  access: mayPay,
  run: async (ctx, { plan: id, shown }) => {
    collectorOf(ctx.payload)
    const terms = await termsFor(ctx, id)
    await lookBefore(ctx)
    const [email = null] = await ownersOf(ctx.payload, ctx.shop.id)
    await onPlatform(ctx.payload, ctx.shop.id, (outside) =>
      outside.transaction(async (inside) => {
        await lockShop(inside)
        await requireInUse(inside)
        const before = await subscriptionRow(inside, { lock: true })
        if (terms && shown) requireAsShown(before, terms, shown)
        if (terms && !isPlatform(ctx)) requireFitting(ctx, before, terms)
        const again = before?.state === 'cancelled' && before.version === before.done
        const isWanted = await wantPlan(inside, { terms, email, again, isGiven: isPlatform(ctx) })
        if (terms && isWanted && before && !isPlatform(ctx)) await remember(inside, before, terms)
        // An owner's choice counts once it runs: a first payment may never be made.
        if (isPlatform(ctx))
          await inside.sql(sql`
            update tenants set plan_id = ${terms?.plan ?? null}, updated_at = now()
            where id = ${ctx.shop.id}`)
      }),
    )
    if (isPlatform(ctx)) tenantCache.forgetAll()
    await atOnce(ctx)
    return { billing: await viewBilling(ctx) }
  },
})

/** @throws plan_not_found · plan_not_open · plan_without_currency */
const termsFor = async (ctx: Context, id: string | null): Promise<AnyTerms | null> => {
  const plan = id === null ? null : await planById(ctx.payload, id)
  if (id !== null && !plan) throw billingErrors.plan_not_found()
  if (!plan?.ownersMayChoose && !isPlatform(ctx)) throw billingErrors.plan_not_open()
  return plan && termsOf(plan)
}

/** Whoever waits sees how it came out; if it cannot be asked now, a worker goes on. */
const atOnce = async (ctx: Context): Promise<void> => {
  try {
    await carryOut(ctx.payload, ctx.shop.id)
  } catch (error) {
    reportFault(ctx.log, 'billing.choosePlan', error)
  }
}

/** Who has just paid somewhere else is not told to pay, and who owes something since then is. */
const lookBefore = async (ctx: Context): Promise<void> => {
  const row = await subscriptionRow(ctx)
  if (isPlatform(ctx) || !row?.customer) return
  const provider = collectorOf(ctx.payload)
  const { subscription, state, version, done } = row
  const ask = async (work: (platform: Context) => Promise<unknown>): Promise<void> => {
    try {
      await onPlatform(ctx.payload, ctx.shop.id, work)
    } catch (error) {
      reportFault(ctx.log, 'billing.choosePlan', error)
    }
  }
  // While another plan is being set up, its uses are told by whoever does that.
  if (subscription && isRunning(state) && version === done)
    await ask(async (platform) => {
      // Before the invoice that they belong on is written.
      await reportUses(platform, provider, { isBeforeChange: true })
      // A period that is not paid is not reckoned up when its plan is changed.
      await provider.collectDue({ subscription })
    })
  await ask((platform) => refresh(platform, provider))
}

/** One that is archived is billed for nothing, whoever asks. With the shop locked. */
const requireInUse = async (ctx: Context): Promise<void> => {
  const archived = await ctx.sql(sql`
    select 1 from tenants where id = ${ctx.shop.id} and status = 'archived'`)
  if (archived.length > 0) throw billingErrors.shop_archived()
}

type Shown = Pick<AnyTerms, 'price' | 'currency' | 'trialDays' | 'allowances'>

/** Its days to try count only for whoever has not tried one. */
const requireAsShown = (row: SubscriptionRow | null, terms: AnyTerms, shown: Shown): void => {
  const trialDays = row?.trialUsed ? 0 : terms.trialDays
  const seen = { ...terms, ...shown } as AnyTerms
  if (trialDays !== shown.trialDays || !isSameBill(terms, seen))
    throw billingErrors.plan_changed({ plan: terms.name })
}

/** So that the next choice knows of this one, in the same moment. */
const remember = async (ctx: Context, before: SubscriptionRow, terms: AnyTerms): Promise<void> => {
  const { leftPeriodEnd, changesAgainAt } = afterChange(before, terms, ctx.now())
  await ctx.sql(sql`
    update subscriptions
    set left_period_end = ${leftPeriodEnd?.toISOString() ?? null},
        changes_again_at = ${changesAgainAt?.toISOString() ?? null}
    where ${ctx.scope.where()}`)
}

const requireFitting = (ctx: Context, row: SubscriptionRow | null, terms: AnyTerms): void => {
  // No way out of what is owed: nothing collects it once its plan is left. What waits for its first
  // payment, or for one after the trial, is dropped, and that with it.
  const isBegun = row && row.state !== 'starting' && row.state !== 'paused'
  if (isBegun && row.owed > 0) throw billingErrors.pay_first()
  if (row && row.onItsWay > 0) throw billingErrors.payment_on_its_way()
  // One that was refused has not come about.
  const again = row && !row.trouble && mayChangeAgainAt(row, terms, ctx.now())
  if (again) throw billingErrors.plan_changed_already({ day: dayOf(again, ctx.shop.timeZone) })
  if (isFree(terms)) return
  if (row?.card || isToBeTried(row, terms)) return
  // What runs is asked for its money as it was before; a trial has not shown yet that it can be.
  if (!row || !isRunning(row.state) || row.state === 'trialing') throw billingErrors.card_needed()
}

const dayOf = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(moment)

/** A trial goes on with another plan that may be tried, and is not to be had for one that may not. */
const isToBeTried = (row: SubscriptionRow | null, { trialDays }: AnyTerms): boolean =>
  trialDays > 0 && (!row?.trialUsed || row.state === 'trialing')
