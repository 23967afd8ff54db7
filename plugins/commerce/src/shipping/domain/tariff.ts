import type { Consignment, Conversions } from './consignment.ts'
import type { ShippingMethod } from './method.ts'
import type { Further, Step } from './steps.ts'

/** What a method costs in one currency; all amounts are minor units of it. */
export type Tariff = {
  readonly price: number
  readonly steps: readonly Pick<Step, 'upTo' | 'price'>[]
  readonly further: Further | null
  readonly freeAbove: number | null
  readonly minimum: number | null
  readonly maximum: number | null
  /** An amount of the shop's own currency, such as surcharges; null where it has none in this one. */
  readonly inCurrency: (amount: number) => number | null
}

/**
 * A method's prices in the cart's currency: its own, the ones that the shop has set for it, else
 * converted where that is possible. What is charged as it stands, such as a flat price or a row of
 * the table, is rounded like the shop's prices; rates, surcharges and thresholds are not, since what
 * one of them is rounded by would be charged again for every kilogram.
 *
 * @returns null where it has no price there
 */
export const tariffIn = (
  method: ShippingMethod,
  { currency, convert }: Pick<Consignment, 'currency' | 'convert'>,
): Tariff | null => {
  const { basis = 'flat', steps = [], further = null } = method
  if (method.currency === currency) {
    const { price, freeAbove, minimum = null, maximum = null } = method
    return { price, steps, further, freeAbove, minimum, maximum, inCurrency: (amount) => amount }
  }
  const by =
    (kind: keyof Conversions) =>
    (amount: number): number | null =>
      amount === 0 ? 0 : (convert?.[kind](amount, method.currency, currency) ?? null)
  const inCurrency = by('amount')
  const priceInCurrency = by('price')
  const own = method.prices?.find((one) => one.currency === currency)
  const table = stepsIn(steps, currency, { basis, inCurrency, priceInCurrency })
  if (!table) return null
  if (own) {
    const { price, freeAbove, minimum, maximum } = own
    const beyond = further && own.further !== null ? { ...further, price: own.further } : null
    return { price, steps: table, further: beyond, freeAbove, minimum, maximum, inCurrency }
  }
  const price = basis === 'flat' ? priceInCurrency(method.price) : 0
  if (price === null) return null
  const maybe = (amount: number | null | undefined): number | null =>
    amount === null || amount === undefined ? null : inCurrency(amount)
  const furtherPrice = maybe(further?.price)
  return {
    price,
    steps: table,
    further: further && furtherPrice !== null ? { ...further, price: furtherPrice } : null,
    freeAbove: maybe(method.freeAbove),
    minimum: maybe(method.minimum),
    maximum: maybe(method.maximum),
    inCurrency,
  }
}

type About = { readonly basis: string } & Readonly<
  Record<'inCurrency' | 'priceInCurrency', (amount: number) => number | null>
>

/** A row that has no price in the currency makes the whole table useless there. */
const stepsIn = (
  steps: readonly Step[],
  currency: string,
  { basis, inCurrency, priceInCurrency }: About,
): Pick<Step, 'upTo' | 'price'>[] | null => {
  const table = []
  for (const { upTo, price, prices } of steps) {
    const own = prices?.[currency] ?? priceInCurrency(price)
    const reach = basis === 'price' && upTo !== null ? inCurrency(upTo) : upTo
    if (own === null || (reach === null && upTo !== null)) return null
    table.push({ upTo: reach, price: own })
  }
  return table
}
