import type { Context } from '@souk/kernel'
import { allocate, money } from '@souk/kernel/domain'

import type { CreditKind } from '../../gift-cards/domain/index.ts'
import { giveCreditBack, shareCreditBack } from '../../gift-cards/operations/index.ts'
import type { OrderRow } from '../../orders/operations/index.ts'
import { creditName, type RefundTruth } from '../../payments/domain/index.ts'
import {
  requestRefund,
  type NewRefund,
  type PaymentRow,
  type RefundRow,
} from '../../payments/operations/index.ts'
import { applyRefundTruth } from './applyRefundTruth.ts'

type Of = { readonly order: OrderRow; readonly payment: PaymentRow }

/**
 * Gives back onto gift cards and accounts what they have paid of an order: there at once, and for good.
 *
 * @returns one for the cards and one for the account, where both have paid
 */
export const returnCredit = async (
  ctx: Context,
  { order, payment }: Of,
  refund: NewRefund,
): Promise<RefundRow[]> => {
  const shares = await shareCreditBack(ctx, order, refund.amount)
  const taxes = allocate(
    money(refund.tax, order.currency),
    shares.map(({ amount }) => amount),
  )
  const made: RefundRow[] = []
  for (const [index, { kind, amount, parts }] of shares.entries()) {
    const row = await requestRefund(ctx, payment, {
      ...refund,
      amount,
      tax: taxes[index]?.amount ?? 0,
      // The pieces are written down once.
      items: index === 0 ? (refund.items ?? null) : null,
      destination: 'gift_card',
    })
    await giveCreditBack(ctx, order, { parts, cause: `refund:${row.id}` })
    await applyRefundTruth(ctx, row, creditArrived(row, kind))
    made.push(row)
  }
  return made
}

/** The truth of what becomes credit: nobody carries it anywhere. */
export const creditArrived = (
  { id, amount, currency }: RefundRow,
  onto: CreditKind = 'gift_card',
): RefundTruth => ({
  state: 'succeeded',
  externalId: creditName(id, onto),
  amount,
  currency,
  feeReturned: 0,
})
