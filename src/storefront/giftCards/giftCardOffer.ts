import type { ProductView } from '@souk/commerce'
import { dayIn, MAX_DAYS_AHEAD } from '@souk/commerce/domain'
import { toMajor } from '@souk/kernel/domain'

import type { ShopPage } from '../shop/openPage.ts'
import type { GiftCardOffer } from './GiftCardFields.tsx'

const DAY = 24 * 60 * 60 * 1000

/** What the page of a gift card lets shoppers say; nothing for what is none. */
export const giftCardOffer = (
  { kind, ownAmount, validMonths, currency }: ProductView,
  { shop: { timeZone }, t, format }: ShopPage,
  now: Date,
): GiftCardOffer | undefined => {
  if (kind !== 'gift_card') return undefined
  const major = (amount: number) => toMajor({ amount, currency })
  const money = (amount: number) => format.money(amount, currency)
  return {
    own: ownAmount && {
      minimum: major(ownAmount.minimum),
      maximum: major(ownAmount.maximum),
      step: major(ownAmount.step),
      help: t('giftCards.ownAmountHelp', {
        minimum: money(ownAmount.minimum),
        maximum: money(ownAmount.maximum),
        step: money(ownAmount.step),
      }),
    },
    term:
      validMonths === null ? t('giftCards.termNone') : t('giftCards.term', { count: validMonths }),
    firstDay: dayIn(now, timeZone),
    lastDay: dayIn(new Date(now.getTime() + MAX_DAYS_AHEAD * DAY), timeZone),
  }
}
