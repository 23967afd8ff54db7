import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { amountIn, countIn, joinWith, numberIn, splitOn } from './cellText.ts'
import { changesOf, isUnchanged } from './changesOf.ts'
import { guardCell, unguardCell } from './guardCell.ts'
import type { ProductItem } from './item.ts'
import type { KeyedRow } from './keyedRow.ts'
import { mergeRows } from './mergeRows.ts'
import { readOwnProducts } from './own/readProducts.ts'
import { writeOwnProduct } from './own/writeProduct.ts'
import { recognise } from './recognise.ts'

const word = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .map((text) => text.replace(/\s/gu, '').normalize())
  .filter((text) => text !== '' && text !== '-')
const nullable = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })
const amount = fc.integer({ min: 0, max: 9_000_000 })
const grams = nullable(fc.integer({ min: 0, max: 90_000 }))

const time = nullable(
  fc
    .integer({ min: 1_700_000_000, max: 2_000_000_000 })
    .map((s) => new Date(s * 1000).toISOString()),
)

const selling = fc
  .record({
    stockPolicy: nullable(fc.constantFrom('deny' as const, 'backorder', 'preorder')),
    backorderLimit: nullable(fc.integer({ min: 0, max: 99 })),
    preorderUntil: time,
    lowStock: nullable(fc.constantFrom('own' as const, 'never')),
    shippingClass: nullable(word),
    shippingSurcharge: nullable(amount),
  })
  .map((one) => ({ ...one, lowStockAt: one.lowStock === 'own' ? 4 : null }))

const special = fc.oneof(
  fc.constant({ kind: 'goods' as const }),
  fc.record({
    kind: fc.constant('gift_card' as const),
    giftCard: fc.record({
      minimum: nullable(amount),
      maximum: nullable(amount),
      step: nullable(amount),
      months: nullable(fc.integer({ min: 1, max: 99 })),
    }),
  }),
  fc.record({
    kind: fc.constant('digital' as const),
    digital: fc.record({
      keys: fc.boolean(),
      withoutKeys: fc.constantFrom('stop' as const, 'sell'),
      days: nullable(fc.integer({ min: 1, max: 99 })),
      downloads: nullable(fc.integer({ min: 1, max: 99 })),
    }),
    digitalFiles: fc.array(word, { maxLength: 2 }),
  }),
)

const asks = fc.array(
  fc.record({
    label: word,
    kind: fc.constantFrom('text' as const, 'longText', 'choice'),
    required: fc.boolean(),
    maxLength: nullable(fc.integer({ min: 1, max: 500 })),
    choices: fc.array(word, { maxLength: 3 }),
  }),
  { maxLength: 2 },
)

const product: fc.Arbitrary<ProductItem> = fc
  .record({
    handle: fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8})?$/u),
    title: word,
    description: fc.constantFrom('', '<p>One</p>\n<p>“Two”, 3; 4 | 5 \\ 6</p>', 'a,b\r\nc'),
    status: fc.constantFrom('published' as const, 'draft' as const),
    vendor: nullable(word),
    categories: fc.uniqueArray(fc.array(word, { minLength: 1, maxLength: 3 }), {
      maxLength: 3,
      selector: (path) => JSON.stringify(path),
    }),
    tags: fc.uniqueArray(word, { maxLength: 4 }),
    featured: fc.boolean(),
    requiresShipping: fc.boolean(),
    taxClass: nullable(word),
    seoTitle: nullable(word),
    seoDescription: nullable(word),
    seoPicture: nullable(word.map((text) => `https://x/${text}`)),
    publishAt: time,
    unpublishAt: time,
    special,
    selling,
    own: selling,
    asks,
    related: fc.array(word, { maxLength: 2 }),
    pictures: fc.array(
      fc.record({
        url: word.map((text) => `https://x/${text}`),
        alt: fc.oneof(fc.constant(''), word),
      }),
      { maxLength: 3 },
    ),
    options: fc.uniqueArray(
      fc.record({ name: word, values: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }) }),
      { maxLength: 3, selector: ({ name }) => name },
    ),
    variant: fc.record({
      sku: word,
      barcode: nullable(word),
      price: amount,
      compareAtPrice: nullable(amount),
      cost: nullable(amount),
      prices: fc.array(
        fc.record({
          currency: fc.constant('USD'),
          price: amount,
          compareAtPrice: nullable(amount),
        }),
        { maxLength: 1 },
      ),
      stock: fc.integer({ min: 0, max: 1000 }),
      weight: grams,
      length: grams,
      width: grams,
      height: grams,
      image: nullable(word.map((text) => `https://x/${text}`)),
      forSale: fc.boolean(),
      parts: fc.array(fc.record({ sku: word, quantity: fc.integer({ min: 1, max: 99 }) }), {
        maxLength: 2,
      }),
    }),
  })
  .map(({ variant, special: kind, selling: all, own, ...item }) => ({
    ...item,
    ...all,
    ...kind,
    variants: item.options
      .reduce<Record<string, string>[]>(
        (all, { name, values }) =>
          all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
        [{}],
      )
      .map((options, at) => ({ ...variant, ...own, sku: `${variant.sku}${at}`, options })),
  }))

