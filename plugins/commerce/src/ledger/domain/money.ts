import { posting, type Posting } from './posting.ts'

/** Where the shop's money lies: at the bank and in the till, or with a payment provider. */
export type Place = 'bank' | 'provider'

/** Where what goes back to a shopper comes from: money, or a promise to the holder of a gift card. */
type Source = Place | 'gift_cards'

/** Money that has moved, in minor units, and what it was for: `payment:<id>`. */
type Moved = { readonly cause: string; readonly currency: string; readonly amount: number }

/** Money that was owed has come in, all of it: what others keep of it is a matter of its own. */
export const receipt = ({ cause, currency, amount }: Moved, into: Place): Posting =>
  posting({ kind: 'receipt', cause, currency }, [
    { account: into, amount },
    { account: 'receivable', amount: -amount },
  ])

/** What the platform, or the provider, kept of money that came in. */
export const fee = (
  kind: 'platform_fee' | 'provider_fee',
  { cause, currency, amount }: Moved,
): Posting =>
  posting({ kind, cause, currency }, [
    { account: kind === 'platform_fee' ? 'platform_fees' : 'provider_fees', amount },
    { account: 'provider', amount: -amount },
  ])

export type Returned = Moved & {
  readonly from: Source
  /** How much of it was tax: the state has no claim on it any more. */
  readonly tax: number
  /** How much of it was on gift cards that were taken back: they are no debt any more, and this is owed. */
  readonly giftCards?: number
  /** False when there is no sale in the books that it takes back: it was owed to the shopper. */
  readonly ofSale: boolean
  /** What the platform gave back of its fee. */
  readonly feeReturned: number
}

/** Money has gone back to a shopper. */
export const refund = ({
  cause,
  currency,
  amount,
  from,
  tax,
  giftCards = 0,
  ofSale,
  feeReturned,
}: Returned): Posting =>
  posting({ kind: 'refund', cause, currency }, [
    ...(ofSale
      ? ([
          { account: 'refunds', amount: amount - tax - giftCards },
          { account: 'receivable', amount: giftCards },
          { account: 'tax', amount: tax },
        ] as const)
      : ([{ account: 'receivable', amount }] as const)),
    { account: 'platform_fees', amount: -feeReturned },
    { account: from, amount: feeReturned - amount },
  ])

/** What the platform gave back of its fee was told after the refund; below nothing where it was less. */
export const feeReturned = ({ cause, currency, amount }: Moved): Posting =>
  posting({ kind: 'platform_fee_returned', cause, currency }, [
    { account: 'platform_fees', amount: -amount },
    { account: 'provider', amount },
  ])

/**
 * A sale that is taken back takes what was refunded of it along: it was part of that sale, and is
 * owed to nobody any more.
 */
export const refundsReversed = ({
  cause,
  currency,
  amount,
  tax,
  credit,
  giftCards = 0,
}: Moved & {
  readonly tax: number
  /** How much of the amount was for gift cards that were taken back. */
  readonly giftCards?: number
  /** How much of the amount went back to the gift cards that had paid it. */
  readonly credit: number
}): Posting =>
  posting({ kind: 'refunds_reversed', cause, currency }, [
    { account: 'receivable', amount: amount - credit - giftCards },
    { account: 'gift_cards', amount: credit },
    { account: 'refunds', amount: tax + giftCards - amount },
    { account: 'tax', amount: -tax },
  ])

/** A bank has taken money back until it decides; below nothing where it decided for the shop. */
export const dispute = ({ cause, currency, amount }: Moved): Posting =>
  posting({ kind: amount > 0 ? 'dispute' : 'dispute_returned', cause, currency }, [
    { account: 'disputes', amount },
    { account: 'provider', amount: -amount },
  ])

/** What the provider asks for the trouble of a dispute; below nothing where it gives that back. */
export const disputeCharge = ({ cause, currency, amount }: Moved): Posting =>
  posting({ kind: amount > 0 ? 'dispute_charge' : 'dispute_charge_returned', cause, currency }, [
    { account: 'provider_fees', amount },
    { account: 'provider', amount: -amount },
  ])

/** The provider has sent money to the shop's bank; `payout_failed` when the bank would not have it. */
export const payout = (
  kind: 'payout' | 'payout_failed',
  { cause, currency, amount }: Moved,
): Posting => {
  const signed = kind === 'payout' ? amount : -amount
  return posting({ kind, cause, currency }, [
    { account: 'bank', amount: signed },
    { account: 'provider', amount: -signed },
  ])
}
