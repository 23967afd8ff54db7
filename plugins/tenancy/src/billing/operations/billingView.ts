import { scopeOf, type Context } from '@souk/kernel'

import {
  isFree,
  nextInvoice,
  overage,
  planTerms,
  type BillingView,
  type AnyTerms,
} from '../domain/index.ts'
import { billingOf } from './billingOf.ts'
import { latestCredits, unseenCredit } from './creditRows.ts'
import { isPlatform } from './access.ts'
import { planById, plansOffered } from './openPlans.ts'
import { subscriptionRow } from './subscriptionRows.ts'
import { lateUses, usageOf } from './usageOf.ts'

/** How the shop stands, from what is written down here. */
export const viewBilling = async (ctx: Context): Promise<BillingView> => {
  const { provider, meters } = billingOf(ctx.payload)
  const labelOf = (meter: string) => meters.find(({ name }) => name === meter)?.label ?? meter
  // As it is now: what the request began with may have been changed by it.
  const shop = await scopeOf(ctx.payload).shop(ctx.payload, ctx.shop.id)
  const row = await subscriptionRow(ctx)
  const terms = row?.agreed ?? null
  const used = await usageOf(ctx, row)
  const usedOf = (meter: string) => used.get(meter) ?? 0
  const wanted = row && row.version > row.done ? row.wanted : terms
  const described = terms && (await planById(ctx.payload, terms.plan))
  const isCharged = row?.state === 'active' || row?.state === 'trialing'
  const credit = Math.max(0, (row?.credit ?? 0) + (await unseenCredit(ctx)))
  const due = terms ? nextInvoice(terms, row?.state === 'trialing' ? () => 0 : usedOf) : 0
  const asPlan = (of: AnyTerms, description: string | null) => ({
    id: of.plan,
    name: of.name,
    description,
    price: of.price,
    currency: of.currency,
    trialDays: row?.trialUsed ? 0 : of.trialDays,
    allowances: of.allowances.map((one) => ({ ...one, label: labelOf(one.meter) })),
    isFree: isFree(of),
  })
  return {
    isSetUp: provider.isSetUp,
    state: row?.state ?? 'none',
    plan: terms && asPlan(terms, described?.description ?? null),
    nextPlan: row && row.version > row.done ? (row.wanted?.name ?? null) : null,
    isChanging: row ? row.version > row.done : false,
    isClosed: (shop as { status?: string } | null)?.status !== 'active',
    suspension: row?.suspension ?? null,
    trialEndsAt: row?.trialEndsAt ?? null,
    periodStart: row?.periodStart ?? null,
    periodEnd: row?.periodEnd ?? null,
    nextAttemptAt: row?.nextAttemptAt ?? null,
    card: row?.card ?? null,
    currency: row?.currency ?? null,
    credit,
    owed: row?.owed ?? 0,
    onItsWay: row?.onItsWay ?? 0,
    nextCharge:
      isCharged && row.periodEnd && terms && !isFree(terms)
        ? { amount: Math.max(0, due + row.unbilled - credit), at: row.periodEnd }
        : null,
    usage: (terms?.allowances ?? []).map((one) => ({
      ...one,
      label: labelOf(one.meter),
      used: usedOf(one.meter),
      ...overage(usedOf(one.meter), one),
    })),
    lateUses: await lateUses(ctx),
    trouble: row?.trouble ?? null,
    offers: (await plansOffered(ctx.payload, { all: isPlatform(ctx) })).flatMap((plan) => {
      const priced = planTerms(plan)
      const isCurrent = plan.id === wanted?.plan
      return priced ? [{ ...asPlan(priced, plan.description ?? null), isCurrent }] : []
    }),
    credits: (await latestCredits(ctx, 20)).map((one) => ({
      ...one,
      grantedBy: isPlatform(ctx) ? one.grantedBy : null,
    })),
  }
}
