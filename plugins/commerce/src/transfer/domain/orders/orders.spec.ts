import { describe, expect, it } from 'vitest'

import {
  readOwnOrders,
  readShopifyOrderJson,
  readShopifyOrders,
  readWooOrderJson,
  shopifyOrderRows,
} from '../index.ts'
import type { Cells, Group, PastOrder } from '../item.ts'

const table = (rows: readonly Cells[]) => rows.map((cells, at) => ({ line: at + 2, cells }))

/** What is said of the things of a file, and the first of them. */
const said = (groups: readonly Group<PastOrder>[]) => ({
  item: groups[0]?.item,
  notes: groups.flatMap(({ notes }) => notes.map(({ level, message }) => `${level}: ${message}`)),
})

const HEAD: Cells = {
  Name: '#1',
  'Financial Status': 'paid',
  'Fulfillment Status': 'fulfilled',
  Currency: 'USD',
  Subtotal: '30.00',
  Total: '30.00',
  'Created at': '2024-03-02 09:31:10 -0500',
  'Lineitem name': 'Mug',
  'Lineitem quantity': '1',
  'Lineitem price': '10.00',
}
const TAIL: Cells = {
  Name: '#1',
  'Lineitem name': 'Plate',
  'Lineitem quantity': '1',
  'Lineitem price': '20.00',
}

const titles = (order: PastOrder | null | undefined) => order?.items.map(({ title }) => title)

describe('an order that is in a file twice', () => {
  it('is taken once where both say the same', () => {
    const { item, notes } = said(readShopifyOrders(table([HEAD, TAIL, HEAD, TAIL])))
    expect(titles(item)).toEqual(['Mug', 'Plate'])
    expect(notes).toEqual(['warning: It is in this file more than once, and is taken once.'])
  })

  it('is taken once where they differ in what is not kept', () => {
    const only = { ...HEAD, Subtotal: '10.00', Total: '10.00' }
    const { item } = said(readShopifyOrders(table([only, { ...only, Tags: 'new' }])))
    expect(titles(item)).toEqual(['Mug'])
  })

  it('stays out where they differ, since nobody can tell which of them is right', () => {
    const later = { ...HEAD, 'Financial Status': 'refunded' }
    for (const rows of [
      [HEAD, TAIL, later, TAIL],
      [HEAD, later],
      [HEAD, TAIL, HEAD],
    ])
      expect(said(readShopifyOrders(table(rows)))).toEqual({
        item: null,
        notes: [
          'error: It is in this file more than once, and not alike. Keep the lines that are right.',
        ],
      })
  })

  it('is none whose own cells were copied down to all of its lines', () => {
    const { item, notes } = said(readShopifyOrders(table([HEAD, { ...HEAD, ...TAIL }])))
    expect(titles(item)).toEqual(['Mug', 'Plate'])
    expect(notes).toEqual([])
  })

  it('is found in our own file as well', () => {
    const own = {
      order: '1',
      source: 'old',
      placed_at: '2024-01-01',
      currency: 'EUR',
      item: 'Mug',
      item_price: '1.00',
      subtotal: '1.00',
      total: '1.00',
    }
    expect(titles(said(readOwnOrders(table([own, own]))).item)).toEqual(['Mug'])
  })

  it('is taken once, or not at all, in JSON', () => {
    const order = wooOrder({})
    const twice = said(readWooOrderJson([order, order]))
    expect(twice.notes).toEqual(['warning: It is in this file more than once, and is taken once.'])
    expect(readWooOrderJson([order, order])).toHaveLength(1)
    const unlike = readWooOrderJson([order, { ...order, status: 'refunded' }])
    expect(unlike.map(({ item }) => item)).toEqual([null, null])
  })
})

it('tells shops and numbers apart that are the same one after the other', () => {
  const own = { placed_at: '2024-01-01', currency: 'EUR', item: 'Mug', item_price: '1.00' }
  const groups = readOwnOrders(
    table([
      { ...own, source: 'A', order: 'B C' },
      { ...own, source: 'A B', order: 'C' },
    ]),
  )
  expect(groups.map(({ item }) => [item?.source, item?.number])).toEqual([
    ['A', 'B C'],
    ['A B', 'C'],
  ])
})

