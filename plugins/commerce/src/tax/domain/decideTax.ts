import { percentageWithin, subtract, type Money } from '@souk/kernel/domain'

import type { TaxAddress, TaxAnswer } from './calculatedTax.ts'
import { countryOfTaxId, isInEu } from './europe.ts'
import { roundingIn, type Rounding } from './rounding.ts'
import { taxesDue, totalRate, type DueTax, type TaxPlace, type TaxRate } from './taxRate.ts'
import type { TaxSettings } from './taxSettings.ts'

/**
 * Why a sale is taxed as it is: as usual; owed by the buyer's business (reverse charge); not due
 * from this customer; or nothing due because the goods leave the area of the tax.
 */
export type TaxTreatment = 'taxed' | 'reverse_charge' | 'exempt' | 'export'

export type TaxBuyer = {
  /** A VAT number that is right in form, as `normalizeTaxId` leaves it. */
  readonly taxId: string | null
  /** The shop need not charge this customer tax. */
  readonly exempt: boolean
}

export type TaxContext = {
  readonly settings: TaxSettings
  /** Those of the place and of the shop's home. */
  readonly rates: readonly TaxRate[]
  readonly place: TaxPlace | null
  readonly buyer: TaxBuyer
  /** Somebody else who works taxes out for this shop. */
  readonly calculator?: TaxCalculation | null
}

/** Who works taxes out, what they want to know, and what they have answered. */
export type TaxCalculation = {
  readonly name: string
  /** Null while it is not known where the goods go. */
  readonly to: TaxAddress | null
  /** What kind of goods a class is to the calculator, by the class's id. */
  readonly codes: Readonly<Record<string, string>>
  readonly answer: TaxAnswer | null
}

export type TaxDecision = {
  readonly treatment: TaxTreatment
  /** The taxes on a class of goods, or on shipping such goods. */
  readonly dueOn: (taxClass: string | null, on?: { readonly shipping: boolean }) => DueTax[]
  /** A price as it is in this sale: without the tax of home where prices lose it. */
  readonly priced: (price: Money, taxClass: string | null) => Money
  readonly rounding: Rounding
}

/**
 * Whether prices lose the tax of home should no tax be due where the goods go, and somebody else is to
 * say whether one is: by the shop's own rates it would be an export.
 */
export const mayBeUntaxed = (context: TaxContext, now: Date): boolean => {
  const { settings, calculator } = context
  return (
    settings.inclusive &&
    settings.untaxedPrices === 'net' &&
    Boolean(calculator?.to) &&
    decideTax({ ...context, calculator: null }, now).treatment === 'export'
  )
}

/**
 * What a sale's taxes are, and what its prices become by them.
 *
 * @param untaxed that no tax is due abroad is taken for granted, though somebody else is to say so
 */
export const decideTax = (
  { settings, rates, place, buyer, calculator = null }: TaxContext,
  now: Date,
  { untaxed = false }: { readonly untaxed?: boolean } = {},
): TaxDecision => {
  const { home, inclusive, untaxedPrices } = settings
  const taxedAt = place && taxedPlace(place, settings)
  const dueThere = (taxClass: string | null, shipping = false): DueTax[] =>
    taxedAt ? taxesDue(rates, { taxClass, place: taxedAt, now, shipping }) : []
  const usual = treatmentOf({ settings, place, buyer }, dueThere(null))
  // Whether anything is due abroad is for whoever works it out to say.
  const treatment = calculator && usual === 'export' && !untaxed ? 'taxed' : usual

  const inside = (taxClass: string | null): DueTax[] => {
    if (!inclusive || treatment === 'taxed') return []
    // Who is exempt is spared what others pay at the same place; who is abroad, what is paid at home.
    if (treatment === 'exempt') return dueThere(taxClass)
    if (!home || (treatment === 'export' && untaxedPrices === 'keep')) return []
    return taxesDue(rates, { taxClass, place: everywhereIn(home), now })
  }

  return {
    treatment,
    dueOn: (taxClass, on) => (treatment === 'taxed' ? dueThere(taxClass, on?.shipping) : []),
    priced: (price, taxClass) =>
      subtract(price, percentageWithin(price, totalRate(inside(taxClass)))),
    rounding: roundingIn(taxedAt?.country ?? home, settings),
  }
}

const everywhereIn = (country: string): TaxPlace => ({
  country,
  region: null,
  postalCode: null,
})

/** Below the EU's threshold for distance sales a shop may tax as at home (article 59c). */
const taxedPlace = (place: TaxPlace, { home, euSales }: TaxSettings): TaxPlace =>
  euSales === 'home' && home !== null && home !== place.country && bothInEu(home, place.country)
    ? everywhereIn(home)
    : place

const treatmentOf = (
  { settings, place, buyer }: Pick<TaxContext, 'settings' | 'place' | 'buyer'>,
  due: readonly DueTax[],
): TaxTreatment => {
  const { home, reverseCharge } = settings
  if (!place) return 'taxed'
  if (buyer.exempt) return 'exempt'
  if (home === null || home === place.country) return 'taxed'
  if (reverseCharge && buyer.taxId && owesItself(buyer.taxId, { home, place })) {
    return 'reverse_charge'
  }
  return due.length === 0 && !bothInEu(home, place.country) ? 'export' : 'taxed'
}

/**
 * A business with a number of another member state, to which goods go into another one (Directive
 * 2006/112/EC, articles 138 and 196).
 */
const owesItself = (
  taxId: string,
  { home, place }: { readonly home: string; readonly place: TaxPlace },
): boolean => {
  const registered = countryOfTaxId(taxId)
  return (
    bothInEu(home, place.country) &&
    registered !== home &&
    (isInEu(registered) || registered === 'XI')
  )
}

const bothInEu = (one: string, other: string): boolean => isInEu(one) && isInEu(other)
