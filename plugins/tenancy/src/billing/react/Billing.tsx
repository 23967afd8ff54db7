'use client'

import { Button } from '@payloadcms/ui'
import { Pill } from '@souk/kernel/panel'

import { ChoosePlan } from './ChoosePlan.tsx'
import { CreditList } from './CreditList.tsx'
import { ForPlatform } from './ForPlatform.tsx'
import { PlanFacts } from './PlanFacts.tsx'
import { UsageMeters } from './UsageMeters.tsx'
import { useBilling } from './useBilling.ts'
import { wordsFor } from './words.ts'
import type { ShownBilling, Words } from './shown.ts'

type Props = {
  readonly billing: ShownBilling
  /** The shop's API, where its operations are. */
  readonly api: string
  readonly words: Words
  /** When the page was made: server and browser count the same days. */
  readonly now: number
  readonly isPlatform: boolean
  /** Its person came back from changing the card. */
  readonly hasReturned: boolean
}

/** How the shop stands with its plan, and what there is to do. */
export const Billing = ({ api, words, now, isPlatform, hasReturned, ...given }: Props) => {
  const actions = useBilling(given.billing, api, hasReturned)
  const { billing, isBusy, act, visit } = actions
  const { title, text, pill } = wordsFor(billing, words, now)
  const { state, plan, card, owed, onItsWay, trouble, isChanging, offers } = billing
  // Before a plan is chosen as well: one without a trial wants a card first.
  const isCharged = [plan, ...offers].some((one) => one && !one.isFree) || owed > 0 || card !== null
  const isAwaited = onItsWay > 0
  const isToPay = owed > 0 || (state === 'paused' && card !== null && !isAwaited)
  const isTrouble = !isAwaited && (state === 'past_due' || state === 'unpaid' || state === 'paused')
  const pay = () => act('pay', {}, 'Thank you.')
  return (
    <>
      <section aria-live="polite" className="souk-card">
        <div className="souk-card__head">
          <h2>{title}</h2>
          <Pill tone={pill.tone}>{pill.label}</Pill>
        </div>
        <p className={isTrouble ? 'souk-note souk-note--bad' : 'souk-lead'}>{text}</p>
        {trouble && <p className="souk-note souk-note--bad">{trouble}</p>}
        <PlanFacts billing={billing} words={words} />
        {isCharged && !isChanging && (
          <div className="souk-actions">
            {isToPay && (
              <Button disabled={isBusy} margin={false} onClick={() => void pay()}>
                {isBusy ? 'One moment …' : 'Pay now'}
              </Button>
            )}
            <Button
              buttonStyle={card || isToPay || !plan || plan.isFree ? 'secondary' : 'primary'}
              disabled={isBusy}
              margin={false}
              onClick={() => void visit()}
            >
              {card ? 'Change card' : 'Add a card'}
            </Button>
          </div>
        )}
      </section>
      <UsageMeters billing={billing} words={words} />
      <ChoosePlan actions={actions} words={words} />
      <CreditList billing={billing} words={words} />
      {isPlatform && <ForPlatform actions={actions} api={api} words={words} />}
    </>
  )
}
