'use client'

import { Button } from '@payloadcms/ui'
import { Dialog, DialogButtons, Pill } from '@souk/kernel/panel'
import { useState, type SyntheticEvent } from 'react'

import { allowanceText, amountText, priceText } from './words.ts'
import type { BillingActions } from './useBilling.ts'
import type { ShownBilling, ShownPlan, Words } from './shown.ts'

type Props = { readonly actions: BillingActions; readonly words: Words }

/** The plans that an owner may choose, and the question whether they mean it. */
export const ChoosePlan = ({ actions, words }: Props) => {
  const { billing, isBusy, act } = actions
  const [chosen, choose] = useState<ShownPlan | null>(null)
  const hasEnded = billing.state === 'cancelled' && !billing.isChanging
  if (billing.offers.length === 0) return null
  const close = () => choose(null)
  const confirm = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (!chosen) return
    const { id: plan, price, currency, trialDays } = chosen
    const allowances = chosen.allowances.map(({ meter, included, price: each }) => ({
      meter,
      included,
      price: each,
    }))
    const shown = { price, currency, trialDays, allowances }
    await act('plan', { plan, shown }, `Your shop is on ${chosen.name}.`)
    close()
  }
  return (
    <section className="souk-card">
      <h2>Plans</h2>
      <ul className="souk-bare souk-billing__plans">
        {billing.offers.map((plan) => (
          <li key={plan.id}>
            <h3>{plan.name}</h3>
            <p className="souk-billing__price">{priceText(plan, words)}</p>
            {plan.description && <p className="souk-muted souk-small">{plan.description}</p>}
            <ul className="souk-bare souk-small">
              {plan.allowances.map((one) => (
                <li key={one.meter}>{allowanceText(one, plan.currency, words)}</li>
              ))}
              {plan.trialDays > 0 && <li>{plan.trialDays} days to try it</li>}
            </ul>
            {plan.isCurrent && !hasEnded ? (
              <Pill tone="good">Your plan</Pill>
            ) : (
              <Button
                aria-label={`Choose ${plan.name}`}
                buttonStyle="secondary"
                disabled={isBusy || (billing.isChanging && !billing.trouble)}
                margin={false}
                onClick={() => choose(plan)}
                size="small"
              >
                {plan.isCurrent ? 'Start again' : 'Choose'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog close={close} isOpen={chosen !== null} title={`Go on with ${chosen?.name ?? ''}?`}>
        <form onSubmit={(event) => void confirm(event)}>
          <p>{chosen && consequence(billing, chosen, words)}</p>
          <DialogButtons
            busyLabel="One moment …"
            close={close}
            isBusy={isBusy}
            label="Yes, go on"
          />
        </form>
      </Dialog>
    </section>
  )
}

/** What follows from it, before anybody says yes. */
const consequence = (billing: ShownBilling, plan: ShownPlan, words: Words): string => {
  const { state } = billing
  const price = priceText(plan, words)
  if (state === 'unpaid' || state === 'paused')
    return plan.isFree
      ? 'It costs nothing and begins now.'
      : `It takes the place of your plan and costs ${price}. Your shop opens when what is to be paid is paid.`
  if (plan.isFree)
    return state === 'active'
      ? 'It costs nothing and begins now. What you have paid for and not used becomes credit; what you used beyond what was included is invoiced.'
      : 'It costs nothing and begins now.'
  if (state === 'trialing')
    return `It begins now and costs ${price} once your trial is over. Your trial goes on as it is.`
  if (state === 'active' || state === 'past_due')
    return `It begins now and costs ${price}. What is left of this month is reckoned up on your next invoice.`
  if (plan.trialDays > 0)
    return `You can try it for ${plan.trialDays} days and pay nothing today. After that it costs ${price}.`
  return `It begins now, and ${amountText(plan.price, plan.currency, words)} for the first month is taken from your card today.`
}
