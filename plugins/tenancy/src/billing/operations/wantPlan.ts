import { sql, type Context } from '@souk/kernel'

import { billingErrors, isFree, isSameBill, type AnyTerms } from '../domain/index.ts'
import { subscriptionRow, type SubscriptionRow } from './subscriptionRows.ts'

type Wish = {
  readonly terms: AnyTerms | null
  readonly email: string | null
  /** Begins anew where the last subscription has ended, though the terms are the same. */
  readonly again?: boolean
  /** By the platform: the shop has it from now on, paid or not. */
  readonly isGiven?: boolean
}

/**
 * Writes down which plan a shop is to be on, before anybody is asked for it: whoever carries it out,
 * at the same time or after a crash, does the same. Inside a transaction.
 * @returns false when that is what was wanted already
 * @throws plan_currency_differs: a shop is invoiced in one currency
 */
export const wantPlan = async (
  ctx: Context,
  { terms, email, again = false, isGiven = false }: Wish,
): Promise<boolean> => {
  const { column, value, lead } = ctx.scope
  const before = await subscriptionRow(ctx, { lock: true })
  if (!before && !terms) return false
  if (before && !again && isSame(before.wanted, terms)) return false
  const isBound = before !== null && (await isBoundToCurrency(ctx, before))
  if (terms && !isFree(terms) && isBound && before.currency !== terms.currency)
    throw billingErrors.plan_currency_differs({ currency: before.currency })
  const now = ctx.now().toISOString()
  const wanted = JSON.stringify(terms)
  // What costs nothing is nobody's to pay.
  const given = isGiven && terms && !isFree(terms) ? terms.plan : null
  await ctx.sql(sql`
    insert into subscriptions
      (id, provider, plan, plan_name, state, wanted, agreed, version, done, bill_to, trial_used,
       currency, given_plan, credit, owed, failures, due_at, created_at, updated_at${column})
    values (${ctx.newId()}, 'platform', ${terms?.plan ?? null}, ${terms?.name ?? null}, 'starting',
            ${wanted}::jsonb, 'null'::jsonb, 1, 0,
            ${JSON.stringify({ name: ctx.shop.name, email })}::jsonb, false,
            ${terms?.currency ?? null}, ${given}, 0, 0, 0, ${now}, ${now}, ${now}${value})
    on conflict (${lead}provider) do update
      set plan = excluded.plan, plan_name = excluded.plan_name, wanted = excluded.wanted,
          version = subscriptions.version + 1,
          given_plan = case when ${isGiven} then excluded.given_plan else subscriptions.given_plan end,
          failures = 0, trouble = null, due_at = excluded.due_at,
          currency = case when ${isBound} then subscriptions.currency
                          else coalesce(excluded.currency, subscriptions.currency) end,
          state = case when subscriptions.state in ('none', 'free', 'cancelled')
                       then 'starting' else subscriptions.state end,
          updated_at = excluded.updated_at`)
  await ctx.emit({
    topic: 'billing.plan_wanted',
    subject: ctx.shop.id,
    payload: { plan: terms?.name ?? null },
  })
  return true
}

/** A collector reckons with a customer in one currency from the first subscription or credit on. */
const isBoundToCurrency = async (
  ctx: Context,
  { agreed, wanted, version, done, customer, subscription, trialUsed, trouble }: SubscriptionRow,
): Promise<boolean> => {
  if (subscription || trialUsed || (agreed && !isFree(agreed))) return true
  // It may have begun, though nobody has heard so.
  if (version > done && wanted && !isFree(wanted) && customer && !trouble) return true
  const [kept] = await ctx.sql(sql`
    select 1 from subscription_credits where ${ctx.scope.where()}
    union all select 1 from subscription_invoices where ${ctx.scope.where()} limit 1`)
  return kept !== undefined
}

const isSame = (one: AnyTerms | null, other: AnyTerms | null): boolean =>
  one && other ? isSameBill(one, other) : one === other
