import { describe, expect, it } from 'vitest'

import { chosenOffer, offerWith, type VariantOffer } from './offers.ts'

const offer = (Size: string, Colour: string, available = true): VariantOffer => ({
  id: `${Size}-${Colour}`,
  title: `${Size} / ${Colour}`,
  sku: '',
  options: { Size, Colour },
  available,
  now: '',
  stock: '',
  isScarce: false,
  limit: 9,
  picture: -1,
})

describe('choosing a variant', () => {
  const small = offer('S', 'Moss', false)
  const medium = offer('M', 'Moss')
  const stone = offer('L', 'Stone')
  const offers = [small, medium, stone]

  it('begins with the one that the address names, else with one that can be had', () => {
    expect(chosenOffer(offers, small.id)).toBe(small)
    expect(chosenOffer(offers, 'gone')).toBe(medium)
    expect(chosenOffer([small])).toBe(small)
    expect(chosenOffer([])).toBeUndefined()
  })

  it('keeps the other choices where that combination exists', () => {
    expect(offerWith(offers, medium, { name: 'Size', value: 'S' })).toBe(small)
  })

  it('goes to the nearest one where it does not', () => {
    expect(offerWith(offers, medium, { name: 'Size', value: 'L' })).toBe(stone)
    expect(offerWith(offers, medium, { name: 'Size', value: 'XL' })).toBeUndefined()
  })
})
