import { add, allocate, sum, zero, type Money } from '@souk/kernel/domain'

import type { TaxDecision } from './decideTax.ts'
import { taxed } from './taxed.ts'
import { totalRate, type DueTax } from './taxRate.ts'
import type { TaxSettings } from './taxSettings.ts'

/** What is taxed: the price of a line after its discount, or of shipping. */
export type TaxedThing = { readonly price: Money; readonly taxClass: string | null }

type Given = {
  readonly currency: string
  readonly settings: Pick<TaxSettings, 'inclusive' | 'rounding' | 'shipping'>
  readonly decision: Pick<TaxDecision, 'dueOn'>
  readonly lines: readonly (TaxedThing & {
    readonly requiresShipping: boolean
    /** A voucher for anything is taxed when it is spent, not when it is sold (2006/112/EC art. 30b). */
    readonly untaxed?: boolean
  })[]
  readonly shipping: Money
}

/** Per cent together, and the tax in that price. */
export type LineTax = { readonly rate: number; readonly tax: Money }

/** One tax of the whole sale; the amounts of all of them are the sale's tax. */
export type TaxSummary = {
  readonly name: string | null
  readonly rate: number
  readonly amount: number
}

export type TaxedGoods = {
  readonly perLine: readonly LineTax[]
  readonly shipping: LineTax
  readonly total: Money
  readonly summary: readonly TaxSummary[]
}

/** A price with its taxes, and what is left of it when its tax was rounded. */
type Part = { readonly price: Money; readonly taxes: readonly DueTax[]; readonly rate: number }

/**
 * The taxes of a sale. Rounded on every line, a line's tax depends on nothing but the line; rounded
 * in total, the tax of all that has one rate is rounded once and spread by worth over its lines.
 * Either way the lines' taxes and the shipping's make the total, to the last minor unit.
 */
export const taxGoods = ({ currency, settings, decision, lines, shipping }: Given): TaxedGoods => {
  const goods = lines.map(({ price, taxClass, untaxed = false }) =>
    partOf(price, untaxed ? [] : decision.dueOn(taxClass)),
  )
  const parcel = shippingParts({ currency, settings, decision, lines, shipping })
  const taxes = taxesOf([...goods, ...parcel], settings)

  const ofShipping = sum(taxes.slice(goods.length), currency)
  return {
    perLine: goods.map(({ rate }, index) => ({ rate, tax: taxes[index] ?? zero(currency) })),
    shipping: {
      rate: rateOfParts(parcel, { tax: ofShipping, inclusive: settings.inclusive }),
      tax: ofShipping,
    },
    total: sum(taxes, currency),
    summary: summaryOf([...goods, ...parcel], taxes),
  }
}

const partOf = (price: Money, taxes: readonly DueTax[]): Part => ({
  price,
  taxes,
  rate: totalRate(taxes),
})

const shippingParts = ({ settings, decision, lines, shipping }: Given): Part[] => {
  const travelling = lines.filter(({ requiresShipping }) => requiresShipping)
  const dueOn = (taxClass: string | null) => decision.dueOn(taxClass, { shipping: true })
  if (settings.shipping === 'standard' || travelling.length === 0) {
    return [partOf(shipping, dueOn(null))]
  }
  const classes = [...new Set(travelling.map(({ taxClass }) => taxClass))].toSorted(byName)
  const worth = classes.map((one) =>
    travelling.reduce((all, line) => all + (line.taxClass === one ? line.price.amount : 0), 0),
  )
  return allocate(shipping, worth).map((price, index) =>
    partOf(price, dueOn(classes[index] ?? null)),
  )
}

const taxesOf = (
  parts: readonly Part[],
  { inclusive, rounding }: Pick<TaxSettings, 'inclusive' | 'rounding'>,
): Money[] => {
  const alone = ({ price, rate }: Part) => taxed(price, { rate, inclusive }).tax
  if (rounding === 'line') return parts.map(alone)

  const taxes = new Map<Part, Money>()
  for (const rate of new Set(parts.map((part) => part.rate))) {
    const group = parts.filter((part) => part.rate === rate)
    const prices = group.map(({ price }) => price)
    const [first] = prices
    if (!first) continue
    const { tax } = taxed(sum(prices, first.currency), { rate, inclusive })
    const shares = allocate(
      tax,
      prices.map(({ amount }) => amount),
    )
    for (const [index, part] of group.entries()) taxes.set(part, shares[index] ?? tax)
  }
  return parts.map((part) => taxes.get(part) ?? alone(part))
}

/** Of a parcel with goods of several rates: what its tax comes to, in per cent of the net price. */
const rateOfParts = (
  parts: readonly Part[],
  { tax, inclusive }: { readonly tax: Money; readonly inclusive: boolean },
): number => {
  const rates = new Set(parts.map(({ rate }) => rate))
  if (rates.size < 2) return parts[0]?.rate ?? 0
  const price = parts.reduce((all, part) => all + part.price.amount, 0)
  const net = inclusive ? price - tax.amount : price
  return net === 0 ? 0 : Math.round((tax.amount / net) * 1_000_000) / 10_000
}

const summaryOf = (parts: readonly Part[], taxes: readonly Money[]): TaxSummary[] => {
  const found = new Map<string, { name: string; rate: number; amount: Money }>()
  for (const [index, part] of parts.entries()) {
    const whole = taxes[index]
    if (!whole || part.price.amount === 0 || part.taxes.length === 0) continue
    const shares = allocate(
      whole,
      part.taxes.map(({ rate }) => Math.round(rate * 10_000)),
    )
    for (const [place, { name, rate }] of part.taxes.entries()) {
      const key = `${rate} ${name}`
      const before = found.get(key)?.amount ?? zero(whole.currency)
      found.set(key, { name, rate, amount: add(before, shares[place] ?? zero(whole.currency)) })
    }
  }
  return [...found.values()]
    .toSorted((a, b) => b.rate - a.rate || byName(a.name, b.name))
    .map(({ name, rate, amount }) => ({ name: name || null, rate, amount: amount.amount }))
}

const byName = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : 1)
