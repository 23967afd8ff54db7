import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  groupOf,
  movementOf,
  movementWords,
  payoutFacts,
  statementCsv,
  statementOf,
  traceOf,
  type Line,
  type Payout,
  type TransactionSeen,
} from './index.ts'
import { text } from './statementCsv.ts'

const payout: Payout = {
  externalId: 'po_1',
  amount: 900,
  currency: 'EUR',
  state: 'paid',
  arrivalDate: '2026-11-23T00:00:00.000Z',
  bank: null,
  failure: null,
  automatic: true,
  happenedAt: '2026-11-21T00:00:00.000Z',
}

const lineOf = (over: Partial<Line> = {}): Line => ({
  externalId: 'txn_1',
  type: 'charge',
  category: 'charge',
  amount: 1_000,
  fee: 100,
  platformFee: 60,
  net: 900,
  currency: 'EUR',
  booked: 900,
  bookedCurrency: 'EUR',
  source: 'ch_1',
  cause: 'payment:1',
  order: { id: 'o1', number: 1001 },
  availableOn: '2026-11-20T00:00:00.000Z',
  happenedAt: '2026-11-18T10:00:00.000Z',
  ...over,
})

const seen = (over: Partial<TransactionSeen> = {}): TransactionSeen => ({
  id: 'txn_1',
  type: 'charge',
  reporting_category: 'charge',
  amount: 1_000,
  fee: 100,
  net: 900,
  currency: 'eur',
  fee_details: [
    { amount: 60, type: 'application_fee' },
    { amount: 40, type: 'stripe_fee' },
  ],
  source: 'ch_1',
  available_on: 1_795_000_000,
  created: 1_795_000_000,
  ...over,
})

describe('a payout of Stripe’s', () => {
  const given = {
    id: 'po_1',
    amount: 5_00,
    currency: 'eur',
    status: 'failed',
    arrival_date: 1_795_000_000,
    created: 1_794_900_000,
    automatic: true,
    failure_code: 'account_closed',
    destination: { object: 'bank_account', bank_name: 'Sparkasse', last4: '3000' },
  }

  it('is kept with its bank, and with why it came back, in words', () => {
    expect(payoutFacts(given)).toMatchObject({
      currency: 'EUR',
      state: 'failed',
      bank: 'Sparkasse ··· 3000',
      failure: 'The bank account has been closed.',
    })
    const unsaid = { ...given, failure_code: 'some_new_code', destination: 'ba_1' }
    expect(payoutFacts(unsaid)).toMatchObject({
      bank: null,
      failure: 'The bank sent it back without saying why.',
    })
    expect(payoutFacts({ ...given, status: 'paid' }).failure).toBeNull()
  })

  it('counts as on its way in a state that Stripe has added since', () => {
    expect(payoutFacts({ ...given, status: 'resting' }).state).toBe('in_transit')
  })

  it('is in our minor units, of which forint and króna have none', () => {
    expect(payoutFacts({ ...given, currency: 'huf', amount: 500_00 }).amount).toBe(500)
    expect(payoutFacts(given).amount).toBe(500)
    expect(payoutFacts({ ...given, currency: 'isk', amount: 500_00 }).amount).toBe(500)
  })
})

describe('a movement', () => {
  it('tells the platform’s share from what Stripe kept', () => {
    expect(movementOf(seen())).toMatchObject({ fee: 100, platformFee: 60, net: 900, booked: 900 })
  })

  it('in another currency than was paid is booked in that one', () => {
    const charge = { id: 'ch_1', object: 'charge', amount: 2_000, currency: 'usd' }
    expect(movementOf(seen({ source: charge }))).toMatchObject({
      currency: 'EUR',
      net: 900,
      bookedCurrency: 'USD',
      booked: 1_800,
    })
  })

  it('is traced to what the books call it', () => {
    const of = (source: object | string | null) => traceOf({ source: source as { id: string } })
    expect(of({ id: 'ch_1', object: 'charge', payment_intent: 'pi_1' })).toEqual({
      kind: 'name',
      name: 'pi_1',
    })
    expect(of({ id: 'py_1', object: 'charge', source_transfer: 'tr_1' })).toEqual({
      kind: 'transfer',
      transfer: 'tr_1',
    })
    expect(of({ id: 're_1', object: 'refund', charge: 'ch_1' })).toEqual({
      kind: 'name',
      name: 're_1',
    })
    expect(
      of({ id: 'pyr_1', object: 'refund', charge: 'py_1', source_transfer_reversal: 'trr_1' }),
    ).toEqual({ kind: 'reversal', reversal: 'trr_1', payment: 'py_1' })
    expect(of({ id: 'du_1', object: 'dispute' })).toEqual({ kind: 'cause', cause: 'dispute:du_1' })
    expect(of({ id: 'po_1', object: 'payout' })).toEqual({ kind: 'cause', cause: 'payout:po_1' })
    for (const nothing of [
      null,
      'ch_1',
      { id: 'x', object: 'topup' },
      { id: 'c', object: 'charge' },
    ])
      expect(of(nothing)).toEqual({ kind: 'none' })
  })

  it('is grouped and called by what the books say it is for', () => {
    const taken = lineOf({
      type: 'payment_refund',
      category: 'refund',
      cause: 'dispute:du_1',
      amount: -5,
    })
    expect(groupOf(taken)).toBe('disputes')
    expect(movementWords(taken)).toBe('Taken for a dispute')
    const unknown = lineOf({ type: 'stripe_fee', category: 'fee', cause: null })
    expect(groupOf(unknown)).toBe('other')
    expect(groupOf(lineOf({ type: 'adjustment', category: 'dispute', cause: null }))).toBe(
      'disputes',
    )
  })
})

describe('a statement', () => {
  const lines = fc.array(
    fc
      .record({ amount: fc.integer({ min: -9_999, max: 9_999 }), fee: fc.nat(99) })
      .map(({ amount, fee }) => lineOf({ amount, fee, net: amount - fee })),
    { maxLength: 20 },
  )

  it('adds up to the payout, whatever it is made of, and says what it cannot explain', () => {
    fc.assert(
      fc.property(lines, fc.nat(500), (all, more) => {
        const net = all.reduce((sum, line) => sum + line.net, 0)
        const own = lineOf({ type: 'payout', cause: 'payout:po_1', source: 'po_1', net: -net })
        const { groups, sums, unexplained } = statementOf({ ...payout, amount: net + more }, [
          ...all,
          own,
        ])
        expect(sums.net).toBe(net)
        expect(unexplained).toBe(more)
        expect(groups.reduce((sum, group) => sum + group.sums.net, 0)).toBe(net)
        expect(groups.flatMap((group) => group.lines)).toHaveLength(all.length)
      }),
    )
  })

  it('is a table for spreadsheets, in whole and in minor units', () => {
    const csv = statementCsv(statementOf(payout, [lineOf()]))
    const [header, line, end] = csv.split('\r\n')
    expect(header).toMatch(/^Date,Group,What,Order,Amount,Fees,/)
    expect(line).toBe(
      '2026-11-18T10:00:00.000Z,Sales,Payment,1001,10.00,1.00,0.60,9.00,EUR,1000,100,60,900,po_1,txn_1,ch_1',
    )
    expect(end).toBe('')
  })

  it('hands no formula to a spreadsheet, and breaks no line', () => {
    for (const evil of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1'])
      expect(text(evil)).toMatch(/^"?'/)
    expect(text('a,"b"\r\nc')).toBe('"a,""b""\r\nc"')
  })
})
