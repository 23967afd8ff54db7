import type { Day } from './overview.ts'

/** Sums of some days; `average` of an order, rounded to the minor unit, and nothing without one. */
export type Period = {
  readonly sales: number
  readonly orders: number
  readonly average: number | null
  /** Per cent against as many days before; nothing where those say little: no sales, or hardly any. */
  readonly change: number | null
}

/** The last `length` days, today included. */
export const period = (days: readonly Day[], length: number): Period => {
  const now = sum(days.slice(-length))
  const before = sum(days.slice(-2 * length, -length))
  return {
    ...now,
    average: now.orders > 0 ? Math.round(now.sales / now.orders) : null,
    change: changeOf(now.sales, before.sales),
  }
}

const sum = (days: readonly Day[]): { sales: number; orders: number } =>
  days.reduce(
    (total, { sales, orders }) => ({ sales: total.sales + sales, orders: total.orders + orders }),
    { sales: 0, orders: 0 },
  )

/** A tenfold rise is a beginning, not a trend. */
const changeOf = (now: number, before: number): number | null =>
  before > 0 && now < 10 * before ? Math.round(((now - before) / before) * 100) : null
