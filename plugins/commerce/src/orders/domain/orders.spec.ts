import { lifecycleFaults } from '@souk/kernel/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  cancelOrder,
  canonicalJson,
  completeOrder,
  confirmOrder,
  FIRST_ORDER_NUMBER,
  fulfilmentLifecycle,
  isComplete,
  nextOrderNumber,
  orderLifecycle,
  orderPaymentLifecycle,
  receivePayment,
  type OrderState,
} from './index.ts'

const now = new Date('2026-03-01T12:00:00Z')

const order = (facts: Partial<OrderState> = {}): OrderState => ({
  version: 1,
  status: 'pending',
  paymentStatus: 'pending',
  fulfilmentStatus: 'unfulfilled',
  stock: 'held',
  ...facts,
})

const invalid = expect.objectContaining({ code: 'invalid_transition', status: 409 })

describe('the lifecycles of an order', () => {
  it('reach every state and come to an end', () => {
    expect(lifecycleFaults(orderLifecycle, { start: 'pending', forwardOnly: true })).toEqual([])
    // A refund may be turned away by a bank, and asked for again: money alone has no last word.
    const faults = lifecycleFaults(orderPaymentLifecycle, { start: 'pending' })
    expect(faults.filter((fault) => !fault.endsWith('never comes to an end'))).toEqual([])
    expect(
      lifecycleFaults(fulfilmentLifecycle, { start: 'unfulfilled', forwardOnly: true }),
    ).toEqual([])
  })
})

describe('the numbers of a shop’s orders', () => {
  it('begin at 1001 and have no gaps', () => {
    expect([FIRST_ORDER_NUMBER, nextOrderNumber(null), nextOrderNumber(1001)]).toEqual([
      1001, 1001, 1002,
    ])
  })
})

describe('confirming an order', () => {
  it('takes the pieces that were held', () => {
    const confirmed = confirmOrder(order(), { paymentStatus: 'paid', number: 1001, now })
    expect(confirmed).toMatchObject({
      status: 'confirmed',
      paymentStatus: 'paid',
      stock: 'taken',
    })
    expect(confirmed.entries.map(({ kind, facts }) => [kind, facts])).toEqual([
      ['confirmed', { number: 1001 }],
      ['paid', {}],
    ])
  })

  it('trusts a shopper who pays by transfer, and receives the money later', () => {
    const trusted = confirmOrder(order(), { paymentStatus: 'pending', number: 1001, now })
    expect(trusted).toMatchObject({ status: 'confirmed', paymentStatus: 'pending' })
    expect(trusted.entries.map(({ kind }) => kind)).toEqual(['confirmed'])
    const received = receivePayment(order({ status: 'confirmed' }), { paymentStatus: 'paid', now })
    expect(received.paymentStatus).toBe('paid')
    expect(received.entries.map(({ kind }) => kind)).toEqual(['paid'])
  })

  it('happens once', () => {
    for (const status of ['confirmed', 'completed', 'cancelled'] as const) {
      expect(() =>
        confirmOrder(order({ status }), { paymentStatus: 'paid', number: 1001, now }),
      ).toThrow(invalid)
    }
  })
})

describe('cancelling an order', () => {
  it.each([
    ['nobody paid for', order(), 'release'],
    ['whose hold has lapsed', order({ stock: 'none' }), 'none'],
    [
      'that was paid',
      order({ status: 'confirmed', paymentStatus: 'paid', stock: 'taken' }),
      'restock',
    ],
  ] as const)('%s gives back its pieces', (_, cancelled, returnStock) => {
    expect(cancelOrder(cancelled, { reason: 'changed_mind', now, actor: 'm1' })).toMatchObject({
      status: 'cancelled',
      stock: 'none',
      returnStock,
      entry: { kind: 'cancelled', actor: 'm1', facts: { reason: 'changed_mind' } },
    })
  })

  it('is too late once something was sent, or when it is over', () => {
    const sent = order({ status: 'confirmed', fulfilmentStatus: 'partial' })
    expect(() => cancelOrder(sent, { reason: '', now })).toThrow(
      expect.objectContaining({ code: 'order_already_fulfilled', status: 409 }),
    )
    expect(() => cancelOrder(order({ status: 'cancelled' }), { reason: '', now })).toThrow(invalid)
  })
})

describe('an order', () => {
  it('is complete when all is paid and all was sent', () => {
    const done = order({
      status: 'confirmed',
      paymentStatus: 'paid',
      fulfilmentStatus: 'fulfilled',
    })
    expect(isComplete(done)).toBe(true)
    expect(isComplete({ ...done, paymentStatus: 'pending' })).toBe(false)
    expect(isComplete({ ...done, fulfilmentStatus: 'partial' })).toBe(false)
    expect(completeOrder(done, { now }).entry.at).toBe('2026-03-01T12:00:00.000Z')
    expect(() => completeOrder(order(), { now })).toThrow(invalid)
  })
})

describe('canonical JSON', () => {
  it('is the same in whatever order the keys were written', () => {
    expect(canonicalJson({ b: [{ d: 1, c: now }], a: undefined, e: null })).toBe(
      '{"b":[{"c":"2026-03-01T12:00:00.000Z","d":1}],"e":null}',
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (facts) => {
        const backwards = Object.fromEntries(Object.entries(facts).reverse())
        expect(canonicalJson(backwards)).toBe(canonicalJson(facts))
        expect(JSON.parse(canonicalJson(facts))).toEqual(JSON.parse(JSON.stringify(facts)))
      }),
    )
  })
})
