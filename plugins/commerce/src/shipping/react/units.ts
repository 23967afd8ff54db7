import { parseMoney } from '@souk/kernel/domain'

import type { Basis } from '../domain/index.ts'

type Unit = {
  readonly name: string
  /** As a heading has it: ` (kg)`. */
  readonly sign: (currency: string) => string
  readonly short: (currency: string) => string
  /** How many of what is kept make one of what is shown: 1000 grams a kilogram. */
  readonly scale: (currency: string) => number
  /** How far the next row reaches, to begin with. */
  readonly next: (last: number) => number
}

const minorUnits = (currency: string): number => parseMoney('1', currency)?.amount ?? 100

/** How measures are kept and shown. */
export const UNITS: Readonly<Record<Exclude<Basis, 'flat'>, Unit>> = {
  weight: {
    name: 'weight',
    sign: () => ' (kg)',
    short: () => 'kg',
    scale: () => 1000,
    next: (last) => (last === 0 ? 1000 : last * 2),
  },
  volume: {
    name: 'volume',
    sign: () => ' (litres)',
    short: () => 'litres',
    scale: () => 1000,
    next: (last) => (last === 0 ? 10_000 : last * 2),
  },
  items: {
    name: 'number of pieces',
    sign: () => ' (pieces)',
    short: () => 'pieces',
    scale: () => 1,
    next: (last) => last + 1,
  },
  price: {
    name: 'worth of the goods',
    sign: (currency) => ` (${currency})`,
    short: (currency) => currency,
    scale: minorUnits,
    next: (last) => (last === 0 ? 5000 : last * 2),
  },
}
