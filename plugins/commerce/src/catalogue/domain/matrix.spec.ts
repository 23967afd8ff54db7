import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  combinationKey,
  combinationPlace,
  countCombinations,
  decideMatrix,
  fitsOptions,
  missingCombinations,
  MOST_VARIANTS,
  type MatrixVariant,
  type ProductOption,
  type WantedVariant,
} from './index.ts'

const shirt: readonly ProductOption[] = [
  { name: 'Size', values: ['S', 'M', 'L'] },
  { name: 'Colour', values: ['Red', 'Blue'] },
]

const someOptions = fc
  .uniqueArray(
    fc.string({ minLength: 1, maxLength: 4 }).filter((one) => one.trim() !== ''),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .uniqueArray(
            fc.string({ minLength: 1, maxLength: 4 }).filter((one) => one.trim() !== ''),
            {
              minLength: 1,
              maxLength: 6,
            },
          )
          .map((values) => ({ name, values })),
      ),
    ),
  )

describe('all combinations', () => {
  it('are in the order of the options, the last changing first', () => {
    expect(missingCombinations(shirt, []).map((one) => Object.values(one).join('/'))).toEqual([
      'S/Red',
      'S/Blue',
      'M/Red',
      'M/Blue',
      'L/Red',
      'L/Blue',
    ])
  })

  it('are each a choice of the product, all different, as many as counted, and none that is there', () => {
    fc.assert(
      fc.property(someOptions, fc.nat(), (options, some) => {
        const all = missingCombinations(options, [])
        expect(all).toHaveLength(countCombinations(options))
        expect(new Set(all.map(combinationKey)).size).toBe(all.length)
        expect(all.every((one) => fitsOptions(options, one))).toBe(true)
        expect(all.map((one) => combinationPlace(options, one))).toEqual(all.map((_, at) => at))
        const existing = all.filter((_, at) => at % 2 === some % 2)
        const missing = missingCombinations(options, existing)
        expect([...existing, ...missing].map(combinationKey).toSorted()).toEqual(
          all.map(combinationKey).toSorted(),
        )
      }),
    )
  })

  it('are refused where they are more than a table can hold, and of half-written options', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `v${at}`)
    const wide = [
      { name: 'A', values: many(40) },
      { name: 'B', values: many(26) },
    ]
    expect(() => missingCombinations(wide, [])).toThrow(
      expect.objectContaining({
        code: 'too_many_variants',
        data: { count: 1040, most: MOST_VARIANTS },
      }),
    )
    const full = [
      { name: 'A', values: many(100) },
      { name: 'B', values: many(10) },
    ]
    expect(() => missingCombinations(full, [{ Old: 'one' }])).toThrow(/1001 variants/)
    expect(() => missingCombinations([{ name: '', values: ['S'] }], [])).toThrow(/no name/)
  })
})

describe('a save of many variants', () => {
  const product = { title: 'Shirt', slug: 'shirt', options: shirt, draftOptions: shirt }
  const there: readonly MatrixVariant[] = [
    { id: 'a', options: { Size: 'S', Colour: 'Red' }, sku: 'ONE' },
    { id: 'b', options: { Size: 'S', Colour: 'Blue' }, sku: 'TWO' },
  ]
  let ids = 0
  const decide = (rows: readonly WantedVariant[], rest: object = {}) =>
    decideMatrix({ product, variants: there, rows, newId: () => `new${(ids += 1)}`, ...rest })

  it('writes what a row says and nothing else', () => {
    const { updates, creates, problems } = decide([
      { id: 'a', price: 900 },
      { id: 'b', forSale: false },
    ])
    expect(problems).toEqual([])
    expect(creates).toEqual([])
    expect(updates).toEqual([
      { row: 0, id: 'a', price: 900 },
      { row: 1, id: 'b', forSale: false, offered: false },
    ])
  })

  it('makes variants with a number, a title and a place of their own', () => {
    const { creates } = decide([{ options: { Size: 'L', Colour: 'Blue' }, price: 900 }])
    expect(creates).toMatchObject([
      { sku: 'SHIRT-L-BLUE', title: 'L / Blue', position: 5, offered: true, forSale: true },
    ])
  })

  it('gives no number twice, though two values look alike', () => {
    const options = [{ name: 'Size', values: ['M!', 'M?'] }]
    const { creates } = decide(
      [
        { options: { Size: 'M!' }, price: 1 },
        { options: { Size: 'M?' }, price: 1 },
      ],
      { product: { ...product, options, draftOptions: options } },
    )
    expect(new Set(creates.map(({ sku }) => sku)).size).toBe(2)
  })

  it('lets two variants swap their numbers', () => {
    expect(
      decide([
        { id: 'a', sku: 'TWO' },
        { id: 'b', sku: 'ONE' },
      ]).problems,
    ).toEqual([])
  })

  it('offers what the published product has, and keeps what only its draft has for later', () => {
    const options = [{ name: 'Size', values: ['S'] }]
    const draftOptions = [{ name: 'Size', values: ['S', 'XL'] }]
    const { creates } = decide(
      [
        { options: { Size: 'S' }, price: 1 },
        { options: { Size: 'XL' }, price: 1 },
      ],
      { product: { ...product, options, draftOptions }, variants: [] },
    )
    expect(creates.map(({ offered }) => offered)).toEqual([true, false])
  })

  it.each<[string, WantedVariant[], string | null, RegExp]>([
    ['of a variant that is gone', [{ id: 'x', price: 1 }], null, /not there any more/],
    [
      'of one variant twice',
      [
        { id: 'a', price: 1 },
        { id: 'a', price: 2 },
      ],
      null,
      /twice/,
    ],
    [
      'of a choice that is none',
      [{ options: { Size: 'XL', Colour: 'Red' }, price: 1 }],
      null,
      /not among/,
    ],
    [
      'of a choice that is taken',
      [{ options: { Size: 'S', Colour: 'Red' }, price: 1 }],
      null,
      /already/,
    ],
    ['without a price', [{ options: { Size: 'L', Colour: 'Red' } }], 'price', /price is needed/],
    ['with a number of its sister', [{ id: 'a', sku: 'TWO' }], 'sku', /another variant/],
  ])('is told what is wrong %s', (_, rows, field, message) => {
    const { problems } = decide(rows)
    expect(problems).toEqual([
      { row: rows.length - 1, field, message: expect.stringMatching(message) as string },
    ])
  })
})
