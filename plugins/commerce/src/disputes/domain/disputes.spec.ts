import { describe, expect, it } from 'vitest'

import { fileType, receiptOf } from './index.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('a file', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['<html>%PDF-1.7', null],
    ['%PDF', null],
    ['GIF89a', null],
    ['', null],
  ])('is what its first bytes say: %j', (text, type) => {
    expect(fileType(bytes(text))).toBe(type)
  })
})

describe('a receipt', () => {
  const ada = {
    name: 'Ada',
    line1: 'Am Markt 1',
    postalCode: '10115',
    city: 'Berlin',
    country: 'DE',
  }
  const order = {
    number: 1001,
    email: 'ada@example.test',
    placedAt: '2026-03-01T10:00:00.000Z',
    currency: 'EUR',
    taxInclusive: true,
    items: [{ title: 'Tea', quantity: 2, subtotal: 2000 }],
    totals: { subtotal: 2000, discount: 200, shipping: 490, tax: 366, giftCard: 0, total: 2290 },
    billingAddress: null,
    shippingAddress: ada,
  }

  it('tells what was sold, to whom and for how much', () => {
    expect(receiptOf(order, 'Teas')).toEqual({
      shop: 'Teas',
      title: 'Receipt for order #1001',
      placedAt: order.placedAt,
      parties: [
        {
          title: 'Sold to',
          lines: ['Ada', 'Am Markt 1', '10115 Berlin', 'Germany', 'ada@example.test'],
        },
        { title: 'Sent to', lines: ['Ada', 'Am Markt 1', '10115 Berlin', 'Germany'] },
      ],
      lines: [{ text: '2 × Tea', amount: '€20.00' }],
      sums: [
        { text: 'Goods', amount: '€20.00' },
        { text: 'Discount', amount: '-€2.00' },
        { text: 'Shipping', amount: '€4.90' },
        { text: 'Total, with €3.66 tax', amount: '€22.90' },
      ],
    })
  })

  it('adds tax that comes on top, and writes an address as its country does', () => {
    const totals = {
      ...order.totals,
      subtotal: 2000,
      discount: 0,
      shipping: 0,
      tax: 400,
      total: 2400,
    }
    const address = { name: 'Bea', postalCode: 'E1 6AN', city: 'London', country: 'GB' }
    const abroad = { ...order, taxInclusive: false, totals, billingAddress: address }
    expect(receiptOf(abroad, 'Teas')).toMatchObject({
      parties: [{ lines: ['Bea', 'London E1 6AN', 'United Kingdom', order.email] }, {}],
      sums: [
        { text: 'Goods', amount: '€20.00' },
        { text: 'Tax', amount: '€4.00' },
        { text: 'Total', amount: '€24.00' },
      ],
    })
  })
})
