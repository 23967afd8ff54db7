import { formatMoney } from '@souk/kernel/domain'

/** How a shop writes amounts, numbers and days. Amounts are minor units of `currency`. */
export type Format = {
  readonly money: (amount: number, currency: string) => string
  readonly count: (value: number) => string
  /** A share of one: `0.25` is `25%`. */
  readonly percent: (share: number) => string
  /** Per cent as they are: `8.875` is `8.875%`. */
  readonly rate: (percent: number) => string
  readonly date: (time: string | Date) => string
  /** Days of the calendar, `YYYY-MM-DD`: `Tue 24 – Thu 26 Nov`. */
  readonly days: (first: string, last?: string) => string
}

type Place = { readonly locale: string; readonly timeZone: string }

export const formatFor = ({ locale, timeZone }: Place): Format => {
  const counts = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const rates = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 })
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })
  const days = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  return {
    money: (amount, currency) => formatMoney({ amount, currency }, locale),
    count: (value) => counts.format(value),
    percent: (share) => percents.format(share),
    rate: (percent) => rates.format(percent / 100),
    date: (time) => dates.format(new Date(time)),
    days: (first, last = first) => days.formatRange(new Date(first), new Date(last)),
  }
}
