import { receipt, reversed, sale, type Posting } from '../../ledger/domain/index.ts'

type Totals = Parameters<typeof sale>[0]['totals']

type Order = {
  readonly id: string
  readonly currency: string
  readonly taxInclusive: boolean
  readonly totals: Totals
}

const cause = ({ id }: Pick<Order, 'id'>): string => `order:${id}`

/** What a confirmed order is in the shop's books. */
export const saleOf = (order: Order): Posting =>
  sale({
    cause: cause(order),
    currency: order.currency,
    taxInclusive: order.taxInclusive,
    totals: order.totals,
  })

/** An order that was called off was no sale; what was paid for it is owed to the shopper from then on. */
export const reversalOf = (order: Order): Posting => reversed(saleOf(order), 'sale_reversed')

/** The whole money of an order, received by the shop itself. */
export const receiptOf = (order: Order): Posting =>
  receipt({
    cause: cause(order),
    currency: order.currency,
    amount: order.totals.total,
    into: 'bank',
  })
