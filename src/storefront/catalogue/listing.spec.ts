import { describe, expect, it } from 'vitest'

import { addressOf, filterOf, listingFrom } from './listing.ts'

const euros = { currency: 'EUR' }

describe('the address of a list', () => {
  it('comes back as it was', () => {
    const listing = listingFrom({
      q: 'rain',
      category: 'jackets',
      'option[Size]': ['M', 'L'],
      'option[Colour]': 'Moss & stone',
      min: '20',
      max: '99.50',
      inStock: 'true',
      sort: '-price',
      page: '3',
    })
    const asked = new URLSearchParams(addressOf('/products', listing).split('?')[1])
    const again = Object.fromEntries([...asked.keys()].map((key) => [key, asked.getAll(key)]))
    expect(listingFrom(again)).toEqual(listing)
  })

  it('is the bare path when nothing is asked for', () => {
    expect(addressOf('/products', listingFrom({}))).toBe('/products')
  })

  it('survives nonsense', () => {
    const listing = listingFrom({
      page: '-4e99',
      sort: ['drop table'],
      min: 'abc',
      'option[]': 'x',
    })
    expect(listing).toMatchObject({ page: 1, sort: '', options: {} })
    expect(filterOf(listing, euros)).not.toHaveProperty('price')
  })

  it('says prices in major units and asks for them in minor ones', () => {
    expect(filterOf(listingFrom({ min: '20', max: '99,5' }), euros).price).toEqual({
      min: 2000,
      max: 9950,
    })
    expect(filterOf(listingFrom({ max: '5000' }), { currency: 'JPY' }).price).toEqual({ max: 5000 })
  })

  it('sorts what was searched for by how well it fits', () => {
    expect(filterOf(listingFrom({ q: 'tea' }), euros).sort).toBe('relevance')
    expect(filterOf(listingFrom({}), euros).sort).toBe('newest')
  })
})
