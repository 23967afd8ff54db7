import { describe, expect, it } from 'vitest'

import { confirmationLetter, type ConfirmedOrder } from './index.ts'

const order: ConfirmedOrder = {
  number: 1001,
  currency: 'EUR',
  items: [{ title: 'Shirt', options: { Size: 'M' }, quantity: 2, total: 3598 }],
  totals: { discount: 400, shipping: 490, tax: 652, giftCard: 0, total: 4088 },
}
const about = { shop: 'Blue Door', locale: 'en', instructions: null, lookUpUrl: null }

describe('a confirmation', () => {
  it('says what was bought and what it came to, as people write money', () => {
    const { subject, text } = confirmationLetter(order, about)
    expect(subject).toBe('Blue Door: your order 1001')
    expect(text).toContain('2 × Shirt (M)  €35.98')
    expect(text).toContain('Total: €40.88')
  })

  it('repeats the shopper’s own words, and none that an integration left there', () => {
    const properties = [
      { name: 'Engraving', value: 'Anna' },
      { name: '_job', value: '7' },
    ]
    const items = order.items.map((line) => ({ ...line, properties }))
    const { text } = confirmationLetter({ ...order, items }, about)
    expect(text).toContain('€35.98\n   Engraving: Anna\n')
    expect(text).not.toContain('_job')
  })

  it('says what is not there yet, and from when on it is sent', () => {
    const waits = (shipsFrom: string | null) => {
      const items = order.items.map((line) => ({ ...line, backordered: 1, shipsFrom }))
      return confirmationLetter({ ...order, items }, about).text
    }
    expect(waits(null)).toContain('1 on backorder')
    expect(waits('2027-03-03T00:00:00.000Z')).toMatch(/1 ordered early: sent from .*March/)
    expect(confirmationLetter(order, about).text).not.toContain('backorder')
  })

  it('tells how to pay and where to look only where there is something to tell', () => {
    expect(confirmationLetter(order, about).text).not.toContain('How to pay')
    const told = { ...about, instructions: 'IBAN DE00', lookUpUrl: 'https://x.example/orders' }
    expect(confirmationLetter(order, told).text).toMatch(/IBAN DE00[\s\S]*https:\/\/x\.example/)
  })

  it("speaks the order's language, and English where it knows none better", () => {
    expect(confirmationLetter(order, { ...about, locale: 'de' }).text).toContain('Vielen Dank')
    expect(confirmationLetter(order, { ...about, locale: 'fr' }).text).toContain('Thank you')
  })
})
