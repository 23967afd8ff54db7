import { describe, expect, it } from 'vitest'
import { clientOf, withDouble } from '../testing/withDouble.ts'

const order = { amount: 1000, currency: 'eur' }
const card = {
  ...order,
  confirm: true,
  return_url: 'https://shop.example/back',
}

describe('an idempotency key', () => {
  it('makes one of two calls', () =>
    withDouble(async ({ stripe }) => {
      const options = { idempotencyKey: 'pi:1' }
      const one = await stripe.paymentIntents.create(order, options)
      const two = await stripe.paymentIntents.create(order, options)
      expect(two.id).toBe(one.id)
      expect(two.lastResponse.headers['idempotent-replayed']).toBe('true')
      expect((await stripe.paymentIntents.list()).data).toHaveLength(1)
    }))

  it('belongs to its parameters and its endpoint', () =>
    withDouble(async ({ stripe }) => {
      const options = { idempotencyKey: 'pi:1' }
      await stripe.paymentIntents.create(order, options)
      const other = { type: 'StripeIdempotencyError', statusCode: 400 }
      const changed = stripe.paymentIntents.create({ ...order, amount: 1001 }, options)
      await expect(changed).rejects.toMatchObject(other)
      const elsewhere = stripe.refunds.create({ payment_intent: 'pi_1' }, options)
      await expect(elsewhere).rejects.toMatchObject(other)
    }))

  it('belongs to its account, for a day', () =>
    withDouble(async ({ stripe, double, openShop }) => {
      const stripeAccount = await openShop()
      const idempotencyKey = 'pi:1'
      const one = await stripe.paymentIntents.create(order, { idempotencyKey })
      const two = await stripe.paymentIntents.create(order, { idempotencyKey, stripeAccount })
      expect(two.id).not.toBe(one.id)
      await double.control.advance(25 * 3600)
      const three = await stripe.paymentIntents.create(order, { idempotencyKey })
      expect(three.id).not.toBe(one.id)
    }))

  it('replays a decline', () =>
    withDouble(async ({ stripe }) => {
      const declined = () =>
        stripe.paymentIntents
          .create({ ...card, payment_method: 'pm_card_chargeDeclined' }, { idempotencyKey: 'k' })
          .catch(
            (error: unknown) => (error as { payment_intent: { id: string } }).payment_intent.id,
          )
      expect(await declined()).toBe(await declined())
      expect((await stripe.charges.list()).data).toHaveLength(1)
    }))

  it('replays a 500', () =>
    withDouble(async ({ stripe, double }) => {
      await double.control.fault({ kind: 'error_after', times: 1, method: 'POST' })
      const options = { idempotencyKey: 'k' }
      const first = stripe.paymentIntents.create(order, options)
      await expect(first).rejects.toMatchObject({ statusCode: 500 })
      const second = stripe.paymentIntents.create(order, options)
      await expect(second).rejects.toMatchObject({ statusCode: 500 })
      expect((await stripe.paymentIntents.list()).data).toHaveLength(1)
    }))

  it('is not used up by a call that never began', () =>
    withDouble(async ({ stripe }) => {
      const options = { idempotencyKey: 'k' }
      const wrong = stripe.paymentIntents.create({ ...order, amount: 1 }, options)
      await expect(wrong).rejects.toMatchObject({ code: 'amount_too_small' })
      expect((await stripe.paymentIntents.create(order, options)).amount).toBe(1000)
    }))

  it('is refused to a second call while the first runs', () =>
    withDouble(async ({ stripe, double }) => {
      await double.control.fault({ kind: 'latency', milliseconds: 200, times: 1 })
      const options = { idempotencyKey: 'k' }
      const first = stripe.paymentIntents.create(order, options)
      await new Promise((resolve) => setTimeout(resolve, 50))
      const second = stripe.paymentIntents.create(order, options)
      await expect(second).rejects.toMatchObject({
        statusCode: 409,
        code: 'idempotency_key_in_use',
      })
      expect((await first).amount).toBe(1000)
    }))
})

describe('faults', () => {
  it('can be a 429, which leaves nothing behind', () =>
    withDouble(async ({ stripe, double }) => {
      await double.control.fault({ kind: '429', times: 2, path: '/v1/payment_intents' })
      for (const _ of [1, 2]) {
        await expect(stripe.paymentIntents.create(order)).rejects.toMatchObject({
          type: 'StripeRateLimitError',
        })
      }
      expect((await stripe.paymentIntents.create(order)).amount).toBe(1000)
      expect((await stripe.paymentIntents.list()).data).toHaveLength(1)
    }))

  it('can break the connection before or after the call is executed', () =>
    withDouble(async ({ stripe, double }) => {
      const lost = { type: 'StripeConnectionError' }
      // Twice, because the SDK tries a broken connection once more by itself.
      await double.control.fault({ kind: 'drop_before', times: 2, method: 'POST' })
      await expect(stripe.paymentIntents.create(order)).rejects.toMatchObject(lost)
      expect((await stripe.paymentIntents.list()).data).toHaveLength(0)
      await double.control.fault({ kind: 'drop_after', times: 1, method: 'POST' })
      const options = { idempotencyKey: 'k' }
      const again = await stripe.paymentIntents.create(order, options)
      expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
      expect((await stripe.paymentIntents.list()).data).toHaveLength(1)
    }))

  it('can let a caller wait in vain', () =>
    withDouble(async ({ stripe, double }) => {
      await double.control.fault({
        kind: 'timeout',
        times: 1,
        path: '/v1/payment_intents/*/confirm',
      })
      const { id } = await stripe.paymentIntents.create(order)
      const waiting = stripe.paymentIntents.confirm(
        id,
        { payment_method: 'pm_card_visa', return_url: card.return_url },
        { timeout: 200 },
      )
      await expect(waiting).rejects.toMatchObject({ type: 'StripeConnectionError' })
      expect((await stripe.paymentIntents.retrieve(id)).status).toBe('succeeded')
    }))
})

describe('a key', () => {
  it('that is not ours opens nothing', () =>
    withDouble(async ({ double }) => {
      const stranger = clientOf({ ...double, keys: { ...double.keys, secretKey: 'sk_test_other' } })
      await expect(stranger.balance.retrieve()).rejects.toMatchObject({ statusCode: 401 })
    }))
})
