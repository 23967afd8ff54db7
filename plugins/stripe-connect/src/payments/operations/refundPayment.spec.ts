import { describe, expect, it } from 'vitest'

import { withDouble, type Bench } from '../../../../../tools/stripe-double/testing/withDouble.ts'
import { idOf } from '../domain/index.ts'
import { refundOf, tillAt, type Till } from '../testing/tillAt.ts'

const PLATFORM = 'acct_platformSouk00'
const REFUND_FAILS = '4000000000005126'
const REFUND_WAITS = '4000000000007726'
const DAY = 86_400

const paidAt = async ({ double }: Bench, till: Till, card?: string) => {
  const payment = await till.opened()
  await double.control.pay(payment.externalId ?? '', card)
  return till.known(payment)
}

const total = async ({ double }: Bench, account: string) => {
  const { accounts } = await double.control.books()
  const books = accounts[account]?.eur
  return books === undefined ? 0 : books.available + books.pending
}

describe.each(['direct', 'destination'] as const)('in mode %s, a refund', (mode) => {
  // The shop pays Stripe itself in mode direct, the platform does in mode destination.
  const shopsStripeFee = mode === 'direct' ? 320 : 0

  it('of everything gives the shop the platform’s share back, once however often', () =>
    withDouble(async (bench) => {
      const account = await bench.openShop(mode)
      const till = tillAt(bench.double, { account, mode })
      const refund = refundOf(await paidAt(bench, till))
      const done = await till.provider.refund(till.ctx, refund)
      expect(done).toEqual({
        state: 'succeeded',
        externalId: expect.stringMatching(/^re_/),
        amount: 10_000,
        currency: 'EUR',
        feeReturned: 1000,
      })
      expect(await till.provider.refund(till.ctx, refund)).toEqual(done)
      expect(await till.provider.refundTruth(till.ctx, refund)).toEqual(done)
      const known = { ...refund, externalId: done.externalId }
      expect(await till.provider.refundTruth(till.ctx, known)).toEqual(done)
      expect(await till.provider.refund(till.ctx, known)).toEqual(done)
      expect(await total(bench, account)).toBe(0 - shopsStripeFee)
      expect(await total(bench, PLATFORM)).toBe(shopsStripeFee - 320)
    }))

  it('on an account that was cut off is refused, and not called failed', () =>
    withDouble(async (bench) => {
      const account = await bench.openShop(mode)
      const till = tillAt(bench.double, { account, mode })
      const payment = await paidAt(bench, till)
      const refund = refundOf({ ...payment, account: 'acct_cutOff', mode: 'direct' })
      const refused = { code: 'provider_refuses', status: 409 }
      await expect(till.provider.refund(till.ctx, refund)).rejects.toMatchObject(refused)
      await expect(till.provider.refundTruth(till.ctx, refund)).rejects.toMatchObject(refused)
    }))

  it('in parts gives back shares that come out right to the cent', () =>
    withDouble(async (bench) => {
      const account = await bench.openShop(mode)
      const fee = () => Promise.resolve({ percentage: 9.99, fixed: 0, minimum: 0, cap: null })
      const till = tillAt(bench.double, { account, mode, fee })
      const payment = await paidAt(bench, till)
      expect(payment.fee).toBe(999)
      const parts = [
        refundOf(payment, { id: 'r1', amount: 3333 }),
        refundOf(payment, { id: 'r2', amount: 3333 }),
        refundOf(payment, { id: 'r3', amount: 3334 }),
      ]
      const done = []
      for (const part of parts) done.push(await till.provider.refund(till.ctx, part))
      expect(done.map(({ feeReturned }) => feeReturned)).toEqual([333, 333, 333])
      expect(await total(bench, account)).toBe(0 - shopsStripeFee)
      const fourth = refundOf(payment, { id: 'r4', amount: 100 })
      expect(await till.provider.refund(till.ctx, fourth)).toMatchObject({
        state: 'failed',
        failure: 'This payment has been refunded already.',
        feeReturned: 0,
      })
      // Another refund of the same size is not taken for one that was made.
      expect(await till.provider.refund(till.ctx, parts[0] ?? fourth)).toEqual(done[0])
      await expect(till.provider.refundTruth(till.ctx, fourth)).rejects.toThrow('no such refund')
    }))

  it('is made once when it is asked for several times at once', () =>
    withDouble(async (bench) => {
      const account = await bench.openShop(mode)
      const till = tillAt(bench.double, { account, mode })
      const refund = refundOf(await paidAt(bench, till), { amount: 2500 })
      const send = () => till.provider.refund(till.ctx, refund)
      const [first, ...others] = await Promise.all([send(), send(), send(), send()])
      expect(first).toMatchObject({ state: 'succeeded', amount: 2500, feeReturned: 250 })
      for (const other of others) expect(other).toEqual(first)
      expect(await total(bench, account)).toBe(10_000 - 1000 - shopsStripeFee - 2500 + 250)
    }))

  it('is not made twice when Stripe has forgotten its key', () =>
    withDouble(async (bench) => {
      const account = await bench.openShop(mode)
      const till = tillAt(bench.double, { account, mode })
      const refund = refundOf(await paidAt(bench, till), { amount: 2500 })
      const done = await till.provider.refund(till.ctx, refund)
      await bench.double.control.advance(2 * DAY)
      expect(await till.provider.refund(till.ctx, refund)).toEqual(done)
      expect(await total(bench, account)).toBe(10_000 - 1000 - shopsStripeFee - 2500 + 250)
    }))

  it('of a payment without a platform’s share asks for none back', () =>
    withDouble(async (bench) => {
      const account = await bench.openShop(mode)
      const till = tillAt(bench.double, { account, mode, fee: () => Promise.resolve(null) })
      const refund = refundOf(await paidAt(bench, till), { amount: 400 })
      expect(await till.provider.refund(till.ctx, refund)).toMatchObject({
        state: 'succeeded',
        amount: 400,
        feeReturned: 0,
      })
      expect(await total(bench, account)).toBe(10_000 - 400 - shopsStripeFee)
    }))

  it('waits at the bank, and is told when it got there', () =>
    withDouble(async (bench) => {
      const till = tillAt(bench.double, { account: await bench.openShop(mode), mode })
      const refund = refundOf(await paidAt(bench, till, REFUND_WAITS), { amount: 5000 })
      const waiting = await till.provider.refund(till.ctx, refund)
      expect(waiting).toMatchObject({ state: 'pending', feeReturned: 500 })
      await bench.double.control.settleRefund(waiting.externalId, 'succeeds')
      const known = { ...refund, externalId: waiting.externalId }
      expect(await till.provider.refundTruth(till.ctx, known)).toMatchObject({
        state: 'succeeded',
        feeReturned: 500,
      })
    }))

  it('that fails days later leaves the shop no poorer than before', () =>
    withDouble(async (bench) => {
      const account = await bench.openShop(mode)
      const till = tillAt(bench.double, { account, mode })
      const refund = refundOf(await paidAt(bench, till, REFUND_FAILS), { amount: 5000 })
      const before = await total(bench, account)
      expect(await till.provider.refund(till.ctx, refund)).toMatchObject({ state: 'succeeded' })
      await bench.double.control.advance(9 * DAY)
      for (let time = 0; time < 3; time += 1) {
        if (time === 2) await bench.double.control.advance(2 * DAY)
        expect(await till.provider.refundTruth(till.ctx, refund)).toMatchObject({
          state: 'failed',
          failure: expect.stringContaining('lost or stolen'),
          // Where the charge is the shop's own, Stripe does not take the share from it a second time.
          feeReturned: mode === 'direct' ? 500 : 0,
        })
      }
      expect(await total(bench, account)).toBe(before + (mode === 'direct' ? 500 : 0))
    }))

  it('of disputed money has failed, and says why', () =>
    withDouble(async (bench) => {
      const account = await bench.openShop(mode)
      const till = tillAt(bench.double, { account, mode })
      const payment = await paidAt(bench, till)
      const options = mode === 'direct' ? { stripeAccount: account } : {}
      const intent = await bench.stripe.paymentIntents.retrieve(payment.intentId ?? '', {}, options)
      await bench.double.control.dispute(idOf(intent.latest_charge) ?? '')
      expect(await till.provider.refund(till.ctx, refundOf(payment))).toMatchObject({
        state: 'failed',
        failure: expect.stringContaining('has claimed this payment back'),
      })
    }))

  it.each([
    ['JPY', 1999, 999],
    ['KWD', 20_000, 9990],
    ['ISK', 1999, 999],
  ])('is in our minor units: %s %d', (currency, amount, part) =>
    withDouble(async (bench) => {
      const till = tillAt(bench.double, { account: await bench.openShop(mode), mode })
      const payment = await till.opened({ amount, currency, lines: [] })
      await bench.double.control.pay(payment.externalId ?? '')
      const refund = refundOf(payment, { amount: part })
      const share = Math.round((Number(payment.fee) * part) / amount)
      const done = await till.provider.refund(till.ctx, refund)
      expect(done).toMatchObject({ state: 'succeeded', amount: part, currency })
      expect(Math.abs(done.feeReturned - share)).toBeLessThanOrEqual(1)
    }),
  )
})

