import type { Row } from '../state/store.ts'

/** What a quantity costs. Graduated tiers price each part by itself, volume tiers the whole by where it ends. */
export const amountFor = ({ object, hidden }: Row<'prices'>, quantity: number): number => {
  if (object.billing_scheme !== 'tiered') return Math.round(unitOf(object) * quantity)
  if (object.tiers_mode === 'volume') {
    const tier = hidden.tiers.find(({ up_to: top }) => top === null || quantity <= top)
    return tier === undefined ? 0 : Math.round(unitOf(tier) * quantity) + (tier.flat_amount ?? 0)
  }
  let from = 0
  let total = 0
  for (const tier of hidden.tiers) {
    const part = Math.max(0, Math.min(quantity, tier.up_to ?? Infinity) - from)
    if (part > 0) total += unitOf(tier) * part + (tier.flat_amount ?? 0)
    from = tier.up_to ?? Infinity
  }
  return Math.round(total)
}

type Priced = { unit_amount: number | null; unit_amount_decimal: { toString: () => string } | null }

const unitOf = ({ unit_amount: amount, unit_amount_decimal: decimal }: Priced): number =>
  amount ?? Number(decimal?.toString() ?? 0)
