import { minorUnits } from '@souk/kernel/domain'

/** What converted prices may end in. */
export const ROUNDINGS = [
  'exact',
  'to005',
  'to010',
  'end50',
  'end90',
  'end95',
  'end99',
  'whole',
  'five',
  'ten',
  'fifty',
  'hundred',
] as const
export type Rounding = (typeof ROUNDINGS)[number]

export const DIRECTIONS = ['nearest', 'up', 'down'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** The prices that a rule lets be: `ending`, and every `step` further on. Minor units. */
export type Grid = { readonly step: number; readonly ending: number }

/**
 * What a rule means in a currency: `.95` of euros is every 100 cents from 95 on.
 *
 * @returns null where the currency has no such coins: yen do not end in .99
 */
export const gridOf = (rounding: Rounding, currency: string): Grid | null => {
  const unit = 10 ** minorUnits(currency)
  const { per, ending = 0 } = RULES[rounding]
  const step = rounding === 'exact' ? 1 : unit * per
  const offset = unit * ending
  return isCoin(step) && isCoin(offset)
    ? { step: Math.round(step), ending: Math.round(offset) }
    : null
}

type Rule = { readonly per: number; readonly ending?: number }

/** In units of the currency. */
const RULES: Readonly<Record<Rounding, Rule>> = {
  exact: { per: 1 },
  to005: { per: 0.05 },
  to010: { per: 0.1 },
  end50: { per: 1, ending: 0.5 },
  end90: { per: 1, ending: 0.9 },
  end95: { per: 1, ending: 0.95 },
  end99: { per: 1, ending: 0.99 },
  whole: { per: 1 },
  five: { per: 5 },
  ten: { per: 10 },
  fifty: { per: 50 },
  hundred: { per: 100 },
}

// 1000 * 0.95 is a little beside 950 in binary; half a coin is far beside.
const isCoin = (amount: number): boolean => Math.abs(amount - Math.round(amount)) < 1e-6
