import { sql, type Context } from '@souk/kernel'
import type Stripe from 'stripe'

import { abilitiesOf } from '../domain/index.ts'
import { readAccount } from './accountAtStripe.ts'
import { accountRow, type AccountRow } from './accountRows.ts'

/**
 * Asks Stripe how the shop's account stands, and writes that down. An answer that comes after a
 * later one was written is dropped, so that two who ask at once cannot turn the clock back.
 * @returns the row as it is afterwards; null where there is no account
 */
export const recompute = async (ctx: Context, stripe: Stripe): Promise<AccountRow | null> => {
  const before = await accountRow(ctx)
  if (!before?.account) return before
  const asked = ctx.now().toISOString()
  const facts = await readAccount(ctx, stripe, before.account)
  const wasActive = before.connectedAt !== null
  const abilities = (isDisabled: boolean) =>
    abilitiesOf(facts, { mode: before.mode, wasActive, isDisabled })
  const [on, off] = [abilities(false), abilities(true)]
  // Whether the owner has switched it off meanwhile is for the row to say.
  await ctx.sql(sql`
    update stripe_accounts
    set state = case when is_disabled then ${off.state} else ${on.state} end::enum_stripe_accounts_state,
        can_charge = ${on.canCharge} and not is_disabled,
        can_be_paid_out = ${on.canBePaidOut},
        requirements = ${JSON.stringify(facts.requirements)}::jsonb,
        country = ${facts.country}, dashboard = ${facts.dashboard}, is_closed = ${facts.isClosed},
        connected_at = case when ${on.canCharge} then coalesce(connected_at, ${asked}::timestamptz) else connected_at end,
        checked_at = ${asked}, updated_at = now()
    where ${ctx.scope.where()} and id = ${before.id} and account = ${before.account}
      and (checked_at is null or checked_at <= ${asked})`)
  return accountRow(ctx)
}
