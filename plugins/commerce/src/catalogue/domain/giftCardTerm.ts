import type { ShopPricing, ShopTaxation } from '@souk/kernel/domain'

/**
 * How many months a gift card that was paid for is good for at the least, where a law says so; null where
 * it may have no end.
 */
const LEAST_MONTHS: Readonly<Record<string, number | null>> = {
  // Australian Consumer Law, section 99B, since 1 November 2019.
  AU: 36,
  // Most provinces allow no end; Ontario: O. Reg. 17/05, section 25.3.
  CA: null,
  // Consumer Protection (Gift Vouchers) Act 2019.
  IE: 60,
  // Fair Trading (Gift Card Expiry) Amendment Act 2024, since 16 March 2026.
  NZ: 36,
  // 15 U.S.C. 1693l-1(c), 12 CFR 1005.20(e); some states ask for more.
  US: 60,
}

type Shop = {
  readonly pricing?: Pick<ShopPricing, 'giftCardMonths'>
  readonly taxation?: Pick<ShopTaxation, 'home'>
}

/**
 * For how many months a gift card is good that a shop sells, by its product or else by the shop; null for
 * ever. A term that is too short for the law of the country that the business is established in is
 * lengthened to what it asks for.
 */
export const giftCardTerm = (months: number | null, { pricing, taxation }: Shop): number | null => {
  const wanted = months ?? pricing?.giftCardMonths ?? null
  const least = LEAST_MONTHS[taxation?.home ?? '']
  if (wanted === null || least === null) return null
  return Math.max(wanted, least ?? 0)
}

/** Whether a gift card that somebody has paid for may have this end, by the calendar in UTC. */
export const isLawfulEnd = (
  end: Date,
  { from, shop: { taxation } }: { readonly from: Date; readonly shop: Pick<Shop, 'taxation'> },
): boolean => {
  const least = LEAST_MONTHS[taxation?.home ?? '']
  if (!least) return least === undefined
  const earliest = new Date(from)
  earliest.setUTCMonth(earliest.getUTCMonth() + least)
  return dayOf(end) >= dayOf(earliest)
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
