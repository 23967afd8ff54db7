import { describe, expect, it } from 'vitest'

import { withDouble, type Bench } from '../../../../../tools/stripe-double/testing/withDouble.ts'
import { idOf } from '../domain/index.ts'
import { refundOf, tillAt } from '../testing/tillAt.ts'

const paid = async (bench: Bench, mode: 'destination' | 'direct') => {
  const account = await bench.openShop(mode)
  const till = tillAt(bench.double, { account, mode })
  const opened = await till.opened()
  await bench.double.control.pay(opened.externalId ?? '')
  const payment = await till.known(opened)
  const options = mode === 'direct' ? { stripeAccount: account } : {}
  const left = () => till.provider.left(till.ctx, payment)
  return { account, till, payment, options, left }
}

describe.each(['direct', 'destination'] as const)(
  'in mode %s, what is left of a payment',
  (mode) => {
    it('is what nobody has sent back, here or in the dashboard', () =>
      withDouble(async (bench) => {
        const { till, payment, options, left } = await paid(bench, mode)
        expect(await left()).toBe(10_000)
        await till.provider.refund(till.ctx, refundOf(payment, { amount: 3000 }))
        expect(await left()).toBe(7000)
        await bench.stripe.refunds.create(
          { payment_intent: payment.intentId ?? '', amount: 2500 },
          options,
        )
        expect(await left()).toBe(4500)
      }))

    it('is nothing of what a bank claims', () =>
      withDouble(async (bench) => {
        const { payment, options, left } = await paid(bench, mode)
        const intent = await bench.stripe.paymentIntents.retrieve(
          payment.intentId ?? '',
          {},
          options,
        )
        await bench.double.control.dispute(idOf(intent.latest_charge) ?? '', {
          reason: 'fraudulent',
          amount: 6000,
        })
        expect(await left()).toBe(4000)
      }))

    it('is not guessed at where the account was cut off, or nothing has come', () =>
      withDouble(async (bench) => {
        const { till, payment } = await paid(bench, mode)
        const foreign = { ...payment, account: 'acct_cutOff', mode: 'direct' as const }
        await expect(till.provider.left(till.ctx, foreign)).rejects.toMatchObject({
          code: 'provider_refuses',
        })
        const unpaid = await till.opened({ id: 'payment-2', key: 'pi:order-2:1:1' })
        await expect(till.provider.left(till.ctx, unpaid)).rejects.toThrow()
      }))
  },
)
