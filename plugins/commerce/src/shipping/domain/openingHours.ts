import { localMoment, plusDays, weekdayOf } from './localTime.ts'

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** `10:00–13:00, 14:00–18:00` for each day of the week; empty where it is closed. */
export type WeeklyHours = Readonly<Partial<Record<Weekday, string | null>>>

export type OpeningHours = {
  readonly hours: WeeklyHours
  /** Days that are not as their weekday is. No hours: closed. */
  readonly exceptions: readonly { readonly date: string; readonly hours: string | null }[]
}

export type Interval = { readonly from: string; readonly to: string }

export type OpenState =
  | { readonly isOpen: true; readonly until: string }
  /** `next` is null where it does not open again within the year. */
  | {
      readonly isOpen: false
      readonly next: { readonly date: string; readonly from: string } | null
    }

/**
 * Reads `10:00–18:00`, `10-13, 14-18.30` and the like.
 * @returns null for what cannot be read, or overlaps; no intervals for an empty text
 */
export const parseHours = (text: string | null | undefined): Interval[] | null => {
  const parts = (text ?? '')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const intervals: Interval[] = []
  for (const part of parts) {
    const [, from, to] = /^([\d:.]+)\s*[-–—]\s*([\d:.]+)$/.exec(part) ?? []
    const [start, end] = [clock(from), clock(to)]
    if (!start || !end || start >= end || start < (intervals.at(-1)?.to ?? '')) return null
    intervals.push({ from: start, to: end })
  }
  return intervals
}

/** Whether a place is open, until when, and if not when it opens next, by the clock of the shop. */
export const openState = (
  hours: OpeningHours,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): OpenState => {
  const { date, time } = localMoment(now, timeZone)
  const current = intervalsOn(hours, date).find(({ from, to }) => from <= time && time < to)
  if (current) return { isOpen: true, until: current.to }
  for (let ahead = 0; ahead <= 366; ahead += 1) {
    const day = plusDays(date, ahead)
    const next = intervalsOn(hours, day).find(({ from }) => ahead > 0 || from > time)
    if (next) return { isOpen: false, next: { date: day, from: next.from } }
  }
  return { isOpen: false, next: null }
}

const intervalsOn = ({ hours, exceptions }: OpeningHours, date: string): Interval[] => {
  const exception = exceptions.find((one) => one.date === date)
  const weekday = WEEKDAYS[weekdayOf(date) - 1]
  const text = exception ? exception.hours : weekday && hours[weekday]
  return parseHours(text) ?? []
}

const clock = (text: string | undefined): string | null => {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text ?? '') ?? []
  if (!hour || Number(minute) > 59) return null
  const isDay = Number(hour) < 24 || (hour === '24' && minute === '00')
  return isDay ? `${hour.padStart(2, '0')}:${minute}` : null
}
