import type { RefundAtProvider, RefundTruth } from '@souk/commerce/ports'
import type Stripe from 'stripe'

import { idOf, partIn, shareReturned, truthOfRefund } from '../domain/index.ts'
import { returnToShop } from './returnToShop.ts'
import { sideOf } from './side.ts'

/**
 * How a refund stands, with the platform's share that came back to the shop. In mode destination the shop
 * has paid for a refund that fails afterwards, and Stripe hands the money to the platform: it is sent on
 * to the shop first, so that a failed refund has cost it nothing.
 */
export const refundStands = async (
  stripe: Stripe,
  { payment }: RefundAtProvider,
  refund: Stripe.Refund,
): Promise<RefundTruth> => {
  const { mode } = sideOf(payment)
  const isOver = refund.status === 'failed' || refund.status === 'canceled'
  const reversal = mode === 'destination' ? spelledOut(refund.transfer_reversal) : null
  const shops = reversal === null ? refund : await shopsRefund(stripe, payment.account, reversal)
  const balance = spelledOut(shops?.balance_transaction ?? null)
  const share = balance === null ? 0 : shareReturned(balance)
  if (isOver && reversal !== null) {
    await returnToShop(stripe, {
      cause: `refund:${refund.id}`,
      amount: reversal.amount - share,
      currency: reversal.currency,
      destination: sideOf(payment).account,
    })
    return truthOfRefund(refund, 0)
  }
  return truthOfRefund(refund, balance === null ? 0 : partIn(share, balance, refund))
}

/** What a shop's account sees of a refund that the platform has made. */
const shopsRefund = async (
  stripe: Stripe,
  account: string | null,
  reversal: Stripe.TransferReversal,
): Promise<Stripe.Refund | null> => {
  const id = idOf(reversal.destination_payment_refund)
  if (id === null || account === null) return null
  const params = { expand: ['balance_transaction'] }
  return stripe.refunds.retrieve(id, params, { stripeAccount: account })
}

const spelledOut = <T extends object>(value: string | T | null): T | null =>
  typeof value === 'string' ? null : value
