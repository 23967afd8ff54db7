import { add, allocate, zero, type Money } from '@souk/kernel/domain'

import type { Rounding } from './rounding.ts'
import { taxed } from './taxed.ts'
import { totalRate, type DueTax } from './taxRate.ts'

/** The price of something, and the taxes that are due on it. */
export type TaxedPart = { readonly price: Money; readonly taxes: readonly DueTax[] }

/** What one tax of a sale comes to. */
export type ChargedTax = DueTax & { readonly amount: Money }

export type ChargedTaxes = {
  readonly perPart: readonly Money[]
  /** Their amounts are those of the parts, counted the other way. */
  readonly perTax: readonly ChargedTax[]
}

/** Parts whose taxes are rounded together, at least one of each. */
type Group = { readonly parts: readonly TaxedPart[]; readonly taxes: readonly DueTax[] }

type Way = Rounding & { readonly inclusive: boolean }

/**
 * Taxes to the last minor unit. Rounded by line, the tax of a part depends on nothing but the part;
 * rounded in total, it is rounded once for all that is taxed alike and spread over it by worth.
 *
 * Several taxes that are put on top are rounded each on its own, or as one; those that are inside a
 * price are found together, so that they never exceed it.
 */
export const chargeTaxes = (parts: readonly TaxedPart[], way: Way): ChargedTaxes => {
  const perPart = new Map(parts.map((part) => [part, zero(part.price.currency)]))
  const perTax = new Map<string, ChargedTax>()
  for (const group of groupsOf(parts, way)) {
    const whole = taxOf(group, way)
    const shares = allocate(
      whole,
      group.parts.map(({ price }) => price.amount),
    )
    for (const [index, part] of group.parts.entries()) {
      const share = shares[index] ?? whole
      perPart.set(part, add(perPart.get(part) ?? zero(share.currency), share))
    }
    const ofTaxes = allocate(whole, group.taxes.map(weight))
    for (const [index, tax] of group.taxes.entries()) {
      const amount = ofTaxes[index] ?? whole
      const before = perTax.get(keyOf([tax]))?.amount
      perTax.set(keyOf([tax]), { ...tax, amount: before ? add(before, amount) : amount })
    }
  }
  return { perPart: [...perPart.values()], perTax: [...perTax.values()] }
}

const groupsOf = (
  parts: readonly TaxedPart[],
  { inclusive, together, per }: Way,
): readonly Group[] => {
  const single = parts
    .filter(({ price, taxes }) => price.amount > 0 && taxes.length > 0)
    .flatMap((part): Group[] =>
      (inclusive || together ? [part.taxes] : part.taxes.map((tax) => [tax])).map((taxes) => ({
        parts: [part],
        taxes,
      })),
    )
  if (per === 'line') return single
  const alike = new Map<string, Group>()
  for (const { parts: more, taxes } of single) {
    const before = alike.get(keyOf(taxes))?.parts ?? []
    alike.set(keyOf(taxes), { parts: [...before, ...more], taxes })
  }
  return [...alike.values()]
}

const taxOf = ({ parts, taxes }: Group, { inclusive }: Way): Money => {
  const price = parts.map((part) => part.price).reduce(add)
  return taxed(price, { rate: totalRate(taxes), inclusive }).tax
}

/** Rates have four decimals. */
const weight = ({ rate }: DueTax): number => Math.round(rate * 10_000)

const keyOf = (taxes: readonly DueTax[]): string =>
  JSON.stringify(taxes.map(({ name, rate }) => [rate, name]))
