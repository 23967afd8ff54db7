import { describe, expect, it } from 'vitest'

import {
  chosenOption,
  requireOption,
  requiresShipping,
  shippingOptions,
  type Consignment,
  type ShippingMethod,
} from './index.ts'

const method = (facts: Partial<ShippingMethod> & { id: string }): ShippingMethod => ({
  name: 'Parcel',
  price: 490,
  currency: 'EUR',
  freeAbove: null,
  countries: [],
  estimate: null,
  ...facts,
})

const toGermany: Consignment = {
  country: 'DE',
  goods: 5000,
  currency: 'EUR',
  requiresShipping: true,
}

const courier = method({ id: 'courier', price: 990, countries: ['DE', 'AT'] })
const world = method({ id: 'world', price: 1500 })
const letter = method({ id: 'letter', price: 190, countries: ['FR'] })
const all = [world, courier, letter]

describe('shipping options', () => {
  it('are the methods that serve the country, cheapest first', () => {
    expect(shippingOptions(all, toGermany).map(({ id }) => id)).toEqual(['courier', 'world'])
    expect(shippingOptions(all, { ...toGermany, country: 'JP' }).map(({ id }) => id)).toEqual([
      'world',
    ])
  })

  it('are none without an address, without a parcel, or in another currency', () => {
    expect(shippingOptions(all, { ...toGermany, country: null })).toEqual([])
    expect(shippingOptions(all, { ...toGermany, requiresShipping: false })).toEqual([])
    expect(shippingOptions(all, { ...toGermany, currency: 'USD' })).toEqual([])
  })

  it('cost nothing from a certain worth of goods on', () => {
    const generous = [method({ id: 'generous', freeAbove: 5000 })]
    const priceFor = (goods: number) => shippingOptions(generous, { ...toGermany, goods })[0]?.price
    expect([4999, 5000, 5001].map(priceFor)).toEqual([490, 0, 0])
  })

  it('are dropped when a new address cannot use them', () => {
    expect(chosenOption(all, 'courier', toGermany)?.price).toBe(990)
    expect(chosenOption(all, 'courier', { ...toGermany, country: 'FR' })).toBeNull()
    expect(chosenOption(all, null, toGermany)).toBeNull()
    expect(() => requireOption(all, 'letter', toGermany)).toThrow(
      expect.objectContaining({ code: 'shipping_option_unavailable', status: 422 }),
    )
  })

  it('are needed once anything has to travel', () => {
    expect(requiresShipping([{ requiresShipping: false }, { requiresShipping: true }])).toBe(true)
    expect(requiresShipping([{ requiresShipping: false }])).toBe(false)
    expect(requiresShipping([])).toBe(false)
  })
})
