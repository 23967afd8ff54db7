const MINUTE = 60_000
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

/**
 * “3 hours ago”, “in 5 days”.
 *
 * @param at ISO 8601
 * @param now milliseconds
 * @returns null for what is further away than a month
 */
export const relativeText = (
  at: string,
  { now, language }: { readonly now: number; readonly language: string },
): string | null => {
  const age = now - Date.parse(at)
  const distance = Math.abs(age)
  if (distance > 30 * 24 * 60 * MINUTE) return null
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const fitting = UNITS.find(([, length]) => distance >= length)
  if (!fitting) return age < 0 ? 'in a moment' : 'just now'
  const [unit, length] = fitting
  return format.format(-Math.sign(age) * Math.floor(distance / length), unit)
}
