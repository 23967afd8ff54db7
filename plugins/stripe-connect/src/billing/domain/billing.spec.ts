import { describe, expect, it } from 'vitest'

import {
  billedAllowances,
  cardLabel,
  flatKey,
  meterOfKey,
  overageKey,
  standingOf,
} from './index.ts'

describe('a subscription at Stripe', () => {
  it.each([
    ['trialing', 'trialing', null],
    ['active', 'active', null],
    ['past_due', 'past_due', null],
    ['unpaid', 'unpaid', null],
    ['paused', 'paused', null],
    ['incomplete', 'starting', null],
    ['incomplete_expired', 'cancelled', 'never_begun'],
    ['canceled', 'cancelled', 'asked'],
  ])('that is %s means %s (%s)', (status, state, endReason) => {
    expect(standingOf({ status, cancellation_details: null })).toEqual({ state, endReason })
  })

  it('that ended because nobody paid says so', () => {
    for (const reason of ['payment_failed', 'payment_disputed'])
      expect(standingOf({ status: 'canceled', cancellation_details: { reason } })).toEqual({
        state: 'cancelled',
        endReason: 'unpaid',
      })
  })

  it('in a state that nobody knows closes no shop', () => {
    expect(() => standingOf({ status: 'frozen', cancellation_details: null })).toThrow(/frozen/)
  })
})

describe('a price', () => {
  const orders = { meter: 'orders', included: 200, price: 5 }
  const terms = { plan: 'p1', currency: 'EUR', price: 2_900, allowances: [orders] }

  it('with another amount, currency or allowance is another price', () => {
    const keys = [
      flatKey(terms),
      flatKey({ ...terms, price: 2_901 }),
      flatKey({ ...terms, currency: 'USD' }),
      flatKey({ ...terms, plan: 'p2' }),
      overageKey(terms, orders),
      overageKey(terms, { ...orders, included: 100 }),
      overageKey(terms, { ...orders, price: 6 }),
      overageKey(terms, { ...orders, meter: 'mails' }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is needed only for what costs something', () => {
    const free = { ...orders, meter: 'mails', price: 0 }
    expect(billedAllowances({ ...terms, allowances: [orders, free] })).toEqual([orders])
  })
})

describe('a card', () => {
  it('is called as its owner calls it', () => {
    const card = (brand: string) => cardLabel({ type: 'card', card: { brand, last4: '4242' } })
    expect(card('visa')).toBe('Visa ending in 4242')
    expect(card('amex')).toBe('American Express ending in 4242')
    expect(cardLabel({ type: 'sepa_debit', sepa_debit: { last4: '3000' } })).toBe(
      'Bank account ending in 3000',
    )
    expect(cardLabel({ type: 'pay_by_bank' })).toBe('Pay by bank')
  })
})

describe('a price’s name', () => {
  it('says which meter it counts, if it counts one', () => {
    const terms = {
      plan: '01a1ff97-a376-71e6-be6e-013cf8077fa4',
      currency: 'EUR',
      price: 2_900,
      allowances: [],
    }
    const counted = (meter: string) => overageKey(terms, { meter, included: 2, price: 5 })
    expect(meterOfKey(counted('orders'))).toBe('orders')
    expect(meterOfKey(counted('sent_mails'))).toBe('sent_mails')
    for (const other of [flatKey(terms), 'somebody_elses', null])
      expect(meterOfKey(other)).toBeNull()
  })
})
