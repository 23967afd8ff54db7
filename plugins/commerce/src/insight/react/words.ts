import { formatMoney } from '@souk/kernel/domain'

/** What every part of the dashboard needs to put numbers into words. */
export type Words = {
  readonly language: string
  readonly currency: string
  /** Where the panel is: `/admin`. */
  readonly admin: string
}

/** @param amount minor units of the shop's currency, or of the one given */
export const moneyText = (
  amount: number,
  { language, currency }: Pick<Words, 'language' | 'currency'>,
): string => formatMoney({ amount, currency }, language)

export const countText = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`
