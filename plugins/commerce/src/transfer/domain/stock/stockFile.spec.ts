import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  readStock,
  recognise,
  shopifyStockRows,
  SHOPIFY_STOCK_COLUMNS,
  stockRows,
} from '../index.ts'
import type { Cells, Format, WrittenStock } from '../item.ts'

const read = (format: Format, rows: readonly Cells[]) =>
  readStock(format)(rows.map((cells, at) => ({ line: at + 2, cells })))

const shopify = (cells: Cells): Cells => ({
  ...Object.fromEntries(SHOPIFY_STOCK_COLUMNS.map((column) => [column, ''])),
  Handle: 'mug',
  Title: 'Mug',
  'Option1 Name': 'Colour',
  'Option1 Value': 'Blue',
  Location: 'Warehouse',
  ...cells,
})

const placesOf = (cells: Cells) => read('shopify', [shopify(cells)])[0]?.item?.places

describe('Shopify’s file of stock', () => {
  it('is known by its headings, and so are ours and WooCommerce’s', () => {
    expect(recognise(SHOPIFY_STOCK_COLUMNS)).toEqual({ format: 'shopify', kind: 'stock' })
    expect(recognise(['sku', 'location', 'on_hand'])).toEqual({ format: 'souk', kind: 'stock' })
    const woo = ['Product / Variation', 'SKU', 'Status', 'Stock']
    expect(recognise(woo)).toEqual({ format: 'woocommerce', kind: 'stock' })
    expect(
      recognise(['Handle', 'Title', 'Option1 Value', 'SKU', 'HS Code', 'COO', 'Soho']),
    ).toEqual({ format: 'shopify', kind: 'stock' })
  })

  it('says what lies there as it is exported, and what was counted where somebody has written it in', () => {
    expect(placesOf({ 'On hand (current)': '8' })).toEqual([{ location: 'Warehouse', onHand: 8 }])
    expect(placesOf({ 'On hand (current)': '8', 'On hand (new)': '5' })).toEqual([
      { location: 'Warehouse', onHand: 5, seen: 8 },
    ])
    expect(placesOf({ 'On hand (new)': '5' })).toEqual([{ location: 'Warehouse', onHand: 5 }])
    expect(placesOf({ 'Available (not editable)': '4' })).toMatchObject([{ onHand: 4 }])
  })

  it('leaves out what is kept nowhere, and counts less than nothing as nothing, and says so', () => {
    expect(placesOf({ 'On hand (current)': 'Not stocked' })).toEqual([])
    const [group] = read('shopify', [shopify({ 'On hand (current)': '-2' })])
    expect(group?.item?.places).toMatchObject([{ onHand: 0 }])
    expect(group?.notes).toMatchObject([{ level: 'warning', line: 2 }])
  })

  it('has the lines of an article together, and refuses it where they contradict each other', () => {
    const [one, ...others] = read('shopify', [
      shopify({ 'On hand (current)': '8' }),
      shopify({ 'On hand (current)': '3', Location: 'Shop' }),
    ])
    expect(others).toEqual([])
    expect(one).toMatchObject({
      title: 'Mug / Blue',
      item: { handle: 'mug', values: ['Blue'], isOnePlace: false, places: { length: 2 } },
    })
    const [twice] = read('shopify', [
      shopify({ 'On hand (current)': '8' }),
      shopify({ 'On hand (current)': '3' }),
    ])
    expect(twice).toMatchObject({ item: null, notes: [{ level: 'error' }] })
  })

  it('of the old kind has a column for each location', () => {
    const [group] = read('shopify', [
      {
        Handle: 'mug',
        Title: 'Mug',
        'Option1 Value': 'Default Title',
        COO: '',
        Soho: '2',
        Kiel: '0',
      },
    ])
    expect(group?.item).toMatchObject({
      values: [],
      places: [
        { location: 'Soho', onHand: 2 },
        { location: 'Kiel', onHand: 0 },
      ],
    })
  })

  it.each(['1,5', 'many', '99999999999'])('refuses %s', (count) => {
    const [group] = read('shopify', [shopify({ 'On hand (current)': count })])
    expect(group).toMatchObject({ item: null, notes: [{ level: 'error' }] })
  })
})

const anyWord = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text)
const anyStock: fc.Arbitrary<WrittenStock> = fc.record({
  handle: anyWord,
  title: anyWord,
  options: fc.constant(['Colour', 'Size']),
  values: fc.tuple(anyWord, anyWord).map((pair) => [...pair]),
  sku: fc.option(anyWord),
  held: fc.constant(0),
  incoming: fc.nat(9),
  places: fc.uniqueArray(fc.record({ location: anyWord, onHand: fc.nat(100_000) }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ location }) => location,
  }),
})

describe('a file of stock', () => {
  it.each([
    ['souk', stockRows],
    ['shopify', shopifyStockRows],
  ] as const)('for %s says the same again when it is read', (format, rows) => {
    fc.assert(
      fc.property(anyStock, (stock) => {
        const [group, ...others] = read(format, rows(stock))
        expect(others).toEqual([])
        expect(group?.item).toMatchObject({
          handle: stock.handle,
          values: stock.values,
          sku: stock.sku,
          places: stock.places,
        })
      }),
    )
  })

  it('of ours has nothing counted as long as nobody writes into it', () => {
    const stock: WrittenStock = {
      handle: 'mug',
      title: 'Mug',
      options: [],
      values: [],
      sku: 'MUG',
      held: 1,
      incoming: 0,
      places: [{ location: 'Main', onHand: 7 }],
    }
    expect(read('souk', stockRows(stock))[0]?.item?.places).toEqual([
      { location: 'Main', onHand: 7, seen: 7 },
    ])
  })
})
