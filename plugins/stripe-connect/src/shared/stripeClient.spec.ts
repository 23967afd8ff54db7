import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'

import { answered } from './answered.ts'
import { isRefusal } from './isRefusal.ts'
import { STRIPE_VERSION, stripeClient } from './stripeClient.ts'

type Reply = { readonly status: number; readonly body?: object; readonly headers?: object }

type Seen = { readonly key: string; readonly version: string; readonly agent: string }

/** A Stripe that says what it is told to, one reply after the other, and the last one for ever. */
const withReplies = async (
  replies: readonly Reply[],
  work: (stripe: Stripe, heard: { seen: Seen[]; waits: number[] }) => Promise<void>,
) => {
  const seen: Seen[] = []
  const waits: number[] = []
  const server = createServer((request, response) => {
    const { status, body, headers } = replies[Math.min(seen.length, replies.length - 1)] as Reply
    seen.push({
      key: String(request.headers['idempotency-key']),
      version: String(request.headers['stripe-version']),
      agent: JSON.stringify(request.headers),
    })
    request.resume()
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body ?? { error: { message: 'No.' } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stripe = stripeClient(
    { secretKey: 'sk_test_secret', apiBase: `http://127.0.0.1:${port}` },
    {
      maxNetworkRetries: 0,
      pause: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    },
  )
  try {
    await work(stripe, { seen, waits })
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

const refund = { id: 're_1', object: 'refund' }
const send = (stripe: Stripe) => stripe.refunds.create({ charge: 'ch_1' }, { idempotencyKey: 'k1' })
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('a call to Stripe', () => {
  it('says which version it speaks, and sends no telemetry', () =>
    withReplies([{ status: 200, body: refund }], async (stripe, { seen }) => {
      await send(stripe)
      await send(stripe)
      expect(seen[1]).toMatchObject({ version: STRIPE_VERSION, key: 'k1' })
      expect(seen[1]?.agent).not.toContain('x-stripe-client-telemetry')
      expect(seen[1]?.agent).toContain('Souk')
    }))

  it.each([429, 409])('waits longer each time it is turned away (%d), with one key', (status) =>
    withReplies(
      [{ status }, { status }, { status: 200, body: refund }],
      async (stripe, { seen, waits }) => {
        expect(await send(stripe)).toMatchObject(refund)
        expect(seen.map(({ key }) => key)).toEqual(['k1', 'k1', 'k1'])
        expect(waits).toHaveLength(2)
        expect(waits[0]).toBeGreaterThanOrEqual(150)
        expect(waits[0]).toBeLessThanOrEqual(300)
        expect(waits[1]).toBeGreaterThanOrEqual(300)
      },
    ),
  )

  it('gives up after three repetitions, and nobody knows', () =>
    withReplies([{ status: 429 }], async (stripe, { seen }) => {
      expect(isRefusal(await errorOf(send(stripe)))).toBe(false)
      expect(seen).toHaveLength(4)
    }))

  it('is not repeated where Stripe asks not to', () =>
    withReplies(
      [{ status: 409, headers: { 'stripe-should-retry': 'false' } }],
      async (stripe, { seen }) => {
        await errorOf(send(stripe))
        expect(seen).toHaveLength(1)
      },
    ))

  it.each([
    [{ status: 402, body: { error: { type: 'card_error', message: 'No.' } } }, true],
    [{ status: 400, body: { error: { type: 'invalid_request_error', message: 'No.' } } }, true],
    [{ status: 404, body: { error: { type: 'invalid_request_error', message: 'No.' } } }, true],
    [{ status: 400, body: { error: { type: 'idempotency_error', message: 'No.' } } }, false],
    [{ status: 400, body: { error: { code: 'rate_limit', message: 'No.' } } }, false],
    [{ status: 401 }, false],
    [{ status: 403 }, false],
    [{ status: 500 }, false],
    [{ status: 503 }, false],
  ])('that ends with %o is refused for good: %s', (reply, expected) =>
    withReplies([reply], async (stripe) => {
      expect(isRefusal(await errorOf(send(stripe)))).toBe(expected)
    }),
  )

  it('to a place where nobody answers is not refused', async () => {
    const nowhere = { secretKey: 'sk_test_secret', apiBase: 'http://127.0.0.1:9' }
    const error = await errorOf(send(stripeClient(nowhere, { maxNetworkRetries: 0 })))
    expect(error).toBeInstanceOf(Stripe.errors.StripeConnectionError)
    expect(isRefusal(error)).toBe(false)
    expect(isRefusal(new Error('Ours.'))).toBe(false)
  })
})

describe('an answer', () => {
  it('has to be what was asked for', () =>
    withReplies([{ status: 200, body: { hello: 'from a proxy' } }], async (stripe) => {
      const answer = await send(stripe)
      expect(() => answered('refund', answer)).toThrow('asked for a refund')
    }))

  it.each([[{ object: 'charge', id: 'ch_1' }], [{ object: 'refund', id: '' }], [undefined]])(
    'is not %o',
    (answer) => {
      expect(() => answered('refund', answer as { object: string; id: string })).toThrow('refund')
    },
  )
})
