import type Stripe from 'stripe'
import { days } from '../state/clock.ts'

/** When the period that begins now ends. Months end on the day they began, or on their last. */
export const periodEnd = (
  start: number,
  { interval, interval_count: count }: Pick<Stripe.Price.Recurring, 'interval' | 'interval_count'>,
  anchor: number,
): number => {
  if (interval === 'day') return start + days(count)
  if (interval === 'week') return start + days(7 * count)
  const from = new Date(start * 1000)
  const month = from.getUTCMonth() + (interval === 'year' ? 12 * count : count)
  const last = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate()
  const to = Date.UTC(
    from.getUTCFullYear(),
    month,
    Math.min(anchor, last),
    from.getUTCHours(),
    from.getUTCMinutes(),
    from.getUTCSeconds(),
  )
  return to / 1000
}
