import { describe, expect, it } from 'vitest'

import {
  assertAllSold,
  assertCheckoutComplete,
  assertTotalAccepted,
  hasHoldLapsed,
  holdUntil,
  missingForCheckout,
  type CheckoutDetails,
} from './index.ts'

const ready: CheckoutDetails = {
  itemCount: 1,
  email: 'ada@example.com',
  shippingAddress: { country: 'DE' },
  shippingOption: { id: 'parcel' },
  requiresShipping: true,
}

describe('a checkout', () => {
  it('says everything that is missing at once', () => {
    const empty = {
      ...ready,
      itemCount: 0,
      email: null,
      shippingAddress: null,
      shippingOption: null,
    }
    expect(missingForCheckout(ready)).toEqual([])
    expect(missingForCheckout(empty)).toEqual([
      'items',
      'email',
      'shippingAddress',
      'shippingOption',
    ])
    expect(() => assertCheckoutComplete(ready)).not.toThrow()
    expect(() => assertCheckoutComplete({ ...ready, email: '' })).toThrow(
      expect.objectContaining({
        code: 'checkout_incomplete',
        status: 422,
        data: { missing: ['email'] },
      }),
    )
  })

  it('wants no address for what needs no shipping', () => {
    const download = {
      ...ready,
      shippingAddress: null,
      shippingOption: null,
      requiresShipping: false,
    }
    expect(missingForCheckout(download)).toEqual([])
  })

  it('asks where the buyer of something digital is, who pays the tax of that place', () => {
    const nowhere = {
      ...ready,
      shippingAddress: null,
      shippingOption: null,
      requiresShipping: false,
    }
    const digital = { ...nowhere, isDigital: true }
    expect(missingForCheckout(digital)).toEqual(['billingAddress'])
    expect(missingForCheckout({ ...digital, billingAddress: {} })).toEqual([])
    expect(missingForCheckout({ ...digital, shippingAddress: {} })).toEqual([])
  })

  it('stops at what is no longer sold', () => {
    const sold = { id: 'l1', sold: true }
    expect(() => assertAllSold([sold])).not.toThrow()
    expect(() => assertAllSold([sold, { id: 'l2', sold: false }])).toThrow(
      expect.objectContaining({ code: 'item_unavailable', status: 409, data: { items: ['l2'] } }),
    )
  })

  it('stops at another total only if the shopper insists', () => {
    expect(() => assertTotalAccepted(undefined, 4538)).not.toThrow()
    expect(() => assertTotalAccepted(4538, 4538)).not.toThrow()
    expect(() => assertTotalAccepted(0, 4538)).toThrow(
      expect.objectContaining({ code: 'price_changed', status: 409, data: { total: 4538 } }),
    )
  })

  it('holds the pieces for half an hour', () => {
    const now = new Date('2026-03-01T12:00:00Z')
    const until = holdUntil(now)
    expect(until.toISOString()).toBe('2026-03-01T12:30:00.000Z')
    expect([hasHoldLapsed(until, now), hasHoldLapsed(until, until)]).toEqual([false, true])
  })
})
