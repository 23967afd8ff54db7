import { sql, type Context, type Subscriber } from '@souk/kernel'

import { taxCalculatorNamed } from '../../tax/operations/index.ts'
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

/** What goes back takes its tax along there as well. */
export const reverseTaxes: Subscriber = {
  name: 'orders.reverseTaxes',
  topics: ['order.refunded'],
  runs: 'outside',
  attempts: 35,
  handle: async (ctx, { subject, payload }) => {
    const order = await findOrder(ctx, { id: subject })
    const taxation = order?.taxation
    if (!order || !taxation?.by || !taxation.reference) return 'Nobody else worked its taxes out.'
    if (taxation.transaction === null) return 'The sale was never recorded.'
    // Perhaps it is on its way: this is tried again.
    if (taxation.transaction === undefined) throw new Error('The sale has not been recorded yet.')
    const refund = String(payload['refund'])
    const reversed = taxation.reversed ?? {}
    if (refund in reversed) return 'Taken back before.'
    const amount = Math.min(Number(payload['amount']), leftOf(order))
    if (amount <= 0) return 'Nothing is left to be taken back.'
    const calculator = taxCalculatorNamed(ctx.payload, taxation.by)
    if (!calculator) throw new Error(`Nobody is called ${taxation.by} who works taxes out.`)
    const { currency } = order
    await calculator.reverse(ctx, {
      refund,
      transaction: taxation.transaction,
      amount,
      currency,
      isWhole: Object.keys(reversed).length === 0 && amount === leftOf(order),
    })
    await keep(ctx, order, { reversed: { ...reversed, [refund]: amount } })
    return 'Taken back.'
  },
}

/** What was recorded and has not gone back. Gift cards are money: they were no part of it. */
const leftOf = ({ items, totals, taxInclusive, taxation }: OrderRow): number => {
  const { subtotal, discount, shipping, tax } = totals
  const cards = items.reduce(
    (sum, { kind, subtotal: worth }) => sum + (kind === 'gift_card' ? worth : 0),
    0,
  )
  const recorded = subtotal - cards - discount + shipping + (taxInclusive ? 0 : tax)
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
