import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { chargedFor, truthOfDispute, withdrawn } from './disputeTruth.ts'
import { evidenceFrom } from './evidence.ts'
import { failureOf } from './failureOf.ts'
import { lineItemsOf } from './lineItems.ts'
import { methodLabel } from './methodLabel.ts'
import { truthOfRefund } from './refundTruth.ts'
import { sessionLocale } from './sessionLocale.ts'
import { transferShare } from './transferShare.ts'

describe('a way of paying, for people', () => {
  it.each([
    [{ type: 'card', card: { brand: 'visa', last4: '4242' } }, 'Visa •••• 4242'],
    [
      { type: 'card', card: { brand: 'amex', last4: '0005', wallet: { type: 'apple_pay' } } },
      'Apple Pay (American Express •••• 0005)',
    ],
    [{ type: 'sepa_debit', sepa_debit: { last4: '3000' } }, 'SEPA Direct Debit •••• 3000'],
    [{ type: 'klarna', klarna: {} }, 'Klarna'],
    [{ type: 'pay_by_moon' }, 'Pay By Moon'],
  ])('%o is %s', (details, label) => {
    expect(methodLabel(details)).toBe(label)
  })
})

describe('a failure', () => {
  it('is said for the shopper, and no more than a bank would say', () => {
    expect(failureOf({ code: 'card_declined', decline_code: 'insufficient_funds' })).toEqual({
      failure: expect.stringContaining('not enough money'),
      cause: 'funds_insufficient',
    })
    const declined = failureOf({ code: 'card_declined' })
    expect(declined).toMatchObject({ cause: 'card_declined' })
    expect(failureOf({ code: 'card_declined', decline_code: 'lost_card' })).toEqual(declined)
    expect(failureOf({ code: 'brand_new' })).toEqual({
      failure: expect.stringContaining('did not go through'),
    })
  })
})

describe('a dispute', () => {
  const balance = (amount: number, fee = 0, currency = 'eur') => ({
    amount,
    currency,
    fee_details: fee === 0 ? [] : [{ amount: fee, type: 'stripe_fee' }],
  })
  const dispute = (status: string, balances = [balance(-5000, 1500)], past = false) => ({
    id: 'du_1',
    amount: 5000,
    currency: 'eur',
    reason: 'fraudulent',
    status,
    balance_transactions: balances,
    evidence_details: { due_by: 1_900_000_000, past_due: past, submission_count: 0 },
  })
  const nothing = { withheld: 0, charge: 0 }

  it.each([
    ['warning_needs_response', 'inquiry', true],
    ['warning_under_review', 'inquiry', false],
    ['warning_closed', 'won', false],
    ['needs_response', 'open', true],
    ['under_review', 'review', false],
    ['won', 'won', false],
    ['lost', 'lost', false],
    ['prevented_by_tomorrow', 'open', true],
  ])('%s is %s', (status, state, isHeard) => {
    const truth = truthOfDispute(dispute(status), nothing)
    expect(truth.state).toBe(state)
    expect(truth.dueBy).toBe(isHeard ? '2030-03-17T17:46:40.000Z' : null)
  })

  it('that is too late to answer has no date', () => {
    expect(truthOfDispute(dispute('needs_response', [], true), nothing).dueBy).toBeNull()
  })

  it('withholds what went and did not come back, and costs what Stripe charges', () => {
    expect([withdrawn(dispute('lost')), chargedFor(dispute('lost'))]).toEqual([5000, 1500])
    const won = dispute('won', [balance(-5000, 1500), balance(5000, -1500)])
    expect([withdrawn(won), chargedFor(won)]).toEqual([0, 0])
    expect(withdrawn(dispute('warning_needs_response', []))).toBe(0)
  })

  it('in another currency is told in its own', () => {
    const abroad = dispute('lost', [balance(-10_000, 1500, 'usd')])
    expect([withdrawn(abroad), chargedFor(abroad)]).toEqual([5000, 750])
    const back = dispute('won', [balance(-10_000, 1500, 'usd'), balance(9800, 0, 'usd')])
    expect(withdrawn(back)).toBe(0)
  })
})