describe('our own file', () => {
  it('says a product so that it is read back as it was', () => {
    fc.assert(
      fc.property(product, fc.constantFrom('EUR', 'JPY', 'KWD'), (item, currency) => {
        const lines = writeOwnProduct(item, { currency }).map(({ cells }, at) => ({
          line: at + 2,
          cells,
        }))
        const [group, ...others] = readOwnProducts(lines, currency)
        expect(others).toEqual([])
        expect(group?.notes).toEqual([])
        expect(group?.item).toEqual(item)
        const again = writeOwnProduct(group?.item as ProductItem, { currency })
        expect(again.map(({ cells }) => cells)).toEqual(lines.map(({ cells }) => cells))
      }),
      { numRuns: 300 },
    )
  })

  it('holds no formula that a spreadsheet would run', () => {
    const item: ProductItem = {
      handle: 'sum',
      title: '=1+1',
      vendor: '@x',
      description: "'=already",
      options: [],
      variants: [{ options: {}, sku: '=SKU', price: 500 }],
    }
    const rows = writeOwnProduct(item, { currency: 'EUR' })
    for (const text of rows.flatMap(({ cells }) => Object.values(cells)))
      expect(text).not.toMatch(/^[=+\-@\t\r]/u)
    const [group] = readOwnProducts(
      rows.map(({ cells }, at) => ({ line: at + 2, cells })),
      'EUR',
    )
    expect(group?.item).toMatchObject(item)
  })

  it('changes nothing where it says what is there', () => {
    fc.assert(
      fc.property(product, (item) => {
        const changes = changesOf({ current: item, wanted: item, amount: String })
        expect(isUnchanged(changes)).toBe(true)
      }),
    )
  })
})

describe('a list in a cell', () => {
  it('holds whatever its parts hold', () => {
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(',', '|', '>', ';'), (parts, mark) => {
        expect(splitOn(joinWith(parts, mark), mark)).toEqual(parts)
      }),
    )
  })
})

describe('a cell that a stranger has written', () => {
  it('is no formula to a spreadsheet, and comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', "'", "''", "'="), fc.string()),
        ([start, rest]) => {
          const text = start + rest
          expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r]/u)
          expect(unguardCell(guardCell(text))).toBe(text)
        },
      ),
    )
  })
})

describe('a price', () => {
  it.each([
    ['19.99', 1999],
    ['19,9', 1990],
    ['1,299.00', 129900],
    ['1.299,50', 129950],
    ['25.0000', 2500],
    ['€ 5', 500],
    ['EUR 5.50', 550],
    ['1 299,00', 129900],
    ['', undefined],
  ])('is read as it is meant: “%s”', (text, minor) => {
    expect(amountIn(text, 'EUR')).toBe(minor)
  })

  it.each(['twelve', '1.2.3', '-5', '1.999', '1,000', '2.000', '1,00,000', '10.00.00'])(
    'is not guessed at: “%s”',
    (text) => {
      expect(() => amountIn(text, 'EUR')).toThrow(text)
    },
  )

  it('has three decimals where the currency has, and none where it has none', () => {
    expect(amountIn('1.250', 'KWD')).toBe(1250)
    expect(amountIn('1980.00', 'JPY')).toBe(1980)
    expect(() => amountIn('1,000', 'JPY')).toThrow('1,000')
  })
})

describe('a measure in a file', () => {
  it.each([
    ['0.35', 0.35],
    ['0,350', 0.35],
    ['1,5', 1.5],
    ['1.250', 1.25],
    ['1200', 1200],
    ['', undefined],
  ])('is read as it is meant: “%s”', (text, measure) => {
    expect(numberIn(text, 'weight')).toBe(measure)
  })

  // A thousand grams became one.
  it.each(['1,000', '12,500', '1,000.5', '-1', 'heavy'])('is not guessed at: “%s”', (text) => {
    expect(() => numberIn(text, 'weight')).toThrow(text)
  })
})

describe('a number of pieces in a file', () => {
  it.each([
    ['5', 5],
    ['5.00', 5],
    ['-3', -3],
    ['', undefined],
  ])('is read as it is meant: “%s”', (text, pieces) => {
    expect(countIn(text, 'pieces')).toBe(pieces)
  })

  it.each(['1,000', '2.000', '1.5', '1e3'])('is not guessed at: “%s”', (text) => {
    expect(() => countIn(text, 'pieces')).toThrow(text)
  })
})

describe('what goes back into a stranger’s file', () => {
  const original: readonly KeyedRow[] = [
    { key: '-', cells: { Title: 'Cup', Price: '5', 'Their own': 'kept' } },
    { key: 'p:1', cells: { Image: 'b.png' } },
  ]
  const before = [{ key: '-', cells: { Title: 'Cup', Price: '5.00', Image: 'a.png' } }]

  it('is the file itself as long as nothing was changed here', () => {
    expect(mergeRows({ original, before, now: before })).toEqual(original.map(({ cells }) => cells))
  })

  it('differs in those cells alone that were', () => {
    const now = [{ key: '-', cells: { Title: 'Mug', Price: '5.00', Image: 'a.png' } }]
    expect(mergeRows({ original, before, now })).toEqual([
      { Title: 'Mug', Price: '5', 'Their own': 'kept' },
      { Image: 'b.png' },
    ])
  })
})

describe('whose file it is', () => {
  it.each([
    [['Handle', 'Title', 'Variant Price'], 'shopify'],
    [['Title', 'URL handle', 'Price'], 'shopify'],
    [['ID', 'Type', 'SKU', 'Name', 'Regular price'], 'woocommerce'],
    [['handle', 'title'], 'souk'],
    [['name', 'rate'], undefined],
  ])('is known by its headings: %s', (headings, format) => {
    expect(recognise(headings)?.format).toBe(format)
  })
})