describe('a cell of an order', () => {
  const reading = (cells: Cells) => said(readShopifyOrders(table([{ ...HEAD, ...cells }])))

  it.each([
    ['2024-03-02', '2024-03-02T00:00:00.000Z'],
    ['2024-03-02 09:31', '2024-03-02T09:31:00.000Z'],
    ['2024-03-02 09:31:10 -0500', '2024-03-02T14:31:10.000Z'],
    ['2024-03-02 09:31:10 UTC', '2024-03-02T09:31:10.000Z'],
    ['2024-03-02T09:31:10.5+01:00', '2024-03-02T08:31:10.500Z'],
  ])('says the time %s', (written, time) => {
    expect(reading({ 'Created at': written }).item?.placedAt).toBe(time)
  })

  it.each(['02.03.2024 09:31', '3/2/2024', 'banana 3', '2024-02-31', '2024-13-01', '5'])(
    'says no time where it could be another day than is read: %s',
    (written) => {
      expect(reading({ 'Created at': written })).toMatchObject({
        item: null,
        notes: [`error: “${written}” is no date. Write it as 2026-12-24.`],
      })
    },
  )

  it.each(['10.00-', '(10.00)', '-10.00'])('does not lose the minus of %s', (written) => {
    expect(reading({ Total: written }).item).toBe(null)
  })

  it.each(['0x10', '1e3', '1.5'])('is no number of pieces that reads %s', (written) => {
    expect(reading({ 'Lineitem quantity': written }).item).toBe(null)
  })
})

const wooOrder = (fields: Readonly<Record<string, unknown>>) => ({
  number: '7',
  status: 'completed',
  currency: 'USD',
  date_created_gmt: '2017-03-22T19:28:02',
  discount_total: '1.00',
  shipping_total: '0.00',
  total: '7.00',
  total_tax: '0.00',
  billing: {},
  line_items: [{ name: 'Mug', quantity: 1, subtotal: '10.00', total: '9.00', total_tax: '0' }],
  coupon_lines: [{ code: 'ONE', discount: '1.00' }],
  ...fields,
})

it('takes a negative fee of WooCommerce for the discount that it is', () => {
  const fee_lines = [{ name: 'Paid in cash', total: '-2.00', total_tax: '0.00' }]
  const { item, notes } = said(readWooOrderJson([wooOrder({ fee_lines })]))
  expect(notes).toEqual([])
  expect(item).toMatchObject({
    items: [{ title: 'Mug' }],
    discounts: [
      { title: 'ONE', amount: 100 },
      { title: 'Paid in cash', amount: 200 },
    ],
    totals: { subtotal: 1000, discount: 300, total: 700 },
  })
})

describe('an order of Shopify’s API', () => {
  const order = (fields: Readonly<Record<string, unknown>>) => ({
    name: '#1',
    created_at: '2024-02-29T10:00:00-05:00',
    financial_status: 'partially_refunded',
    fulfillment_status: 'fulfilled',
    currency: 'JPY',
    subtotal_price: '12',
    total_price: '12',
    line_items: [{ name: 'Spoon', quantity: 1, price: '12' }],
    ...fields,
  })
  const refunds = [
    {
      transactions: [
        { kind: 'refund', status: 'success', amount: '2.00' },
        { kind: 'refund', status: 'failure', amount: '9' },
      ],
    },
    { transactions: [{ kind: 'refund', status: 'success', amount: '3' }] },
  ]

  it('tells what was paid back', () => {
    expect(said(readShopifyOrderJson([order({ refunds })])).item?.totals.refunded).toBe(5)
    expect(said(readShopifyOrderJson([order({ refunds: [] })])).item?.totals.refunded).toBe(0)
    expect(said(readShopifyOrderJson([order({})])).item?.totals.refunded).toBe(null)
  })

  it('is not read where that is no amount', () => {
    const broken = [{ transactions: [{ kind: 'refund', status: 'success', amount: '1.5' }] }]
    expect(said(readShopifyOrderJson([order({ refunds: broken })])).item).toBe(null)
  })
})

