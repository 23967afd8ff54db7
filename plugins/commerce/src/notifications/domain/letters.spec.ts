import { describe, expect, it } from 'vitest'

import { refundLetter, returnedLetter, staffLetter } from './index.ts'

const at = { shop: 'Blue Door', locale: 'en', number: 1001, lookUpUrl: null }
const sent = {
  amount: 1250,
  currency: 'EUR',
  method: 'Visa •••• 4242',
  to: 'payment',
  byHand: false,
} as const

describe('a letter about a refund', () => {
  it('says how much went back, of which order and to what', () => {
    const { subject, text } = refundLetter(sent, at)
    expect(subject).toBe('Blue Door: €12.50 sent back to you')
    expect(text).toContain('has sent €12.50 of your order 1001')
    expect(text).toContain('goes back to Visa •••• 4242. Banks usually take 5 to 10 days')
  })

  it('promises no bank’s days where the shop hands it back itself', () => {
    const { text } = refundLetter({ ...sent, byHand: true, method: null }, at)
    expect(text).toContain('the way you paid it')
    expect(text).not.toContain('Banks')
  })

  it('counts in the decimals of its currency, and speaks the order’s language', () => {
    const yen = { ...sent, amount: 1250, currency: 'JPY', method: null }
    expect(refundLetter(yen, { ...at, locale: 'de' }).text).toMatch(/1\.250\s¥[\s\S]*womit Sie/)
  })
})

describe('a letter about money that could not become a sale', () => {
  const letter = (reason: 'sold_out' | 'order_changed' | 'order_cancelled' | 'paid_twice') =>
    returnedLetter({ amount: 999, currency: 'EUR', reason }, at)

  it('says why in plain words, each time others', () => {
    expect(letter('sold_out').text).toContain('bought the last')
    expect(letter('order_changed').text).toContain('was changed')
    expect(letter('order_cancelled').text).toContain('called off')
    expect(letter('paid_twice').text).toContain('the order stands')
  })

  it('says that it goes back by itself', () => {
    const { subject, text } = letter('sold_out')
    expect(subject).toContain('€9.99')
    expect(text).toContain('nothing that you have to do')
    expect(
      returnedLetter(
        { amount: 999, currency: 'EUR', reason: 'paid_twice' },
        { ...at, locale: 'de' },
      ).text,
    ).toContain('zweimal bezahlt')
  })
})

describe('a letter to the shop’s people', () => {
  const about = {
    shop: 'Blue Door',
    locale: 'en',
    timeZone: 'Europe/Berlin',
    number: 1001,
    email: 'ada@example.test',
    orderUrl: 'https://panel.example/admin/collections/orders/o1',
  }
  const amount = { amount: 4500, currency: 'EUR' }

  it('names the day on which the bank decides without them, as their clock counts it', () => {
    const { subject, text } = staffLetter(
      { kind: 'dispute', amount, reason: 'fraudulent', dueBy: '2026-11-30T23:30:00.000Z' },
      about,
    )
    expect(subject).toBe('Blue Door: answer the bank about order 1001 before 1 December 2026')
    expect(text).toContain('€45.00')
    expect(text).toContain('Not bought by the card’s owner')
    expect(text).toContain(about.orderUrl)
  })

  it('shows a reason that nobody has heard of as it is', () => {
    const news = { kind: 'dispute', amount, reason: 'moon_phase', dueBy: null } as const
    expect(staffLetter(news, about).text).toContain('moon_phase')
  })

  it('tells of a refund that did not arrive, and what the provider says of it', () => {
    const news = { kind: 'refund_failed', amount, failure: 'The card is lost.' } as const
    const { subject, text } = staffLetter(news, about)
    expect(subject).toContain('a refund of order 1001 did not arrive')
    expect(text).toMatch(/The card is lost\.[\s\S]*ada@example\.test/)
  })

  it('tells of money that has to be looked at or taken', () => {
    const unnumbered = { ...about, number: null }
    expect(staffLetter({ kind: 'payment_needs_review' }, unnumbered).subject).toBe(
      'Blue Door: a payment for the order of ada@example.test needs a look',
    )
    expect(
      staffLetter({ kind: 'capture_due', before: '2026-11-28T10:00:00.000Z' }, about).subject,
    ).toContain('before 28 November 2026 at 11:00')
  })
})
