/** By what a method's price is reckoned. */
export const BASES = ['flat', 'weight', 'price', 'items', 'volume'] as const
export type Basis = (typeof BASES)[number]

/** A row of a method's table. Amounts in minor units. */
export type Step = {
  /**
   * Up to and including: grams, minor units of the shop's currency, pieces, or cubic centimetres,
   * whatever the basis is. Null: without end, in the last row only.
   */
  readonly upTo: number | null
  /** In the shop's own currency. */
  readonly price: number
  /** In its other currencies, where the shop has set one. */
  readonly prices?: Readonly<Record<string, number>> | undefined
}

/** What each further unit behind the last row costs: `per` grams, pieces and so on. */
export type Further = { readonly per: number; readonly price: number }

/** More rows than anybody reads. */
export const MAX_STEPS = 100

/**
 * The price of the first row that reaches the measure; behind the last row what further units cost,
 * each that is begun counted whole.
 *
 * @returns null when the table says nothing of so much: the method is not offered
 */
export const stepPrice = (
  steps: readonly { readonly upTo: number | null; readonly price: number }[],
  measure: number,
  further: Further | null = null,
): number | null => {
  const sorted = steps.toSorted((a, b) => (a.upTo ?? Infinity) - (b.upTo ?? Infinity))
  const step = sorted.find(({ upTo }) => upTo === null || measure <= upTo)
  if (step) return step.price
  const last = sorted.at(-1)
  if (!last || last.upTo === null || !further || further.per <= 0) return null
  const price = last.price + Math.ceil((measure - last.upTo) / further.per) * further.price
  return Number.isSafeInteger(price) ? price : null
}

/** Why a table cannot be kept, in words for the shop; null if it can. */
export const stepsFault = (steps: unknown): string | null => {
  if (!Array.isArray(steps) || steps.length === 0) return 'At least one row is needed.'
  if (steps.length > MAX_STEPS) return `At most ${MAX_STEPS} rows.`
  let before = 0
  for (const [index, step] of steps.entries()) {
    const { upTo, price, prices } = (step ?? {}) as Partial<Record<keyof Step, unknown>>
    const row = `Row ${index + 1}`
    if (!isAmount(price)) return `${row} needs a price.`
    const others = Object.values((prices ?? {}) as object)
    if (!others.every(isAmount)) return `${row} has a price that cannot be read.`
    if (upTo === null || upTo === undefined) {
      if (index < steps.length - 1)
        return `Only the last row may be without end, not row ${index + 1}.`
    } else {
      if (!isAmount(upTo) || upTo <= 0) return `${row}: “up to” is a number above 0.`
      if (upTo <= before) return `${row} has to reach further than the one before.`
      before = upTo
    }
  }
  return null
}

const isAmount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0
