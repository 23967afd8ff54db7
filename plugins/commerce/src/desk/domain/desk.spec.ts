import { describe, expect, it } from 'vitest'

import type { TimelineKind } from '../../orders/domain/index.ts'
import {
  disputeStory,
  entryDetail,
  leadingPayment,
  moneyOnCancel,
  moneyToReturn,
  paymentMethod,
  paymentStory,
  refundPlan,
  returnReason,
  shopsShare,
  type DeskDispute,
  type DeskPayment,
  type DeskRefund,
} from './index.ts'

const card = { isByHand: false, sendsBack: true, contests: true, takesFiles: true }
const byHand = { isByHand: true, sendsBack: false, contests: false, takesFiles: false }

const payment = (given: Partial<DeskPayment> = {}): DeskPayment => ({
  id: 'p1',
  provider: 'bank',
  state: 'paid',
  amount: 3000,
  currency: 'EUR',
  refunded: 0,
  fee: 150,
  providerFee: 90,
  method: 'Visa •••• 4242',
  failure: null,
  captureBefore: null,
  externalId: 'pi_1',
  intentId: null,
  createdAt: '2026-11-21T10:00:00.000Z',
  way: card,
  ...given,
})

const refund = (given: Partial<DeskRefund> = {}): DeskRefund => ({
  id: 'r1',
  payment: 'p1',
  state: 'succeeded',
  amount: 1000,
  tax: 160,
  reason: 'Broken',
  items: [{ line: 'a', quantity: 1 }],
  ofSale: true,
  destination: 'payment',
  externalId: 're_1',
  feeReturned: 50,
  failure: null,
  createdAt: '2026-11-22T10:00:00.000Z',
  ...given,
})

const dispute = (given: Partial<DeskDispute> = {}): DeskDispute => ({
  id: 'd1',
  payment: 'p1',
  state: 'open',
  amount: 3000,
  currency: 'EUR',
  reason: 'fraudulent',
  dueBy: null,
  withheld: 3000,
  charge: 15,
  evidence: null,
  answeredAt: null,
  ...given,
})

const order = {
  paymentStatus: 'paid',
  items: [{ id: 'a', quantity: 3, tax: 479, total: 3000 }],
  number: 1001,
  totals: { total: 3000, tax: 479, giftCard: 0 },
} as const

describe('what can go back', () => {
  it('is what was paid and has not gone back, of the pieces that were not refunded', () => {
    const money = moneyToReturn(order, {
      payments: [payment({ refunded: 1000 })],
      refunds: [refund()],
      disputes: [],
    })
    expect(money?.refundable.left).toBe(2000)
    expect(money?.pieces).toEqual(new Map([['a', 2]]))
  })

  it('is all of it again when a refund did not arrive', () => {
    const money = moneyToReturn(order, {
      payments: [payment()],
      refunds: [refund({ state: 'failed' })],
      disputes: [],
    })
    expect(money?.refundable).toMatchObject({ left: 3000, before: [] })
    expect(money?.pieces).toEqual(new Map([['a', 3]]))
  })

  it('is nothing before money came, while a bank decides, and once all is back', () => {
    const none = { refunds: [], disputes: [] }
    expect(moneyToReturn(order, { ...none, payments: [] })).toBeNull()
    expect(
      moneyToReturn(order, { ...none, payments: [payment({ state: 'authorized' })] }),
    ).toBeNull()
    expect(moneyToReturn(order, { ...none, payments: [payment({ refunded: 3000 })] })).toBeNull()
    const disputed = { ...order, paymentStatus: 'disputed' } as const
    expect(moneyToReturn(disputed, { ...none, payments: [payment()] })).toBeNull()
  })

  it('is only what cards have paid once a bank has taken the money for good', () => {
    const lost = dispute({ state: 'lost' })
    const money = moneyToReturn(
      { ...order, totals: { ...order.totals, giftCard: 400 } },
      { payments: [payment()], refunds: [], disputes: [lost] },
    )
    expect(money).toMatchObject({ moneyLeft: 0, creditLeft: 400, refundable: { left: 400 } })
  })

  it('is planned by the rules that send it', () => {
    const money = moneyToReturn(order, { payments: [payment()], refunds: [], disputes: [] })
    if (!money) throw new Error('There is money to return.')
    const { refundable } = money
    expect(refundPlan(refundable, {}).share?.amount).toBe(3000)
    expect(refundPlan(refundable, { items: [{ line: 'a', quantity: 1 }] }).share?.amount).toBe(1000)
    expect(refundPlan(refundable, { amount: 3001 }).problem).toBe('refund_exceeds_payment')
    expect(refundPlan(refundable, { amount: 0 }).problem).toBe('refund_of_nothing')
  })
})

