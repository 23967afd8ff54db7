import { providerAmount, stepOf } from './currency.ts'

type Line = { readonly title: string; readonly amount: number }

type Bill = {
  readonly lines: readonly Line[]
  readonly amount: number
  readonly currency: string
  /** What the bill is called when its lines cannot be shown. */
  readonly title: string
}

/** Stripe's page lists a hundred lines. */
const MOST_LINES = 100
const LONGEST_TITLE = 250

/**
 * What the shopper sees on Stripe's page. Stripe knows no line below zero, nor amounts that its currency
 * cannot count; a bill with such lines, or one whose lines do not add up to it, is one line.
 *
 * @throws 422 `amount_unpayable`, `currency_unpayable`
 */
export const lineItemsOf = (bill: Bill) =>
  (canBeShown(bill) ? bill.lines : [{ title: bill.title, amount: bill.amount }]).map((line) => ({
    quantity: 1,
    price_data: {
      currency: bill.currency.toLowerCase(),
      unit_amount: providerAmount(line.amount, bill.currency),
      product_data: { name: line.title.trim().slice(0, LONGEST_TITLE) || bill.title },
    },
  }))

const canBeShown = ({ lines, amount, currency }: Bill): boolean =>
  lines.length > 0 &&
  lines.length <= MOST_LINES &&
  lines.every((line) => line.amount >= 0 && line.amount % stepOf(currency) === 0) &&
  lines.reduce((total, line) => total + line.amount, 0) === amount
