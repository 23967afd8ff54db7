import { localMoment, plusDays, weekdayOf } from './localTime.ts'

export const WORKING_DAYS = { 'mon-fri': 5, 'mon-sat': 6, daily: 7 } as const
export type WorkingDays = keyof typeof WORKING_DAYS

/** How long a method takes, in working days. */
export type Times = {
  /** Until a parcel leaves the shop. */
  readonly handlingDays: number
  readonly transitMin: number
  readonly transitMax: number
  /** `HH:MM` on the shop's clock: what is ordered later leaves a day later. */
  readonly cutOff: string | null
  readonly workingDays: WorkingDays
}

/** The first and the last day on which it should arrive, `YYYY-MM-DD`. */
export type DeliveryWindow = { readonly earliest: string; readonly latest: string }

/**
 * When something ordered now should arrive. The day of the order counts as a day's work only before
 * the cut-off hour, and only if it is a working day.
 *
 * @param timeZone of the shop, IANA
 */
export const deliveryWindow = (
  { handlingDays, transitMin, transitMax, cutOff, workingDays }: Times,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): DeliveryWindow => {
  const { date, time } = localMoment(now, timeZone)
  const isWorking = (day: string): boolean => weekdayOf(day) <= WORKING_DAYS[workingDays]
  const after = (day: string, days: number): string => {
    let reached = day
    for (let left = days; left > 0;) {
      reached = plusDays(reached, 1)
      if (isWorking(reached)) left -= 1
    }
    return reached
  }
  const isTooLate = cutOff !== null && time >= cutOff
  const taken = isWorking(date) && !isTooLate ? date : after(date, 1)
  const sent = after(taken, handlingDays)
  return {
    earliest: after(sent, transitMin),
    latest: after(sent, Math.max(transitMin, transitMax)),
  }
}