describe('calling an order off', () => {
  it('sends back what a provider can, and leaves the rest to people', () => {
    const payments = [
      payment({ refunded: 500 }),
      payment({ way: byHand, amount: 700 }),
      payment({ state: 'authorized', amount: 40 }),
      payment({ state: 'failed' }),
    ]
    const money = { payments, refunds: [], disputes: [] }
    const paid = { ...order, totals: { ...order.totals, giftCard: 250 } }
    expect(moneyOnCancel(paid, money)).toEqual({
      credit: 250,
      sentBack: 2500,
      byHand: 700,
      released: 40,
      atBank: false,
    })
  })

  it('sends nothing back that a bank has claimed', () => {
    const disputed = { ...order, paymentStatus: 'disputed' } as const
    const money = { payments: [payment()], refunds: [], disputes: [] }
    expect(moneyOnCancel(disputed, money)).toMatchObject({ sentBack: 0, atBank: true })
  })
})

describe('what is left for the shop', () => {
  it('is the payment without fees, without what went back and with the fee that came back', () => {
    expect(shopsShare(payment(), { refunds: [refund()], disputes: [] })).toEqual({
      paid: 3000,
      providerFee: 90,
      platformFee: 100,
      refunded: 1000,
      withheld: 0,
      charge: 0,
      left: 1810,
    })
  })

  it('is less what a bank took, and what the trouble cost', () => {
    const share = shopsShare(payment(), { refunds: [], disputes: [dispute()] })
    expect(share).toMatchObject({ withheld: 3000, charge: 15, left: 3000 - 90 - 150 - 3015 })
    const won = [dispute({ state: 'won', withheld: 0 })]
    expect(shopsShare(payment(), { refunds: [], disputes: won })).toMatchObject({
      withheld: 0,
      charge: 15,
    })
  })

  it('counts no refund of another payment, and none that failed', () => {
    const refunds = [refund({ payment: 'p2' }), refund({ state: 'failed' })]
    expect(shopsShare(payment(), { refunds, disputes: [] })?.left).toBe(2760)
  })

  it('is not told of money that is not there', () => {
    expect(shopsShare(payment({ state: 'authorized' }), { refunds: [], disputes: [] })).toBeNull()
  })
})

describe('a payment in words', () => {
  it('says why it failed, or at least that no money has moved', () => {
    expect(paymentStory(payment({ state: 'failed', failure: 'The card was declined.' }))).toBe(
      'The card was declined.',
    )
    expect(paymentStory(payment({ state: 'failed' }))).toContain('No money has moved')
    expect(paymentStory(payment())).toBeNull()
  })

  it('asks for what a person has to do, and for nothing else', () => {
    expect(paymentStory(payment({ state: 'pending', way: byHand }))).toContain('Mark the order')
    expect(paymentStory(payment({ state: 'pending' }))).not.toContain('Mark')
    expect(paymentMethod({ method: null, way: byHand })).toContain('bank transfer')
    expect(paymentMethod(payment())).toBe('Visa •••• 4242')
  })

  it('leads with the one that has money, else with the latest', () => {
    const latest = payment({ id: 'p3', state: 'cancelled' })
    const paid = payment({ id: 'p2' })
    const failed = payment({ id: 'p1', state: 'failed' })
    expect(leadingPayment([latest, paid, failed])?.id).toBe('p2')
    expect(leadingPayment([latest, failed])?.id).toBe('p3')
    expect(leadingPayment([])).toBeUndefined()
  })
})

describe('what happened, in detail', () => {
  const entry = (kind: TimelineKind, facts: object) =>
    entryDetail({ kind, at: '', message: '', actor: null, facts: facts as Record<string, unknown> })

  it('is in words, never in codes', () => {
    expect(entry('payment_returned', { reason: 'sold_out' })).toMatchObject({
      text: returnReason('sold_out'),
      isQuote: false,
    })
    for (const kind of ['disputed', 'dispute_won', 'dispute_lost'] as const) {
      expect(entry(kind, { reason: 'duplicate' })).toMatchObject({
        text: 'Paid twice',
        isQuote: false,
      })
    }
  })

  it('quotes people', () => {
    expect(entry('cancelled', { reason: 'Out of clay' })).toMatchObject({
      text: 'Out of clay',
      isQuote: true,
    })
    expect(returnReason('Out of clay')).toBe('Out of clay')
  })

  it('tells the amount where there is one', () => {
    const amount = { amount: 500, currency: 'EUR' }
    expect(entry('refunded', { ...amount, failure: null }).amount).toEqual(amount)
    expect(entry('cancelled', {}).amount).toBeNull()
  })

  it('of a dispute tells whether there is something left to do', () => {
    expect(disputeStory(dispute())).toContain('Tell the bank')
    expect(disputeStory(dispute({ state: 'review', answeredAt: 'x' }))).toContain('your answer')
    expect(disputeStory(dispute({ state: 'review' }))).not.toContain('your answer')
  })
})
