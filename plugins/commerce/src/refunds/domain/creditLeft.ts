import {
  isRefundLost,
  type RefundDestination,
  type RefundState,
} from '../../payments/domain/index.ts'

type Refund = {
  readonly amount: number
  readonly state: RefundState
  readonly destination: RefundDestination
}

/** What gift cards and store credit have paid of an order and was not given back to them; minor units. */
export const creditLeft = (
  {
    number,
    totals,
  }: { readonly number: number | null; readonly totals: { readonly giftCard: number } },
  refunds: readonly Refund[],
): number =>
  refunds.reduce(
    (left, { destination, state, amount }) =>
      destination === 'gift_card' && !isRefundLost(state) ? left - amount : left,
    // Before the sale is made nothing was spent of any of them.
    number === null ? 0 : totals.giftCard,
  )
