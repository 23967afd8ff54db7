import { PanelStyle } from '@souk/kernel/panel'
import { ask, chosenShop } from '@souk/kernel/panel/server'
import type { Payload } from 'payload'

import type { Standing, Suspension } from '../domain/index.ts'
import { BillingStyle } from './BillingStyle.tsx'
import { daysUntil } from './words.ts'

const SOON_DAYS = 5

/** Above every page of the panel, while there is something that its owner has to do about the plan. */
export const BillingBanner = async ({ payload }: { readonly payload: Payload }) => {
  const said = await whatToSay(payload)
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

type Notice = {
  readonly state: Standing
  readonly suspension: Suspension | null
  readonly trialEndsAt: string | null
  readonly hasCard: boolean
  readonly owed: number
}

type Said = { readonly text: string; readonly isBad: boolean }

/** A page of the panel is worth more than what is said above it. */
const whatToSay = async (payload: Payload): Promise<Said | null> => {
  try {
    const ctx = await chosenShop(payload)
    const answer =
      ctx && ((await ask(ctx, 'billing.notice', {})) as { notice: Notice | null } | null)
    return ctx && answer?.notice ? saying(answer.notice, ctx.now().getTime()) : null
  } catch (error) {
    payload.logger.error({ err: error }, 'billing.banner')
    return null
  }
}

const saying = (
  { state, suspension, trialEndsAt, hasCard, owed }: Notice,
  now: number,
): Said | null => {
  if (suspension === 'trial_over')
    return { text: 'Your trial is over, and visitors see that the shop is closed.', isBad: true }
  if (suspension === 'ended')
    return { text: 'Your plan has ended, and visitors see that the shop is closed.', isBad: true }
  if (suspension && (state === 'free' || state === 'none'))
    return {
      text: 'An invoice of the plan you left is not paid, and visitors see that the shop is closed.',
      isBad: true,
    }
  if (suspension)
    return { text: 'Your plan is not paid, and visitors see that the shop is closed.', isBad: true }
  // Opened by the platform though nothing was paid.
  if (state === 'unpaid')
    return { text: 'Your plan is not paid. Please look at it soon.', isBad: false }
  if (state === 'paused')
    return { text: 'Your trial is over. Please look at your plan soon.', isBad: false }
  if (state === 'past_due')
    return { text: 'Your card was declined. Please look at it soon.', isBad: false }
  if (state === 'starting' && owed > 0)
    return { text: 'Your plan waits for its first payment. Please pay it soon.', isBad: false }
  if (state === 'cancelled')
    return { text: 'Your plan has ended. Please choose one to go on.', isBad: false }
  if (state !== 'trialing' || hasCard || !trialEndsAt) return null
  const days = daysUntil(trialEndsAt, now)
  if (days > SOON_DAYS) return null
  const when = days <= 1 ? 'within a day' : `in ${days} days`
  return { text: `Your trial ends ${when}, and there is no card yet.`, isBad: false }
}
