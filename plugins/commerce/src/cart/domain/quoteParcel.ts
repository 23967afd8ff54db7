import { money, type Money } from '@souk/kernel/domain'

import {
  chosenOption,
  consignmentItems,
  loadOf,
  requiresShipping,
  zoneOf,
  type Consignment,
  type ShippingOption,
} from '../../shipping/domain/index.ts'
import type { TaxDecision, TaxSettings } from '../../tax/domain/index.ts'
import type { QuoteInput, QuoteLine } from './quoteTypes.ts'

export type QuotedParcel = {
  /** What goes where, once the goods are worth so much. */
  readonly consignment: (goods: Money) => Consignment
  /** The way of shipping that was chosen, if it can be used then. */
  readonly option: (goods: Money) => ShippingOption | null
}

/**
 * What has to travel. How it is packed and which zone it goes to are decided once, however often the
 * promotions ask what shipping would cost.
 */
export const quotedParcel = <Line extends QuoteLine>(
  input: QuoteInput<Line>,
  { lines, decision }: { readonly lines: readonly QuoteLine[]; readonly decision: TaxDecision },
): QuotedParcel => {
  const { currency } = input
  const parcel = {
    country: input.deliverTo,
    region: input.shipTo?.region,
    postalCode: input.shipTo?.postalCode,
    city: input.shipTo?.city,
    currency,
    requiresShipping: requiresShipping(lines),
    items: consignmentItems(lines),
    ground: input.shippingGround,
    answers: input.shippingAnswers,
    convert: input.convert,
    now: input.now,
  }
  const taxClass = classInside(lines, input.tax.settings)
  const known = {
    load: loadOf(parcel),
    zone: zoneOf({ ...parcel, goods: 0 }),
    priced: (price: number) => decision.priced(money(price, currency), taxClass).amount,
  }
  const consignment = (goods: Money): Consignment => ({ ...parcel, ...known, goods: goods.amount })
  return {
    consignment,
    option: (goods) =>
      chosenOption(input.shippingMethods, input.shippingOption, consignment(goods)),
  }
}

/** What shipping is taxed like: the one class that all of the parcel has, else the standard one. */
const classInside = (lines: readonly QuoteLine[], { shipping }: TaxSettings): string | null => {
  const travelling = lines.filter((line) => line.requiresShipping)
  const classes = new Set(travelling.map(({ taxClass }) => taxClass ?? null))
  const [only] = classes
  return shipping === 'contents' && classes.size === 1 ? (only ?? null) : null
}
