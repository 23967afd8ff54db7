import { PanelStyle } from '@souk/kernel/panel'
import { ask, chosenShop } from '@souk/kernel/panel/server'
import type { Payload } from 'payload'

import { BillingStyle } from './BillingStyle.tsx'
import { daysUntil } from './words.ts'
import type { ShownBilling } from './shown.ts'

const SOON_DAYS = 5

/** Above every page of the panel, while there is something that its owner has to do about the plan. */
export const BillingBanner = async ({ payload }: { readonly payload: Payload }) => {
  const ctx = await chosenShop(payload).catch(() => null)
  const answer = ctx && ((await ask(ctx, 'billing.read', {})) as { billing: ShownBilling } | null)
  const said = answer && ctx && saying(answer.billing, ctx.now().getTime())
  if (!said) return null
  const page = `${payload.config.routes.admin}/collections/subscriptions`
  return (
    <aside
      aria-label="About your plan"
      className={`souk-billing__banner${said.isBad ? ' souk-billing__banner--bad' : ''}`}
    >
      <PanelStyle />
      <BillingStyle />
      <span>{said.text}</span>
      <a href={page}>Plan and billing</a>
    </aside>
  )
}

const saying = (
  { isSetUp, state, suspension, trialEndsAt, card }: ShownBilling,
  now: number,
): { readonly text: string; readonly isBad: boolean } | null => {
  if (!isSetUp) return null
  if (suspension === 'trial_over')
    return { text: 'Your trial is over, and visitors see that the shop is closed.', isBad: true }
  if (suspension)
    return { text: 'Your plan is not paid, and visitors see that the shop is closed.', isBad: true }
  if (state === 'past_due')
    return { text: 'Your card was declined. Please look at it soon.', isBad: false }
  if (state !== 'trialing' || card || !trialEndsAt) return null
  const days = daysUntil(trialEndsAt, now)
  if (days > SOON_DAYS) return null
  const when = days <= 1 ? 'within a day' : `in ${days} days`
  return { text: `Your trial ends ${when}, and there is no card yet.`, isBad: false }
}
