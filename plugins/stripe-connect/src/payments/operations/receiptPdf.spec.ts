import { describe, expect, it } from 'vitest'

import { receiptPdf } from './receiptPdf.ts'

const receipt = {
  shop: 'Łukasz’ Teehaus',
  title: 'Receipt for order #1001',
  placedAt: '2026-03-01T10:00:00.000Z',
  parties: [{ title: 'Sold to', lines: ['Şebnem Nguyễn', 'Øster Allé 1', 'bea@example.test'] }],
  lines: [{ text: '2 × Tea № 5 ☕️', amount: '€20.00' }],
  sums: [{ text: 'Total', amount: '€20.00' }],
}

describe('a receipt on paper', () => {
  it('is written in Latin letters, without some of their accents', async () => {
    const bytes = await receiptPdf(receipt)
    expect(Buffer.from(bytes ?? []).toString('latin1', 0, 6)).toBe('%PDF-1')
    expect(await receiptPdf(receipt)).toEqual(bytes)
  })

  it.each([
    { shop: 'Чайная' },
    { title: 'Απόδειξη #1001' },
    { parties: [{ title: 'Sold to', lines: ['Bea Beispiel', '東京都千代田区1'] }] },
    { parties: [{ title: 'Πωλήθηκε', lines: ['Bea Beispiel'] }] },
    { lines: [{ text: '2 × شاي', amount: '€20.00' }] },
    { lines: [{ text: `2 × ${'Tea '.repeat(30)}茶`, amount: '€20.00' }] },
    { sums: [{ text: 'Total', amount: '₪20.00' }] },
  ])('is left out where a bank would read question marks: %j', async (part) => {
    expect(await receiptPdf({ ...receipt, ...part })).toBeNull()
  })
})
