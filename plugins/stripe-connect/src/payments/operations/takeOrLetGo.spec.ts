import { describe, expect, it } from 'vitest'

import { withDouble } from '../../../../../tools/stripe-double/testing/withDouble.ts'
import { tillAt } from '../testing/tillAt.ts'

describe.each(['direct', 'destination'] as const)('in mode %s, reserved money', (mode) => {
  const manual = { mode, capture: 'manual' } as const

  it.each(['hosted', 'elements'] as const)('is taken once, however often (%s)', (ui) =>
    withDouble(async ({ double, openShop }) => {
      const account = await openShop(mode)
      const { ctx, opened, provider } = tillAt(double, { account, ui, ...manual })
      const payment = await opened()
      const id = payment.externalId ?? ''
      await (ui === 'hosted' ? double.control.pay(id) : double.control.confirm(id))
      const held = await provider.truth(ctx, payment)
      expect(held).toMatchObject({ state: 'authorized', amount: 10_000, account, fee: 1000 })
      const days =
        (Date.parse(held.captureBefore ?? '') / 1000 - (await double.control.now())) / 86_400
      expect(Math.round(days)).toBe(7)

      const taken = await provider.capture(ctx, payment)
      expect(taken).toMatchObject({
        state: 'paid',
        amount: 10_000,
        fee: 1000,
        providerFee: mode === 'direct' ? 320 : 0,
      })
      expect(await provider.capture(ctx, payment)).toEqual(taken)
      expect(await provider.cancel(ctx, payment)).toEqual(taken)
    }),
  )

  it('that Stripe does not take stays reserved, says so, and can be taken later', () =>
    withDouble(async ({ double, openShop }) => {
      const { ctx, opened, provider } = tillAt(double, { account: await openShop(mode), ...manual })
      const payment = await opened()
      await double.control.pay(payment.externalId ?? '')
      await double.control.fault({ kind: '400', times: 1, path: '/capture' })
      const refused = { code: 'payment_not_captured', status: 409 }
      await expect(provider.capture(ctx, payment)).rejects.toMatchObject(refused)
      expect(await provider.truth(ctx, payment)).toMatchObject({ state: 'authorized' })
      expect(await provider.capture(ctx, payment)).toMatchObject({ state: 'paid' })
      const cutOff = { ...payment, account: 'acct_cutOff', mode: 'direct' }
      await expect(provider.capture(ctx, cutOff)).rejects.toMatchObject({
        code: 'provider_refuses',
      })
    }))

  it('goes back when it is let go, and is not taken afterwards', () =>
    withDouble(async ({ double, openShop }) => {
      const { ctx, opened, provider } = tillAt(double, { account: await openShop(mode), ...manual })
      const payment = await opened()
      await double.control.pay(payment.externalId ?? '')
      for (let time = 0; time < 2; time += 1) {
        expect(await provider.cancel(ctx, payment)).toMatchObject({ state: 'cancelled' })
      }
      expect(await provider.capture(ctx, payment)).toMatchObject({ state: 'cancelled' })
    }))

  it('goes back by itself after a week', () =>
    withDouble(async ({ double, openShop }) => {
      const { ctx, opened, provider } = tillAt(double, { account: await openShop(mode), ...manual })
      const payment = await opened()
      await double.control.pay(payment.externalId ?? '')
      await double.control.advance(8 * 86_400)
      expect(await provider.truth(ctx, payment)).toMatchObject({ state: 'cancelled' })
    }))
})

describe.each(['direct', 'destination'] as const)('in mode %s, letting go', (mode) => {
  it('closes the page, and nobody can pay there', () =>
    withDouble(async ({ double, openShop }) => {
      const { ctx, opened, provider } = tillAt(double, { account: await openShop(mode), mode })
      const payment = await opened()
      await double.control.pay(payment.externalId ?? '', '4000000000000002')
      for (let time = 0; time < 2; time += 1) {
        expect(await provider.cancel(ctx, payment)).toMatchObject({ state: 'cancelled' })
      }
      expect((await double.control.pay(payment.externalId ?? '')).status).toBe('refused')
    }))

  it('ends an intent that waits', () =>
    withDouble(async ({ double, openShop }) => {
      const account = await openShop(mode)
      const { ctx, opened, provider } = tillAt(double, { account, mode, ui: 'elements' })
      const payment = await opened()
      for (let time = 0; time < 2; time += 1) {
        expect(await provider.cancel(ctx, payment)).toMatchObject({ state: 'cancelled' })
      }
    }))

  it('comes too late for what is paid or on its way, and says so', () =>
    withDouble(async ({ double, openShop }) => {
      const { ctx, opened, provider } = tillAt(double, { account: await openShop(mode), mode })
      const paid = await opened()
      await double.control.pay(paid.externalId ?? '')
      expect(await provider.cancel(ctx, paid)).toMatchObject({ state: 'paid', amount: 10_000 })
      const debit = await opened({ id: 'payment-2', key: 'pi:order-1:1:2' })
      await double.control.pay(debit.externalId ?? '', 'debit')
      expect(await provider.cancel(ctx, debit)).toMatchObject({ state: 'processing' })
      const { intentId = '' } = await provider.truth(ctx, debit)
      await double.control.settle(intentId, 'fails')
      expect(await provider.cancel(ctx, debit)).toMatchObject({ state: 'failed' })
    }))
})
