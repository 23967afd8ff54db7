import { formatMoney } from '@souk/kernel/domain'

import type { Difference } from './reconcile.ts'

type Telling = {
  readonly language: string
  /** The number of the order that it is about, where there is one. */
  readonly number: number | null
}

const THINGS: Readonly<Record<string, string>> = {
  payment: 'a payment',
  refund: 'a refund',
  dispute: 'a dispute',
  payout: 'a payout',
}

/** A difference between books and balance as a sentence for the shop's owner. */
export const differenceWords = (
  { kind, cause, currency, ours, theirs }: Difference,
  { language, number }: Telling,
): string => {
  const money = (amount: number | null) => formatMoney({ amount: amount ?? 0, currency }, language)
  const thing = THINGS[cause?.split(':')[0] ?? ''] ?? 'a movement'
  const what = number === null ? thing : `${thing} of order #${number}`
  switch (kind) {
    case 'missing_in_books':
      return `Stripe has ${money(theirs)} for ${what} that is not in the books.`
    case 'missing_at_stripe':
      return `The books have ${money(ours)} for ${what} that Stripe knows nothing of.`
    case 'amount_differs':
      return `For ${what} the books have ${money(ours)}, and Stripe has ${money(theirs)}.`
    case 'unknown_transaction':
      return `Stripe moved ${money(theirs)} for something that was not sold or refunded here.`
  }
}
