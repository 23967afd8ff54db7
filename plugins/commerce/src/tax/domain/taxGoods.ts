import { allocate, sum, zero, type Money } from '@souk/kernel/domain'

import { chargeTaxes, type ChargedTax, type TaxedPart } from './chargeTaxes.ts'
import type { TaxDecision } from './decideTax.ts'
import { effectiveRate, totalRate } from './taxRate.ts'
import type { TaxSettings } from './taxSettings.ts'

/** What is taxed: the price of a line after its discount, or of shipping. */
export type TaxedThing = { readonly price: Money; readonly taxClass: string | null }

type Given = {
  readonly currency: string
  readonly settings: Pick<TaxSettings, 'inclusive' | 'shipping'>
  readonly decision: Pick<TaxDecision, 'dueOn' | 'rounding'>
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

/**
 * The taxes of a sale, rounded as the country or the shop wants it (see `roundingIn`). Either way the
 * lines' taxes and the shipping's make the total, to the last minor unit.
 */
export const taxGoods = ({ currency, settings, decision, lines, shipping }: Given): TaxedGoods => {
  const goods = lines.map(({ price, taxClass, untaxed = false }) => ({
    price,
    taxes: untaxed ? [] : decision.dueOn(taxClass),
  }))
  const parcel = shippingParts({ currency, settings, decision, lines, shipping })
  const { perPart, perTax } = chargeTaxes([...goods, ...parcel], {
    inclusive: settings.inclusive,
    ...decision.rounding,
  })

  const ofShipping = sum(perPart.slice(goods.length), currency)
  return {
    perLine: goods.map(({ taxes }, index) => ({
      rate: totalRate(taxes),
      tax: perPart[index] ?? zero(currency),
    })),
    shipping: {
      rate: rateOfParcel(parcel, { tax: ofShipping, inclusive: settings.inclusive }),
      tax: ofShipping,
    },
    total: sum(perPart, currency),
    summary: summaryOf(perTax),
  }
}

/**
 * Shipping in the parts that are taxed alike: by the worth of what travels, or all of it by the standard
 * rate or by the highest of the parcel.
 */
const shippingParts = ({ settings, decision, lines, shipping }: Given): TaxedPart[] => {
  const travelling = lines.filter(({ requiresShipping }) => requiresShipping)
  const dueOn = (taxClass: string | null) => decision.dueOn(taxClass, { shipping: true })
  if (settings.shipping === 'standard' || travelling.length === 0) {
    return [{ price: shipping, taxes: dueOn(null) }]
  }
  const classes = [...new Set(travelling.map(({ taxClass }) => taxClass))].toSorted(byName)
  if (settings.shipping === 'highest') {
    const [highest = []] = classes.map(dueOn).toSorted((a, b) => totalRate(b) - totalRate(a))
    return [{ price: shipping, taxes: highest }]
  }
  const worth = classes.map((one) =>
    travelling.reduce((all, line) => all + (line.taxClass === one ? line.price.amount : 0), 0),
  )
  return allocate(shipping, worth).map((price, index) => ({
    price,
    taxes: dueOn(classes[index] ?? null),
  }))
}

/** Of a parcel with goods of several rates: what its tax comes to, in per cent of the net price. */
const rateOfParcel = (
  parts: readonly TaxedPart[],
  { tax, inclusive }: { readonly tax: Money; readonly inclusive: boolean },
): number => {
  const [first = 0, ...others] = new Set(parts.map(({ taxes }) => totalRate(taxes)))
  if (others.length === 0) return first
  const price = parts.reduce((all, part) => all + part.price.amount, 0)
  return effectiveRate(tax.amount, inclusive ? price - tax.amount : price)
}

const summaryOf = (charged: readonly ChargedTax[]): TaxSummary[] =>
  charged
    .toSorted((a, b) => b.rate - a.rate || byName(a.name, b.name))
    .map(({ name, rate, amount }) => ({ name: name || null, rate, amount: amount.amount }))

const byName = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : 1)
