import { money, sum, type Money } from '@souk/kernel/domain'

import type { TaxedGoods, TaxSummary } from './taxGoods.ts'
import { effectiveRate } from './taxRate.ts'

/** Where something goes, as far as anybody may want to know who works its tax out. */
export type TaxAddress = {
  /** ISO 3166-1 alpha-2 */
  readonly country: string
  readonly region: string | null
  readonly postalCode: string | null
  readonly city: string | null
  readonly line1: string | null
}

/** All that the taxes of a sale depend on. Amounts in minor units, after discounts. */
export type TaxQuestion = {
  readonly currency: string
  /** Whether the amounts have the tax inside. */
  readonly inclusive: boolean
  /** The country that the shop is established in, where it has said so. */
  readonly from: string | null
  readonly to: TaxAddress
  readonly buyer: {
    /** A VAT number that was checked, of whoever owes the tax for it; null for everybody else. */
    readonly taxId: string | null
    readonly standing: 'usual' | 'exempt' | 'reverse_charge'
  }
  readonly lines: readonly {
    readonly amount: number
    readonly quantity: number
    /** What kind of goods it is to the calculator; its own default where none was given. */
    readonly code: string | null
  }[]
  readonly shipping: number
}

/** What one thing is taxed: an amount, and per cent. */
export type TaxedAmount = { readonly tax: number; readonly rate: number }

/** What was worked out, line by line as they were asked for. */
export type CalculatedTax = {
  readonly lines: readonly TaxedAmount[]
  readonly shipping: TaxedAmount
  /** Each tax of the whole sale. */
  readonly taxes: readonly TaxSummary[]
  /** What the calculator calls it, to record the sale by. */
  readonly reference: string | null
  /** ISO 8601; until then a sale can be recorded by the reference. Null: for ever. */
  readonly expiresAt: string | null
}

/** An answer as it is kept with a cart: it speaks of that question alone. */
export type TaxAnswer = CalculatedTax & {
  readonly key: string
  /** The calculator's name. */
  readonly by: string
  /** ISO 8601 */
  readonly askedAt: string
}

const HOUR = 3_600_000
/** Rates change; and nobody pays for longer. */
const HOLDS_MS = 24 * HOUR
/** Whoever is paying while it expires has so long to finish. */
const BEFORE_EXPIRY_MS = 24 * HOUR

/** Another one is another question. */
export const taxQuestionKey = (question: TaxQuestion): string => JSON.stringify(question)

/** What was answered to this question, as long as it holds. */
export const heldTax = (answer: TaxAnswer | null, key: string, now: Date): TaxAnswer | null => {
  if (answer?.key !== key) return null
  const at = now.getTime()
  const isOld = at >= new Date(answer.askedAt).getTime() + HOLDS_MS
  const ends = answer.expiresAt ? new Date(answer.expiresAt).getTime() : Infinity
  return isOld || at >= ends - BEFORE_EXPIRY_MS ? null : answer
}

/**
 * What can be used of an answer: an amount for each line, none below zero or above what has the tax
 * inside, and taxes by name that make the whole. Where those do not, the whole is one tax without a
 * name.
 *
 * @throws Error for what cannot be used
 */
export const readableTax = (question: TaxQuestion, given: CalculatedTax): CalculatedTax => {
  const parts = [...given.lines, given.shipping]
  const amounts = [...question.lines.map(({ amount }) => amount), question.shipping]
  const isSound = ({ tax, rate }: TaxedAmount, index: number): boolean =>
    Number.isSafeInteger(tax) &&
    tax >= 0 &&
    rate >= 0 &&
    (!question.inclusive || tax <= (amounts[index] ?? 0))
  if (parts.length !== amounts.length || !parts.every(isSound))
    throw new Error('What was worked out does not fit what was asked.')
  const whole = parts.reduce((all, { tax }) => all + tax, 0)
  const named = given.taxes.filter(({ amount }) => amount > 0)
  const isWhole =
    named.every(({ amount }) => Number.isSafeInteger(amount)) &&
    named.reduce((all, { amount }) => all + amount, 0) === whole
  const net = amounts.reduce((all, one) => all + one, 0) - (question.inclusive ? whole : 0)
  return {
    ...given,
    taxes: isWhole
      ? named
      : whole === 0
        ? []
        : [{ name: null, rate: effectiveRate(whole, net), amount: whole }],
  }
}

type Asked = {
  readonly currency: string
  /** For each part of the sale, which line of the question it is; null for what bears no tax. */
  readonly places: readonly (number | null)[]
}

/** The taxes of a sale as they were worked out. */
export const calculatedGoods = (
  { lines, shipping, taxes }: CalculatedTax,
  { currency, places }: Asked,
): TaxedGoods => {
  const of = (part: TaxedAmount | undefined): { rate: number; tax: Money } => ({
    rate: part?.rate ?? 0,
    tax: money(part?.tax ?? 0, currency),
  })
  const perLine = places.map((place) => of(place === null ? undefined : lines[place]))
  const parcel = of(shipping)
  return {
    perLine,
    shipping: parcel,
    total: sum([...perLine.map(({ tax }) => tax), parcel.tax], currency),
    summary: taxes,
  }
}
