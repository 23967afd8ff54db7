import { PanelStyle, Pill } from '@souk/kernel/panel'
import { ask, chosenShop, shopApi } from '@souk/kernel/panel/server'
import type { ListViewServerProps } from 'payload'

import { DifferenceList, type ShownDifference } from './DifferenceList.tsx'
import { LookAgain } from './LookAgain.tsx'
import { PayoutStyle } from './PayoutStyle.tsx'
import { momentText } from './words.ts'

type Answer = {
  readonly lookedAt: string | null
  readonly isLate: boolean
  readonly agreed: number
  readonly settling: number
  readonly differences: readonly ShownDifference[]
}

/** Above all payouts: whether the shop's books agree with what Stripe has, and where they do not. */
export const Reconciliation = async ({ payload, i18n }: ListViewServerProps) => {
  const ctx = await chosenShop(payload)
  const answer = ctx && ((await ask(ctx, 'stripePayouts.reconcile', {})) as Answer | null)
  if (!ctx || !answer) return null
  const { agreed, differences, isLate, lookedAt, settling } = answer
  const words = { language: i18n.language, timeZone: ctx.shop.timeZone }
  const { admin } = payload.config.routes
  const isWell = differences.length === 0
  return (
    <section aria-label="Books and Stripe" className="souk-card souk-agrees">
      <PanelStyle />
      <PayoutStyle />
      <div className="souk-card__head">
        <h2>Do your books agree with Stripe?</h2>
        {lookedAt && (
          <Pill tone={isWell ? 'good' : 'bad'}>
            {isWell ? 'All agrees' : countOf(differences.length)}
          </Pill>
        )}
      </div>
      <p>{wordsFor(answer)}</p>
      {isLate && (
        <p className="souk-note">
          Stripe could not be asked the last time. It is asked again by itself.
        </p>
      )}
      <DifferenceList admin={admin} differences={differences} />
      <p className="souk-agrees__foot souk-small souk-muted">
        <LookAgain address={`${shopApi(ctx)}/stripe-payouts/refresh`} />
        {lookedAt && <span>Stripe was last asked on {momentText(lookedAt, words)}.</span>}
        {settling > 0 && (
          <span>
            {settling} booked since then {settling === 1 ? 'is' : 'are'} not compared yet.
          </span>
        )}
        {agreed > 0 && !isWell && <span>{agreed} others agree.</span>}
      </p>
    </section>
  )
}

const countOf = (count: number): string => (count === 1 ? '1 difference' : `${count} differences`)

const wordsFor = ({ agreed, differences, lookedAt }: Answer): string => {
  if (lookedAt === null)
    return 'Each payment, refund, dispute and payout in your books is held against Stripe’s balance here, once your shop is connected under “Get paid”.'
  if (differences.length > 0)
    return 'These are not the same in your books and at Stripe, over the last 90 days. Most are payments made or refunded in Stripe’s own dashboard.'
  return agreed === 0
    ? 'Nothing has moved in the last 90 days.'
    : `Over the last 90 days ${agreed} ${agreed === 1 ? 'movement is' : 'movements are'} the same to the cent in your books and at Stripe.`
}
