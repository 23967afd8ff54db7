import { isGiftCard, type ProductKind } from '../../catalogue/domain/index.ts'
import {
  fee,
  receipt,
  refund,
  refundsReversed,
  reversed,
  sale,
  type Place,
  type Posting,
} from '../../ledger/domain/index.ts'
import {
  giftCardsIn,
  type RefundDestination,
  type RefundedItem,
} from '../../payments/domain/index.ts'

type Totals = Parameters<typeof sale>[0]['totals']

type Order = {
  readonly id: string
  readonly currency: string
  readonly taxInclusive: boolean
  readonly totals: Totals
  readonly items: readonly {
    readonly kind?: ProductKind
    readonly unitPrice: number
    readonly quantity: number
  }[]
}

/** What an order's gift cards are worth, without what was bought with them (a wrap); minor units. */
export const giftCardsSold = ({ items }: Pick<Order, 'items'>): number =>
  items.filter(isGiftCard).reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0)

/** What a confirmed order is in the shop's books. */
export const saleOf = (order: Order): Posting =>
  sale({
    cause: `order:${order.id}`,
    currency: order.currency,
    taxInclusive: order.taxInclusive,
    giftCardsSold: giftCardsSold(order),
    totals: order.totals,
  })

/** An order that was called off was no sale; what was paid for it is owed to the shopper from then on. */
export const reversalOf = (order: Order): Posting => reversed(saleOf(order), 'sale_reversed')

type Payment = {
  readonly id: string
  readonly currency: string
  readonly amount: number
  readonly fee: number | null
  readonly account: string | null
}

/** Who has an account at a provider is paid there; else the money came to the shop itself. */
export const placeOf = ({ account }: Pick<Payment, 'account'>): Place =>
  account === null ? 'bank' : 'provider'

/** A payment has arrived, and the platform has kept its share. */
export const receiptsOf = (payment: Payment): Posting[] => {
  const cause = `payment:${payment.id}`
  return [
    receipt({ ...payment, cause }, placeOf(payment)),
    fee('platform_fee', { ...payment, cause, amount: payment.fee ?? 0 }),
  ]
}

/** What the provider kept for itself, which it sometimes tells only later. */
export const providerFeeOf = ({ id, currency }: Payment, amount: number): Posting =>
  fee('provider_fee', { cause: `payment:${id}`, currency, amount })

type Refund = {
  readonly id: string
  readonly currency: string
  readonly amount: number
  readonly tax: number
  readonly feeReturned: number | null
  readonly items: readonly RefundedItem[] | null
}

/** A refund in the books: of a sale that stands, or of money that is owed to the shopper. */
export const refundOf = (
  row: Refund,
  {
    payment,
    ofSale,
    isCredit = false,
  }: {
    readonly payment: Pick<Payment, 'account'>
    readonly ofSale: boolean
    /** It becomes, or is again, what gift cards and accounts are worth. */
    readonly isCredit?: boolean
  },
): Posting =>
  refund({
    cause: `refund:${row.id}`,
    currency: row.currency,
    amount: row.amount,
    tax: row.tax,
    giftCards: giftCardsIn(row),
    feeReturned: row.feeReturned ?? 0,
    from: isCredit ? 'gift_cards' : placeOf(payment),
    ofSale,
  })

/** What was refunded of a sale before the rest of it was called off. */
export const refundsReversalOf = (
  order: Pick<Order, 'id' | 'currency'>,
  refunds: readonly (Pick<Refund, 'amount' | 'tax' | 'items'> & {
    readonly destination: RefundDestination
  })[],
): Posting =>
  refundsReversed({
    cause: `order:${order.id}`,
    currency: order.currency,
    amount: refunds.reduce((sum, { amount }) => sum + amount, 0),
    tax: refunds.reduce((sum, { tax }) => sum + tax, 0),
    giftCards: refunds.reduce((sum, refund) => sum + giftCardsIn(refund), 0),
    credit: refunds.reduce(
      (sum, { destination, amount }) => (destination === 'gift_card' ? sum + amount : sum),
      0,
    ),
  })
