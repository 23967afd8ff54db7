import { sql, type Context, type Subscriber } from '@souk/kernel'

import { giftCardsIn } from '../../payments/domain/index.ts'
import { findRefund } from '../../payments/operations/index.ts'
import { taxCalculatorNamed } from '../../tax/operations/index.ts'
import { giftCardsSold, type OrderPaymentStatus } from '../domain/index.ts'
import { findOrder, type OrderRow } from './orderRows.ts'

/**
 * A sale whose taxes somebody else worked out is recorded with them once it is paid. Run again after a
 * crash it is the same record there, since it bears the order's id.
 */
export const recordTaxes: Subscriber = {
  name: 'orders.recordTaxes',
  topics: ['order.paid'],
  runs: 'outside',
  attempts: 35,
  handle: async (ctx, { subject, occurredAt }) => {
    const order = await findOrder(ctx, { id: subject })
    const taxation = order?.taxation
    if (!order || !taxation?.by || !taxation.reference) return 'Nobody else worked its taxes out.'
    if (taxation.transaction !== undefined) return 'Recorded before.'
    const calculator = taxCalculatorNamed(ctx.payload, taxation.by)
    if (!calculator) throw new Error(`Nobody is called ${taxation.by} who works taxes out.`)
    const transaction = await calculator.record(ctx, {
      order: order.id,
      reference: taxation.reference,
      paidAt: occurredAt.toISOString(),
    })
    await keep(ctx, order, { transaction })
    return transaction === null
      ? 'Too late to be recorded: what was worked out is forgotten.'
      : `Recorded as ${transaction}.`
  },
}

/** Nothing has come in for the sale, so none was recorded or is about to be. */
const NEVER_PAID: ReadonlySet<OrderPaymentStatus> = new Set(['pending', 'failed', 'authorized'])

/**
 * What goes back takes its tax along there as well, once it has arrived: what is still on its way may
 * fail, and is sent again as another refund.
 */
export const reverseTaxes: Subscriber = {
  name: 'orders.reverseTaxes',
  topics: ['order.refunded', 'order.refund_succeeded'],
  runs: 'outside',
  attempts: 35,
  handle: async (ctx, { subject, payload }) => {
    const order = await findOrder(ctx, { id: subject })
    const taxation = order?.taxation
    if (!order || !taxation?.by || !taxation.reference) return 'Nobody else worked its taxes out.'
    if (taxation.transaction === null) return 'The sale was never recorded.'
    const row = await findRefund(ctx, { id: String(payload['refund']) })
    // Paid twice, or for an order that had changed: that money was never recorded.
    if (!row?.ofSale) return 'It was no part of the sale.'
    if (row.state !== 'succeeded') return 'It has not arrived.'
    if (taxation.transaction === undefined) {
      if (NEVER_PAID.has(order.paymentStatus)) return 'The sale was never paid, nor recorded.'
      // It is on its way: this is tried again.
      throw new Error('The sale has not been recorded yet.')
    }
    const { id: refund } = row
    const reversed = taxation.reversed ?? {}
    if (refund in reversed) return 'Taken back before.'
    const amount = Math.min(row.amount - giftCardsIn(row), leftOf(order))
    if (amount <= 0) return 'Nothing is left to be taken back.'
    const calculator = taxCalculatorNamed(ctx.payload, taxation.by)
    if (!calculator) throw new Error(`Nobody is called ${taxation.by} who works taxes out.`)
    const { currency } = order
    await calculator.reverse(ctx, {
      refund,
      transaction: taxation.transaction,
      amount,
      currency,
      before: Object.values(reversed).reduce((sum, one) => sum + one, 0),
      isWhole: Object.keys(reversed).length === 0 && amount === leftOf(order),
    })
    await keep(ctx, order, { reversed: { ...reversed, [refund]: amount } })
    return 'Taken back.'
  },
}

/** What was recorded and has not gone back. Gift cards are money: they were no part of it. */
const leftOf = (order: OrderRow): number => {
  const { totals, taxInclusive, taxation } = order
  const { subtotal, discount, shipping, tax } = totals
  const recorded = subtotal - giftCardsSold(order) - discount + shipping + (taxInclusive ? 0 : tax)
  return Object.values(taxation?.reversed ?? {}).reduce((left, one) => left - one, recorded)
}

const keep = async (
  ctx: Context,
  { id }: OrderRow,
  facts: Pick<NonNullable<OrderRow['taxation']>, 'transaction' | 'reversed'>,
): Promise<void> => {
  await ctx.sql(sql`
    update orders o set taxation = o.taxation || ${JSON.stringify(facts)}::jsonb
    where ${ctx.scope.where('o')} and o.id = ${id}`)
}
