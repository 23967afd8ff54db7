import type { LedgerAccount } from './accounts.ts'

/** A movement on one account, in minor units: debit above nothing, credit below it. */
export type Entry = { readonly account: LedgerAccount; readonly amount: number }

export type Posting = {
  /** What happened, and to what: `sale` of `order:<id>`. Together they are posted once. */
  readonly kind: PostingKind
  readonly cause: string
  readonly currency: string
  readonly entries: readonly Entry[]
  /** The second, third … of its kind and cause, where the same happens again; the first unless told. */
  readonly time?: number
}

export type PostingKind =
  | 'sale'
  | 'sale_reversed'
  | 'receipt'
  | 'platform_fee'
  | 'platform_fee_returned'
  | 'provider_fee'
  | 'refund'
  | 'refund_failed'
  | 'refunds_reversed'
  | 'dispute'
  | 'dispute_returned'
  | 'dispute_charge'
  | 'dispute_charge_returned'
  | 'gift_card_issued'
  | 'gift_card_adjusted'
  | 'gift_card_expired'
  | 'gift_cards_taken_back'
  | 'gift_cards_returned'
  | 'payout'
  | 'payout_failed'

/**
 * Puts a posting together: entries of one account become one, and those of nothing go.
 *
 * @throws when it does not add up: that is a mistake of ours, and nothing must be written
 */
export const posting = (
  { kind, cause, currency }: Omit<Posting, 'entries'>,
  entries: readonly Entry[],
): Posting => {
  const sums = new Map<LedgerAccount, number>()
  for (const { account, amount } of entries) {
    if (!Number.isSafeInteger(amount)) throw new Error(`${amount} is no amount of money.`)
    sums.set(account, (sums.get(account) ?? 0) + amount)
  }
  const kept = [...sums].flatMap(([account, amount]) => (amount === 0 ? [] : [{ account, amount }]))
  const sum = kept.reduce((all, { amount }) => all + amount, 0)
  if (sum !== 0) throw new Error(`The ${kind} of ${cause} is out of balance by ${sum}.`)
  return { kind, cause, currency, entries: kept }
}

/** The same the other way round, under another kind. */
export const reversed = (original: Posting, kind: PostingKind): Posting => ({
  ...original,
  kind,
  entries: original.entries.map(({ account, amount }) => ({ account, amount: -amount })),
})
