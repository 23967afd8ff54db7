import { describe, expect, it } from 'vitest'

import {
  assertFreeCombination,
  assertProductOptions,
  assertVariantOptions,
  combinationKey,
  priceRange,
  variantTitle,
  type ProductOption,
} from './index.ts'

const shirt: readonly ProductOption[] = [
  { name: 'Size', values: ['S', 'M'] },
  { name: 'Colour', values: ['Red', 'Blue'] },
]

describe('the options of a product', () => {
  it('have names and values, none of them twice', () => {
    expect(() => assertProductOptions(shirt)).not.toThrow()
    expect(() => assertProductOptions([])).not.toThrow()
    const broken: ProductOption[][] = [
      [{ name: ' ', values: ['S'] }],
      [{ name: 'Size', values: [] }],
      [{ name: 'Size', values: ['S', 'S'] }],
      [{ name: 'Size', values: ['S', ''] }],
      [
        { name: 'Size', values: ['S'] },
        { name: 'Size', values: ['M'] },
      ],
    ]
    for (const options of broken) {
      expect(() => assertProductOptions(options)).toThrow(
        expect.objectContaining({ code: 'options_invalid', status: 422 }),
      )
    }
  })
})

describe('the options of a variant', () => {
  it('are one value for each option of the product', () => {
    expect(() => assertVariantOptions(shirt, { Colour: 'Red', Size: 'M' })).not.toThrow()
    expect(() => assertVariantOptions([], {})).not.toThrow()
  })

  it.each([
    ['Colour is missing', { Size: 'M' }],
    ['Size cannot be XL', { Size: 'XL', Colour: 'Red' }],
    ['the product has no option Fit', { Size: 'M', Colour: 'Red', Fit: 'Slim' }],
  ])('are refused when %s', (reason, options) => {
    expect(() => assertVariantOptions(shirt, options)).toThrow(reason)
  })

  it('are not fooled by what every object has', () => {
    const tricky = [{ name: 'constructor', values: ['a'] }]
    expect(() => assertVariantOptions(tricky, {})).toThrow('constructor is missing')
  })

  it('are one combination, in whatever order they are written', () => {
    const red = { Size: 'M', Colour: 'Red' }
    expect(combinationKey(red)).toBe(combinationKey({ Colour: 'Red', Size: 'M' }))
    expect(combinationKey({})).toBe('')
    expect(() => assertFreeCombination(red, [{ Colour: 'Blue', Size: 'M' }])).not.toThrow()
    expect(() => assertFreeCombination(red, [{ Colour: 'Red', Size: 'M' }])).toThrow(
      expect.objectContaining({ code: 'variant_duplicate', status: 409 }),
    )
  })

  it('make a title in the order of the product', () => {
    expect(variantTitle(shirt, { Colour: 'Red', Size: 'M' })).toBe('M / Red')
    expect(variantTitle([], {})).toBe('')
  })
})

describe('a price range', () => {
  it('goes from the cheapest to the dearest', () => {
    expect(priceRange([300, 100, 200])).toEqual({ min: 100, max: 300 })
    expect(priceRange([])).toBeNull()
  })
})
