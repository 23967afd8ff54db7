import { lifecycleFaults } from '@souk/kernel/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  differencesFrom,
  hasMoney,
  isUnderWay,
  OPEN_PAYMENTS,
  paymentAfter,
  paymentKey,
  paymentLifecycle,
  type PaymentState,
  type ProviderTruth,
} from './index.ts'

const states = Object.keys(paymentLifecycle) as PaymentState[]
const truth: ProviderTruth = {
  state: 'paid',
  amount: 4538,
  currency: 'EUR',
  account: 'acct_1',
  fee: 100,
}

describe('a payment', () => {
  it('goes forward, but for a debit that is tried again, and comes to an end', () => {
    const forward = { ...paymentLifecycle, processing: paymentLifecycle.processing.slice(1) }
    expect(paymentLifecycle.processing[0]).toBe('pending')
    expect(lifecycleFaults(forward, { start: 'creating', forwardOnly: true })).toEqual([])
  })

  it('heeds no old news', () => {
    expect(paymentAfter('pending', 'processing')).toBe('processing')
    expect(paymentAfter('paid', 'failed')).toBe('paid')
    expect(paymentAfter('paid', 'processing')).toBe('paid')
    expect(paymentAfter('cancelled', 'paid')).toBe('cancelled')
  })

  it('that was paid stays paid, whatever news follows', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states)), (news) => {
        expect(news.reduce(paymentAfter, 'paid')).toBe('paid')
      }),
    )
  })

  it('is asked about while something may still happen', () => {
    expect(OPEN_PAYMENTS).toEqual(['creating', 'pending', 'processing', 'authorized'])
    expect(OPEN_PAYMENTS.filter(isUnderWay)).toEqual(['processing', 'authorized'])
  })

  it('is opened under one key an attempt', () => {
    expect(paymentKey('o1', { version: 2, attempt: 1 })).toBe('pi:o1:2:1')
  })
})

describe('a provider’s truth', () => {
  it('agrees with what we asked for, or says in what it differs', () => {
    const { state, ...asked } = truth
    expect(state).toBe('paid')
    expect(differencesFrom(asked, truth)).toEqual([])
    expect(
      differencesFrom(asked, { ...truth, amount: 4537, currency: 'USD', account: null, fee: null }),
    ).toEqual(['amount', 'currency', 'account', 'fee'])
  })

  it('means money when it is reserved or there', () => {
    expect(hasMoney(truth)).toBe(true)
    expect(hasMoney({ ...truth, state: 'authorized' })).toBe(true)
    expect(hasMoney({ ...truth, state: 'processing' })).toBe(false)
  })
})
