import type { DeskPayment } from './deskMoney.ts'

/** How a payment stands, in a sentence for who runs the shop; nothing where its amount says it all. */
export const paymentStory = ({ state, way, failure }: DeskPayment): string | null => {
  switch (state) {
    case 'creating':
      return 'It is being opened at the payment provider.'
    case 'pending':
      return way.isByHand
        ? 'Mark the order as paid when the money has come in.'
        : 'The shopper has not paid yet.'
    case 'processing':
      return 'The shopper’s bank is at it. That may take some days; the order goes on by itself.'
    case 'authorized':
      return 'The money is reserved. It is taken by itself when you send the goods.'
    case 'paid':
      return null
    case 'failed':
      return failure ?? 'It did not go through. No money has moved.'
    case 'cancelled':
      return 'It was called off. No money has moved.'
    case 'needs_review':
      return 'Money has arrived that is not what was asked for. It is not counted as paid, and nothing goes out by itself.'
  }
}

/** What was paid with, in words that go after “by”. */
export const paymentMethod = ({ method, way }: Pick<DeskPayment, 'method' | 'way'>): string =>
  method ?? (way.isByHand ? 'bank transfer or on delivery' : 'card')

/** The payment that tells how the order stands: one with money if there is any, else the latest. */
export const leadingPayment = (payments: readonly DeskPayment[]): DeskPayment | undefined => {
  const ranked = payments.toSorted((one, other) => RANK[one.state] - RANK[other.state])
  const [first] = ranked
  return first && RANK[first.state] < AS_GOOD_AS_NONE ? first : payments[0]
}

const AS_GOOD_AS_NONE = 4

const RANK = {
  paid: 0,
  authorized: 1,
  needs_review: 2,
  processing: 3,
  pending: AS_GOOD_AS_NONE,
  creating: AS_GOOD_AS_NONE,
  failed: AS_GOOD_AS_NONE,
  cancelled: AS_GOOD_AS_NONE,
} as const satisfies Record<DeskPayment['state'], number>
