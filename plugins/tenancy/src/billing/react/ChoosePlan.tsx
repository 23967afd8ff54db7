'use client'

import { Button } from '@payloadcms/ui'
import { Pill } from '@souk/kernel/panel'
import { useRef, useState } from 'react'

import { allowanceText, amountText, priceText } from './words.ts'
import type { BillingActions } from './useBilling.ts'
import type { ShownBilling, ShownPlan, Words } from './shown.ts'

type Props = { readonly actions: BillingActions; readonly words: Words }

/** The plans that an owner may choose, and the question whether they mean it. */
export const ChoosePlan = ({ actions, words }: Props) => {
  const { billing, isBusy, act } = actions
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, choose] = useState<ShownPlan | null>(null)
  const hasEnded = billing.state === 'cancelled' && !billing.isChanging
  if (billing.offers.length === 0) return null
  const ask = (plan: ShownPlan) => {
    choose(plan)
    dialog.current?.showModal()
  }
  const confirm = async () => {
    if (!chosen) return
    await act('plan', { plan: chosen.id }, `Your shop is on ${chosen.name}.`)
    dialog.current?.close()
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
                disabled={isBusy || billing.isChanging}
                margin={false}
                onClick={() => ask(plan)}
                size="small"
              >
                {plan.isCurrent ? 'Start again' : 'Choose'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <dialog aria-labelledby="souk-choose-plan" className="souk-dialog" ref={dialog}>
        <h2 id="souk-choose-plan">Go on with {chosen?.name}?</h2>
        <p>{chosen && consequence(billing, chosen, words)}</p>
        <div className="souk-dialog__buttons">
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => dialog.current?.close()}
          >
            Back
          </Button>
          <Button disabled={isBusy} margin={false} onClick={() => void confirm()}>
            {isBusy ? 'One moment …' : 'Yes, go on'}
          </Button>
        </div>
      </dialog>
    </section>
  )
}

/** What follows from it, before anybody says yes. */
const consequence = (billing: ShownBilling, plan: ShownPlan, words: Words): string => {
  const { state } = billing
  const price = priceText(plan, words)
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
