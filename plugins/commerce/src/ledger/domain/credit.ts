import type { LedgerAccount } from './accounts.ts'
import { posting, type Posting } from './posting.ts'

type Credit = {
  readonly cause: string
  readonly currency: string
  /** Above nothing for what the shop owes from now on, below it for what it owes no more. Minor units. */
  readonly amount: number
}

/**
 * What is owed to the holders of gift cards has changed without a sale: given away (or taken back from
 * what was given away), paid for in cash at the counter, lapsed, or taken back from whoever bought it,
 * who is owed the money instead.
 */
export const credit = (
  kind:
    | 'gift_card_issued'
    | 'gift_card_adjusted'
    | 'gift_card_expired'
    | 'gift_cards_taken_back'
    | 'gift_cards_returned',
  { cause, currency, amount }: Credit,
  against: Extract<LedgerAccount, 'credit_given' | 'credit_expired' | 'bank' | 'receivable'>,
): Posting =>
  posting({ kind, cause, currency }, [
    { account: against, amount },
    { account: 'gift_cards', amount: -amount },
  ])
