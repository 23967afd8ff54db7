import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { differenceWords, reconcile, type Difference } from './index.ts'

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 })
const currency = fc.constantFrom('EUR', 'USD')
const cause = fc.constantFrom('payment:1', 'payment:2', 'refund:1', 'dispute:du_1', 'payout:po_1')
const booked = fc.array(fc.record({ cause, currency, amount }), { maxLength: 12 })
const moved = fc.array(
  fc.record({
    cause: fc.option(cause),
    currency,
    amount,
    externalId: fc.uuid().map((id) => `txn_${id}`),
  }),
  { maxLength: 12 },
)

describe('the books and Stripe', () => {
  it('are as far apart as their differences add up to, whatever moved', () => {
    fc.assert(
      fc.property(booked, moved, (ours, theirs) => {
        const { differences, totals } = reconcile(ours, theirs)
        for (const total of totals) {
          const apart = differences
            .filter((one) => one.currency === total.currency)
            .reduce((sum, one) => sum + (one.ours ?? 0) - (one.theirs ?? 0), 0)
          expect(apart).toBe(total.ours - total.theirs)
        }
      }),
    )
  })

  it('agree when each movement is booked, in whatever parts and order', () => {
    fc.assert(
      fc.property(moved, fc.infiniteStream(amount), (all, parts) => {
        const theirs = all.map((one) => ({ ...one, cause: one.cause ?? 'payment:3' }))
        const ours = theirs.flatMap((one) => {
          const part = parts.next().value as number
          return [
            { ...one, amount: one.amount - part },
            { ...one, amount: part },
          ]
        })
        expect(reconcile(ours.toReversed(), theirs).differences).toEqual([])
      }),
    )
  })

  it('never agree when one booking more is planted', () => {
    fc.assert(
      fc.property(moved, cause, fc.integer({ min: 1 }), (all, where, more) => {
        const theirs = all.map((one) => ({ ...one, cause: one.cause ?? 'payment:3' }))
        const planted = { cause: where, currency: 'EUR', amount: more }
        const { differences } = reconcile([...theirs, planted], theirs)
        expect(differences).toHaveLength(1)
        expect(differences[0]).toMatchObject({ cause: where, currency: 'EUR' })
      }),
    )
  })

  it('differ in four ways, each with its name', () => {
    const { differences, agreed } = reconcile(
      [
        { cause: 'payment:1', currency: 'EUR', amount: 500 },
        { cause: 'payment:2', currency: 'EUR', amount: 100 },
        { cause: 'payment:3', currency: 'EUR', amount: 70 },
      ],
      [
        { cause: 'payment:1', currency: 'EUR', amount: 500, externalId: 'txn_1' },
        { cause: 'payment:2', currency: 'EUR', amount: 90, externalId: 'txn_2' },
        { cause: 'payment:2', currency: 'EUR', amount: 5, externalId: 'txn_3' },
        { cause: 'refund:1', currency: 'EUR', amount: -20, externalId: 'txn_4' },
        { cause: null, currency: 'EUR', amount: -200, externalId: 'txn_5' },
        { cause: null, currency: 'EUR', amount: 0, externalId: 'txn_6' },
      ],
    )
    expect(agreed).toBe(1)
    expect(differences).toEqual([
      {
        kind: 'amount_differs',
        cause: 'payment:2',
        currency: 'EUR',
        ours: 100,
        theirs: 95,
        transactions: ['txn_2', 'txn_3'],
      },
      {
        kind: 'missing_at_stripe',
        cause: 'payment:3',
        currency: 'EUR',
        ours: 70,
        theirs: null,
        transactions: [],
      },
      {
        kind: 'missing_in_books',
        cause: 'refund:1',
        currency: 'EUR',
        ours: null,
        theirs: -20,
        transactions: ['txn_4'],
      },
      {
        kind: 'unknown_transaction',
        cause: null,
        currency: 'EUR',
        ours: null,
        theirs: -200,
        transactions: ['txn_5'],
      },
    ])
  })
})

describe('a difference', () => {
  const told = (difference: Partial<Difference>, number: number | null = 1001) =>
    differenceWords(
      {
        kind: 'amount_differs',
        cause: 'payment:1',
        currency: 'EUR',
        ours: 500,
        theirs: 495,
        transactions: [],
        ...difference,
      },
      { language: 'en', number },
    )

  it('is said in words, with the number of its order', () => {
    expect(told({})).toBe(
      'For a payment of order #1001 the books have €5.00, and Stripe has €4.95.',
    )
    expect(told({ kind: 'missing_at_stripe', theirs: null })).toBe(
      'The books have €5.00 for a payment of order #1001 that Stripe knows nothing of.',
    )
    expect(told({ kind: 'missing_in_books', cause: 'payout:po_1' }, null)).toBe(
      'Stripe has €4.95 for a payout that is not in the books.',
    )
    expect(told({ kind: 'unknown_transaction', cause: null, theirs: -200 }, null)).toBe(
      'Stripe moved -€2.00 for something that was not sold or refunded here.',
    )
  })
})