describe('a shop’s part of disputed money', () => {
  it('is the disputed part less the platform’s share of it', () => {
    const parts = { captured: 10_000, fee: 1000, transferred: 10_000, left: 10_000 }
    expect(transferShare({ ...parts, disputed: 10_000 })).toBe(9000)
    expect(transferShare({ ...parts, disputed: 3333 })).toBe(3000)
    expect(transferShare({ ...parts, disputed: 10_000, left: 400 })).toBe(400)
    expect(transferShare({ ...parts, transferred: 5000, disputed: 10_000 })).toBe(4500)
  })

  it('is never more than what is disputed, nor than what is left', () => {
    const any = fc.integer({ min: 1, max: 99_999_999 })
    fc.assert(
      fc.property(any, fc.nat(), fc.nat(), fc.nat(), (captured, a, b, c) => {
        const [disputed, fee, left] = [a, b, c].map((each) => each % (captured + 1)) as Three
        const share = transferShare({ disputed, captured, fee, transferred: captured, left })
        expect(share).toBeLessThanOrEqual(Math.min(disputed, left))
        expect(share).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

type Three = [number, number, number]

describe('evidence', () => {
  it('goes under Stripe’s names, letters and invoice with the statement', () => {
    expect(
      evidenceFrom({
        customerName: 'Bea',
        carrier: ' DHL ',
        trackingNumber: '',
        invoice: 'No. 7',
        statement: 'It came.',
      }),
    ).toEqual({
      customer_name: 'Bea',
      shipping_carrier: 'DHL',
      uncategorized_text: 'It came.\n\nInvoice:\nNo. 7',
    })
  })

  it('stays within what Stripe reads', () => {
    const long = 'x'.repeat(90_000)
    const all = Object.values(
      evidenceFrom({
        customerName: long,
        statement: long,
        invoice: long,
        correspondence: long,
        productDescription: long,
      }),
    )
    expect(all.join('').length).toBeLessThan(150_000)
    for (const text of all) expect(text.length).toBeLessThanOrEqual(20_000)
  })

  it('keeps what the shop says itself, and shortens the rest', () => {
    const statement = 's'.repeat(15_000)
    const { uncategorized_text: text = '' } = evidenceFrom({
      statement,
      invoice: 'No. 7',
      correspondence: 'c'.repeat(20_000),
    })
    expect(text).toHaveLength(20_000)
    expect(text).toMatch(/^s{15000}\n\nInvoice:\nNo\. 7\n\nCorrespondence:\nc+ \[…\]$/)
    const whole = { statement: 's'.repeat(20_000), invoice: 'No. 7' }
    expect(evidenceFrom(whole)).toEqual({ uncategorized_text: whole.statement })
  })
})

describe('a bill on Stripe’s page', () => {
  const bill = { currency: 'EUR', title: 'Ada’s Shop' }
  const shown = (lines: { title: string; amount: number }[], amount: number, currency = 'EUR') =>
    lineItemsOf({ ...bill, currency, lines, amount }).map((item) => [
      item.price_data.product_data.name,
      item.price_data.unit_amount,
    ])

  it('has its lines, or is one line where Stripe cannot say them', () => {
    const oil = { title: 'Oil', amount: 1200 }
    expect(shown([oil, { title: 'Post', amount: 0 }], 1200)).toEqual([
      ['Oil', 1200],
      ['Post', 0],
    ])
    const whole = [['Ada’s Shop', 1000]]
    expect(shown([oil, { title: 'Voucher', amount: -200 }], 1000)).toEqual(whole)
    expect(shown([oil], 1000)).toEqual(whole)
    expect(shown([], 1000)).toEqual(whole)
    expect(
      shown(
        Array.from({ length: 101 }, () => ({ title: 'a', amount: 1 })),
        101,
      ),
    ).toEqual([['Ada’s Shop', 101]])
    const fils = [
      { title: 'a', amount: 995 },
      { title: 'b', amount: 5 },
    ]
    expect(shown(fils, 1000, 'KWD')).toEqual(whole)
  })

  it('calls a line without a name after the shop', () => {
    expect(shown([{ title: ' ', amount: 100 }], 100)).toEqual([['Ada’s Shop', 100]])
  })

  it('speaks the shopper’s language as far as Stripe does', () => {
    expect(['de', 'de-AT', 'pt-BR', 'eo', null].map(sessionLocale)).toEqual([
      'de',
      'de',
      'pt-BR',
      'auto',
      'auto',
    ])
  })
})

describe('a refund', () => {
  it.each([
    ['succeeded', 'succeeded'],
    ['pending', 'pending'],
    ['requires_action', 'pending'],
    ['canceled', 'cancelled'],
    ['of_tomorrow', 'pending'],
    [null, 'pending'],
  ])('%s is %s', (status, state) => {
    const refund = { id: 're_1', amount: 100, currency: 'eur', status }
    expect(truthOfRefund(refund, 1)).toEqual({
      state,
      externalId: 're_1',
      amount: 100,
      currency: 'EUR',
      feeReturned: 1,
    })
  })

  it('that failed says why', () => {
    const refund = { id: 're_1', amount: 100, currency: 'eur', status: 'failed' }
    expect(truthOfRefund({ ...refund, failure_reason: 'declined' }, 0).failure).toMatch('bank')
    expect(truthOfRefund(refund, 0).failure).toMatch('without a reason')
  })
})