describe('a refund', () => {
  it('that Stripe cannot count has failed, with a sentence', () =>
    withDouble(async (bench) => {
      const till = tillAt(bench.double, { account: await bench.openShop() })
      const payment = await till.opened({ amount: 20_000, currency: 'KWD', lines: [] })
      await bench.double.control.pay(payment.externalId ?? '')
      expect(await till.provider.refund(till.ctx, refundOf(payment, { amount: 5 }))).toMatchObject({
        state: 'failed',
        failure: 'Card payments in KWD have to be whole multiples of 0.010.',
      })
    }))

  it('is not taken for one that somebody else has named after it', () =>
    withDouble(async (bench) => {
      const account = await bench.openShop()
      const till = tillAt(bench.double, { account })
      const payment = await paidAt(bench, till)
      const refund = refundOf(payment, { amount: 4000 })
      await bench.stripe.refunds.create(
        { payment_intent: payment.intentId ?? '', amount: 1, metadata: { refund: refund.id } },
        { stripeAccount: account },
      )
      expect(await till.provider.refund(till.ctx, refund)).toMatchObject({
        state: 'succeeded',
        amount: 4000,
      })
    }))

  it('of what nobody has paid yet is not known, rather than failed', () =>
    withDouble(async (bench) => {
      const till = tillAt(bench.double, { account: await bench.openShop() })
      const refund = refundOf(await till.opened())
      await expect(till.provider.refund(till.ctx, refund)).rejects.toThrow('Nobody has paid')
    }))
})
