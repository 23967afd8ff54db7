import type { DeskPayment } from '../domain/index.ts'
import type { ShownOrder } from './shownOrder.ts'

/** In what money differs from what was asked for, as the timeline noted it. */
export const differencesOf = (
  { timeline }: Pick<ShownOrder, 'timeline'>,
  { id }: Pick<DeskPayment, 'id'>,
): string[] => {
  const noted = timeline.findLast(
    ({ kind, facts }) => kind === 'payment_needs_review' && facts?.['payment'] === id,
  )
  const terms: unknown = noted?.facts['differences']
  return Array.isArray(terms) ? terms.map((term) => WORDS[String(term)] ?? String(term)) : []
}

const WORDS: Readonly<Record<string, string>> = {
  amount: 'the amount',
  currency: 'the currency',
  account: 'the account it went to',
  fee: 'the platform’s fee',
  state: 'it had been given up before',
}
