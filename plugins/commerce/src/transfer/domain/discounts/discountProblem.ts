import { isPercentageOff } from '../../../promotions/domain/index.ts'
import type { DiscountItem } from '../item.ts'

const MOST_TITLE = 120
const MOST_CODE = 60
const MOST_TIMES = 1_000_000_000

/**
 * What would be refused once a discount is kept, so that a dry run tells it before.
 *
 * @param most the largest amount that can be kept, in minor units
 */
export const discountProblem = (
  item: Partial<DiscountItem>,
  { most }: { readonly most: number },
): string | null => {
  const amounts = [item.amount, item.upTo, item.minimum, item.budget]
  if (amounts.some((amount) => (amount ?? 0) > most)) return 'An amount is too large.'
  return giftProblem(item) ?? wordsProblem(item) ?? limitsProblem(item)
}

const giftProblem = ({ type, value, amount }: Partial<DiscountItem>): string | null => {
  if (type === 'percentage' && value === undefined) return 'It has no percentage.'
  if (type === 'amount' && amount === undefined) return 'It has no amount.'
  if (type === 'percentage' && value !== undefined && !isPercentageOff(value))
    return `${value} is no percentage above 0 and up to 100, with two decimals at the most.`
  return type === 'amount' && amount === 0 ? 'An amount above 0 is needed.' : null
}

const wordsProblem = ({ code = '', title = '' }: Partial<DiscountItem>): string | null => {
  if (code.length > MOST_CODE) return `A code has ${MOST_CODE} letters at the most.`
  return title.length > MOST_TITLE ? `A title has ${MOST_TITLE} letters at the most.` : null
}

const limitsProblem = (item: Partial<DiscountItem>): string | null => {
  const { startsAt, endsAt } = item
  if (startsAt && endsAt && new Date(endsAt) <= new Date(startsAt))
    return 'It would end before it begins.'
  const counts = [
    ['times at most', item.usageLimit],
    ['times for each customer', item.perCustomer],
    ['least number of pieces', item.minimumPieces],
  ] as const
  const wrong = counts.find(([, count]) => typeof count === 'number' && !isCount(count))
  return wrong ? `${wrong[1]} is no ${wrong[0]}: write a whole number above 0, or nothing.` : null
}

const isCount = (count: number): boolean =>
  Number.isSafeInteger(count) && count > 0 && count <= MOST_TIMES