describe('an order of Shopify with nothing left to send', () => {
  it.each([
    [{ 'Fulfillment Status': 'restocked' }, 'completed'],
    [{ 'Fulfillment Status': 'unfulfilled', 'Financial Status': 'refunded' }, 'completed'],
    [{ 'Fulfillment Status': 'unfulfilled' }, 'confirmed'],
    [{ 'Cancelled at': '2024-03-03', 'Fulfillment Status': 'restocked' }, 'cancelled'],
  ])('is over: %j is %s', (cells, status) => {
    expect(said(readShopifyOrders(table([{ ...HEAD, ...cells } as Cells]))).item?.status).toBe(
      status,
    )
  })
})

describe('an order in the file of Shopify', () => {
  const written = (cells: Cells) => {
    const { item } = said(readShopifyOrders(table([{ ...HEAD, ...cells }, TAIL])))
    if (!item) throw new Error('It was to be read.')
    return item
  }

  it.each<[string, Cells]>([
    ['of one line and another', {}],
    ['with a discount', { Subtotal: '25.00', 'Discount Amount': '5.00', 'Discount Code': 'A, B' }],
    ['sent for nothing', { 'Discount Amount': '5.00', 'Discount Code': 'FREE' }],
    ['with tax within its prices', { Taxes: '4.00' }],
    ['with tax on top', { Taxes: '4.00', Total: '34.00' }],
    ['that came to nothing', { 'Cancelled at': '2024-03-02 14:31:10 +0000' }],
    ['that was put back', { 'Fulfillment Status': 'restocked' }],
    [
      'that is half paid back',
      { 'Financial Status': 'partially_refunded', 'Refunded Amount': '5' },
    ],
    ['that nobody paid', { 'Financial Status': 'voided' }],
    ['in yen', { Currency: 'JPY', Subtotal: '3000', Total: '3000', 'Lineitem price': '2980' }],
    ['over the counter', { Email: '' }],
    [
      'that would be formulas',
      { Notes: '=1+1', 'Lineitem name': "'=cmd", 'Lineitem sku': '-1', 'Shipping Method': '@x' },
    ],
    [
      'with addresses',
      {
        'Shipping Name': 'Ada',
        'Shipping Address1': '1 Main Street',
        'Shipping Zip': "'02108",
        'Shipping Phone': "'+49 1",
        'Billing Country': 'DE',
      },
    ],
  ])('comes back as it was: %s', (_, cells) => {
    const order = written(cells)
    const again = said(readShopifyOrders(table(shopifyOrderRows(order))))
    expect(again.item).toEqual(order)
  })

  it('bears the name of the shop that took it, so that none is another’s', () => {
    const order = written({})
    const names = ['Shopify', 'WooCommerce'].map(
      (source) => shopifyOrderRows({ ...order, source })[0]?.['Name'],
    )
    expect(names).toEqual(['#1', 'WooCommerce-#1'])
  })

  it('guards what a spreadsheet would take for a formula or a number', () => {
    const cells = { Notes: '=1+1', 'Shipping Zip': '02108', 'Shipping Phone': '+49 1' }
    expect(shopifyOrderRows(written(cells))[0]).toMatchObject({
      Notes: "'=1+1",
      'Shipping Zip': "'02108",
      'Shipping Phone': "'+49 1",
    })
  })

  it('says of its discounts what came off the goods, and else what they are', () => {
    const order = { ...written({}), discounts: [{ title: 'A', amount: 800 }] }
    const amountOf = (discount: number) =>
      shopifyOrderRows({ ...order, totals: { ...order.totals, discount } })[0]?.['Discount Amount']
    expect([amountOf(500), amountOf(0)]).toEqual(['5.00', '8.00'])
  })

  it('is none where it was never confirmed', () => {
    expect(shopifyOrderRows({ ...written({}), number: '' })).toEqual([])
  })

  it('is paid by gift cards and not made less by them', () => {
    const order = written({})
    const { totals } = order
    const [row] = shopifyOrderRows({ ...order, totals: { ...totals, giftCard: 1000, total: 2000 } })
    expect(row).toMatchObject({ Total: '30.00' })
  })

  it('says the options of a line in its name, and a return as something sent', () => {
    const order = written({})
    const [line] = order.items
    const items = line ? [{ ...line, options: { Size: 'M', Colour: 'Red' } }] : []
    expect(shopifyOrderRows({ ...order, items, fulfilmentStatus: 'returned' })[0]).toMatchObject({
      'Lineitem name': 'Mug - M / Red',
      'Fulfillment Status': 'fulfilled',
    })
  })
})
