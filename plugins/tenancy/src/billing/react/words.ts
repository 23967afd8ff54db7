import { formatMoney, money } from '@souk/kernel/domain'
import type { Tone } from '@souk/kernel/panel'

import { standingLabels, type Standing } from '../domain/index.ts'
import type { ShownAllowance, ShownBilling, ShownPlan, Words } from './shown.ts'

/** An amount without a currency is none. */
export const amountText = (amount: number, currency: string | null, { language }: Words): string =>
  currency ? formatMoney(money(amount, currency), language) : ''

export const dayText = (moment: string, { language, timeZone }: Words): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone,
  }).format(new Date(moment))

/** `29.00 € a month`, or that it costs nothing. */
export const priceText = (
  { price, currency, isFree }: Pick<ShownPlan, 'price' | 'currency' | 'isFree'>,
  words: Words,
): string => {
  if (isFree) return 'Free'
  return price === 0 ? 'Nothing each month' : `${amountText(price, currency, words)} a month`
}

/** `200 orders included, each further one 0.05 €`. */
export const allowanceText = (
  { included, label, price }: ShownAllowance,
  currency: string | null,
  words: Words,
): string => {
  const count = new Intl.NumberFormat(words.language).format(included)
  const further = price > 0 ? `, each further one ${amountText(price, currency, words)}` : ''
  if (included === 0)
    return price > 0
      ? `Each of the ${label} ${amountText(price, currency, words)}`
      : `As many ${label} as you like`
  return `${count} ${label} included${further || ', further ones are free'}`
}

export const standingTones: Readonly<Record<Standing, Tone>> = {
  none: 'quiet',
  free: 'good',
  starting: 'calm',
  trialing: 'calm',
  active: 'good',
  past_due: 'open',
  unpaid: 'bad',
  paused: 'bad',
  cancelled: 'quiet',
}

const DAY_MS = 86_400_000

/** Whole days from now, at least one while there is any time left. */
export const daysUntil = (moment: string, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(moment) - now) / DAY_MS))

type Said = {
  readonly title: string
  readonly text: string
  readonly pill: { readonly label: string; readonly tone: Tone }
}

/** How it stands, and what there is to do, in a person's words. */
export const wordsFor = (billing: ShownBilling, words: Words, now: number): Said => {
  const { state, plan } = billing
  const pill = { label: standingLabels[state], tone: standingTones[state] }
  const name = plan?.name ?? billing.nextPlan ?? 'No plan yet'
  return { title: name, text: textFor(billing, words, now), pill }
}

const awaited = ({ state, suspension }: ShownBilling, sum: string): string => {
  if (suspension)
    return `${sum} is on its way from your bank, which takes a few days. Your shop is closed to visitors until it arrives.`
  return state === 'starting'
    ? `Your plan begins as soon as your bank has paid ${sum}, which takes a few days.`
    : `${sum} is on its way from your bank, which takes a few days.`
}

const textFor = (billing: ShownBilling, words: Words, now: number): string => {
  const { state, card, trialEndsAt, nextAttemptAt, nextPlan, isChanging, owed, currency } = billing
  const sum = amountText(owed, currency, words)
  if (isChanging && nextPlan)
    return `${nextPlan} is just being set up. This page shows it as soon as it is done.`
  if (billing.onItsWay > 0) return awaited(billing, amountText(billing.onItsWay, currency, words))
  switch (state) {
    case 'none':
      return owed > 0 ? leftOver(billing, sum) : 'Your shop is on no plan. Nothing is charged.'
    case 'free':
      return owed > 0 ? leftOver(billing, sum) : 'This plan costs nothing.'
    case 'starting':
      return owed > 0
        ? `Your plan begins with its first payment of ${sum}. Add a card and pay it here.`
        : 'Your plan is just being set up.'
    case 'trialing': {
      if (!trialEndsAt) return 'You are trying this plan.'
      const days = daysUntil(trialEndsAt, now)
      const left = `${days} ${days === 1 ? 'day' : 'days'} left to try it, until ${dayText(trialEndsAt, words)}.`
      return card
        ? `${left} Then it is paid by your card.`
        : `${left} Add a card by then, or your shop is closed to visitors on that day.`
    }
    case 'active':
      return billing.isClosed ? `All is paid. ${CLOSED_BY_HAND}` : 'All is paid.'
    case 'past_due':
      if (billing.suspension)
        return `Your card was declined for ${sum}, and your shop is closed to visitors. Change the card and pay; it opens again at once.`
      return nextAttemptAt
        ? `Your card was declined for ${sum}. It is tried again on ${dayText(nextAttemptAt, words)}; your shop stays open until then. Change the card, or pay now.`
        : `Your card was declined for ${sum}. Change the card, or pay now.`
    case 'unpaid':
      if (!billing.suspension)
        return `${sum} could not be taken from your card. Please change the card and pay. ${allTheSame(billing)}`
      return `${sum} could not be taken from your card, and your shop is closed to visitors. Change the card and pay; it opens again at once.`
    case 'paused':
      if (!billing.suspension)
        return `Your trial is over. Please ${card ? 'pay now' : 'add a card'} to go on. ${allTheSame(billing)}`
      return card
        ? 'Your trial is over, and your shop is closed to visitors until the first payment. Pay now, and it opens again at once.'
        : 'Your trial is over and there is no card, so your shop is closed to visitors. Add a card and go on; it opens again at once.'
    case 'cancelled':
      if (billing.suspension === 'ended')
        return 'Your plan has ended, and your shop is closed to visitors. Choose a plan; it opens again at once.'
      if (!billing.suspension) return 'Your plan has ended. Choose one to go on.'
      return owed > 0
        ? 'Your plan was not paid and has ended, and your shop is closed to visitors. Pay what is open and choose a plan; it opens again at once.'
        : 'Your plan was not paid and has ended, and your shop is closed to visitors. Add a card and choose a plan; it opens again at once.'
  }
}

const CLOSED_BY_HAND =
  'The platform itself keeps your shop closed to visitors; please ask its people.'

/** Of what is not paid and closes nothing, since the platform said so. */
const allTheSame = ({ isClosed }: ShownBilling): string =>
  isClosed ? CLOSED_BY_HAND : 'The platform keeps your shop open all the same.'

/** Of a plan that was left. */
const leftOver = ({ suspension }: ShownBilling, sum: string): string =>
  suspension
    ? `${sum} of the plan you left could not be taken from your card, and your shop is closed to visitors. Change the card and pay; it opens again at once.`
    : `${sum} of the plan you left is still to be paid. Change the card and pay it here.`
