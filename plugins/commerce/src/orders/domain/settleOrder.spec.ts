import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { PaymentState, ProviderTruth } from '../../payments/domain/index.ts'
import { settleOrder, type OrderState, type PaymentRow } from './index.ts'

const order = (facts: Partial<OrderState> = {}): OrderState => ({
  version: 1,
  status: 'pending',
  paymentStatus: 'pending',
  fulfilmentStatus: 'unfulfilled',
  stock: 'held',
  ...facts,
})

const terms = { amount: 4538, currency: 'EUR', account: 'acct_1', fee: 100 }

const payment = (facts: Partial<PaymentRow> = {}): PaymentRow => ({
  ...terms,
  state: 'pending',
  version: 1,
  ...facts,
})

const truth = (facts: Partial<ProviderTruth> = {}): ProviderTruth => ({
  ...terms,
  state: 'paid',
  ...facts,
})

describe('the right money', () => {
  it('makes the sale', () => {
    expect(settleOrder(order(), { payment: payment(), truth: truth() })).toEqual({
      kind: 'settled',
      payment: 'paid',
      confirms: true,
    })
  })

  it('makes it when it is only reserved, and arrives with the capture', () => {
    const reserved = settleOrder(order(), {
      payment: payment({ state: 'processing' }),
      truth: truth({ state: 'authorized' }),
    })
    expect(reserved).toEqual({ kind: 'settled', payment: 'authorized', confirms: true })
    const captured = settleOrder(order({ status: 'confirmed', paymentStatus: 'authorized' }), {
      payment: payment({ state: 'authorized' }),
      truth: truth(),
    })
    expect(captured).toEqual({ kind: 'settled', payment: 'paid', confirms: false })
  })

  it('makes it after an attempt that failed', () => {
    const again = settleOrder(order({ paymentStatus: 'failed' }), {
      payment: payment(),
      truth: truth(),
    })
    expect(again.kind).toBe('settled')
  })

  it('settles once, however often somebody asks', () => {
    for (const state of ['paid', 'needs_review'] as const) {
      for (const news of ['paid', 'failed', 'pending'] as const) {
        const settlement = settleOrder(order(), {
          payment: payment({ state }),
          truth: truth({ state: news }),
        })
        expect(settlement).toEqual({ kind: 'settled_before' })
      }
    }
    const reserved = {
      payment: payment({ state: 'authorized' }),
      truth: truth({ state: 'authorized' }),
    }
    expect(settleOrder(order(), reserved)).toEqual({ kind: 'settled_before' })
  })
})

describe('money that came for nothing', () => {
  it.each([
    ['order_cancelled', order({ status: 'cancelled', stock: 'none' }), payment()],
    ['order_changed', order({ version: 2 }), payment()],
    ['paid_twice', order({ status: 'confirmed', paymentStatus: 'paid' }), payment()],
    ['paid_twice', order({ status: 'confirmed', paymentStatus: 'authorized' }), payment()],
    ['paid_twice', order({ status: 'confirmed', paymentStatus: 'refunded' }), payment()],
  ] as const)('goes back: %s', (reason, ordered, row) => {
    expect(settleOrder(ordered, { payment: row, truth: truth() })).toEqual({
      kind: 'refund',
      reason,
    })
  })
})

describe('money that is not what was asked for', () => {
  it.each([
    ['amount', { amount: 4537 }],
    ['currency', { currency: 'USD' }],
    ['account', { account: 'acct_2' }],
    ['fee', { fee: null }],
  ])('goes to a person: another %s', (difference, facts) => {
    expect(settleOrder(order(), { payment: payment(), truth: truth(facts) })).toEqual({
      kind: 'needs_review',
      differences: [difference],
    })
  })

  it('goes to a person when the payment was thought to be over', () => {
    for (const state of ['failed', 'cancelled'] as const) {
      expect(settleOrder(order(), { payment: payment({ state }), truth: truth() })).toEqual({
        kind: 'needs_review',
        differences: ['state'],
      })
    }
  })
})

describe('no money yet', () => {
  const after = (ordered: OrderState, state: PaymentState, news: ProviderTruth['state']) =>
    settleOrder(ordered, { payment: payment({ state }), truth: truth({ state: news }) })

  it('moves the payment on, and leaves the order waiting', () => {
    expect(after(order(), 'creating', 'processing')).toEqual({
      kind: 'not_settled',
      payment: 'processing',
      orderPayment: 'pending',
    })
  })

  it('says that an attempt failed', () => {
    expect(after(order(), 'pending', 'failed')).toMatchObject({ orderPayment: 'failed' })
    const reserved = order({ status: 'confirmed', paymentStatus: 'authorized' })
    expect(after(reserved, 'authorized', 'cancelled')).toMatchObject({ orderPayment: 'failed' })
  })

  it('says that reserved money went back when the order was called off', () => {
    const over = order({ status: 'cancelled', paymentStatus: 'authorized', stock: 'none' })
    expect(after(over, 'authorized', 'cancelled')).toMatchObject({ orderPayment: 'refunded' })
  })

  it('says nothing of an order that rests on another payment', () => {
    const paid = order({ status: 'confirmed', paymentStatus: 'paid' })
    const reserved = order({ status: 'confirmed', paymentStatus: 'authorized' })
    expect(after(paid, 'pending', 'failed')).toMatchObject({ orderPayment: 'paid' })
    expect(after(reserved, 'pending', 'failed')).toMatchObject({ orderPayment: 'authorized' })
    expect(after(order({ version: 2 }), 'pending', 'failed')).toMatchObject({
      payment: 'failed',
      orderPayment: 'pending',
    })
  })

  it('lets a debit that failed be tried again', () => {
    expect(after(order(), 'processing', 'pending')).toMatchObject({ payment: 'pending' })
  })

  it('heeds no old news', () => {
    expect(after(order(), 'authorized', 'pending')).toMatchObject({ payment: 'authorized' })
  })
})

describe('any settlement', () => {
  it('takes money only once, and only what was asked for', () => {
    const states: PaymentState[] = ['creating', 'pending', 'processing', 'authorized', 'paid']
    const anyOrder = fc.record({
      version: fc.integer({ min: 1, max: 2 }),
      status: fc.constantFrom('pending', 'confirmed', 'completed', 'cancelled'),
      paymentStatus: fc.constantFrom('pending', 'failed', 'authorized', 'paid', 'refunded'),
      fulfilmentStatus: fc.constant('unfulfilled'),
      stock: fc.constantFrom('none', 'held', 'taken'),
    } satisfies { [Key in keyof OrderState]: fc.Arbitrary<OrderState[Key]> })
    const news = fc.record({
      state: fc.constantFrom('pending', 'failed', 'authorized', 'paid'),
      amount: fc.constantFrom(4538, 4537),
    } satisfies { [Key in 'state' | 'amount']: fc.Arbitrary<ProviderTruth[Key]> })
    fc.assert(
      fc.property(anyOrder, fc.constantFrom(...states), news, (ordered, state, told) => {
        const settlement = settleOrder(ordered, { payment: payment({ state }), truth: truth(told) })
        if (settlement.kind !== 'settled') return
        expect(told.amount).toBe(4538)
        expect(['paid', 'refunded']).not.toContain(ordered.paymentStatus)
        expect(ordered.status).not.toBe('cancelled')
        expect(ordered.version).toBe(1)
      }),
    )
  })
})
