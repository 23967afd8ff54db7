import { describe, expect, it } from 'vitest'

import { quote } from '../../cart/domain/index.ts'
import { taxedIn } from '../../shared/testing/taxedIn.ts'
import { orderFacts, placeOrder, type PlacedOrder } from './index.ts'

const now = new Date('2026-03-01T12:00:00Z')
const hash = (text: string) => `#${text.length}:${text}`

const factsWith = (quantity: number) =>
  orderFacts(
    quote({
      currency: 'EUR',
      lines: [{ sku: 'MUG', unitPrice: 1200, quantity, requiresShipping: false }],
      promotions: [],
      shippingMethods: [],
      shippingOption: null,
      deliverTo: null,
      tax: taxedIn(null),
      now,
    }),
    {
      email: 'ada@example.com',
      locale: 'en',
      note: null,
      codes: [],
      taxId: null,
      shippingAddress: null,
      billingAddress: null,
    },
  )

const placed = (facts: Partial<PlacedOrder> = {}): PlacedOrder => {
  const placement = placeOrder(factsWith(1), { previous: null, hash, now })
  if (placement.kind === 'unchanged') throw new Error('A first order is placed.')
  return { status: 'pending', version: placement.version, quoteHash: placement.quoteHash, ...facts }
}

describe('placing an order', () => {
  it('freezes the lines and what they come to', () => {
    const placement = placeOrder(factsWith(2), { previous: null, hash, now })
    expect(placement).toMatchObject({
      kind: 'place',
      version: 1,
      facts: { items: [{ sku: 'MUG', subtotal: 2400 }], totals: { total: 2400 }, itemCount: 2 },
      entry: { kind: 'placed', facts: { total: 2400 } },
    })
    expect(placement).not.toHaveProperty('facts.consignment')
  })

  it('again gives the same order while the cart is the same', () => {
    expect(placeOrder(factsWith(1), { previous: placed(), hash, now })).toEqual({
      kind: 'unchanged',
    })
  })

  it('again freezes a changed cart as the pending order’s next version', () => {
    expect(placeOrder(factsWith(3), { previous: placed({ version: 4 }), hash, now })).toMatchObject(
      {
        kind: 'change',
        version: 5,
        facts: { totals: { total: 3600 } },
        entry: { kind: 'changed', facts: { total: 3600, version: 5 } },
      },
    )
  })

  it('never changes an order that is confirmed', () => {
    for (const status of ['confirmed', 'completed'] as const) {
      expect(placeOrder(factsWith(3), { previous: placed({ status }), hash, now }).kind).toBe(
        'unchanged',
      )
    }
  })

  it('after an order that was called off makes another', () => {
    const previous = placed({ status: 'cancelled' })
    expect(placeOrder(factsWith(1), { previous, hash, now })).toMatchObject({
      kind: 'place',
      version: 1,
    })
  })
})
