import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { readShopifyOrders } from './domain/index.ts'
import { importerFor } from './operations/importers.ts'
import { openTransfer, sample, type OpenTransfer } from './testing/openTransfer.ts'
import { tableOf } from './testing/sameTable.ts'

let house: OpenTransfer
let other: OpenTransfer

beforeAll(async () => {
  house = await openTransfer(await createTestDatabase({ migrated: false }))
  other = await openTransfer(await createTestDatabase({ migrated: false }))
})

afterAll(() => Promise.all([house.close(), other.close()]))

type Doc = Record<string, unknown> & { readonly id: string }

const past = async ({ shop } = house): Promise<Doc[]> => {
  const { docs } = await shop.payload.find({
    collection: 'past-orders' as never,
    sort: 'number',
    depth: 0,
    pagination: false,
  })
  return docs as unknown as Doc[]
}

const bring = async (content: string, into = house) =>
  into.run((await into.check(content, content.startsWith('{') ? 'file.json' : 'file.csv')).id)

/** What an order of this shop moves that one of another must not. */
const TABLES = ['orders', 'payments', 'ledger_entries', 'stock_movements', 'stock_holds'] as const
const moved = () => Promise.all(TABLES.map((table) => house.count(table)))

describe('orders of a Shopify shop', () => {
  it('come in as history, and what cannot is told on its line', async () => {
    const checked = await house.check(await sample('shopify-orders.csv'))
    expect(checked).toMatchObject({
      kind: 'orders',
      format: 'shopify',
      plan: { create: 3, change: 0, same: 0, refuse: 3 },
    })
    expect(await past()).toEqual([])
    expect((await house.rows(checked.id)).flatMap(({ notes }) => notes)).toEqual([
      { line: 5, level: 'error', message: '“haunted” is no Financial Status that we know.' },
      {
        line: 6,
        level: 'warning',
        message: 'Its parts come to 12.00, its total to 99.00. It is kept as it says.',
      },
      { line: 7, level: 'error', message: '“XXY” is no currency, such as EUR.' },
      {
        line: 8,
        level: 'error',
        message: 'It was placed on 2999-03-06, which is yet to come.',
      },
    ])
    const before = await moved()
    expect((await house.run(checked.id)).outcome).toMatchObject({ create: 3, refuse: 3 })
    expect(await moved()).toEqual(before)
    const [first, second] = await past()
    expect(first).toMatchObject({
      source: 'Shopify',
      number: '#1001',
      status: 'cancelled',
      paymentStatus: 'refunded',
      totals: { total: 1200, refunded: 1200 },
    })
    expect(second).toMatchObject({
      number: '#1002',
      status: 'completed',
      email: 'ada@people.test',
      placedAt: '2024-03-02T14:31:10.000Z',
      totals: { subtotal: 6000, discount: 1000, shipping: 500, tax: 413, total: 5913 },
      codes: ['SPRING'],
      shippingAddress: { postalCode: '02108' },
      items: [
        { title: 'Mug - Blue', sku: 'MUG-B', quantity: 2, unitPrice: 2000, subtotal: 4000 },
        { title: 'Plate', quantity: 1, subtotal: 2000 },
      ],
    })
  })

  it('change nothing the second time', async () => {
    const { outcome } = await bring(await sample('shopify-orders.csv'))
    expect(outcome).toMatchObject({ create: 0, change: 0, same: 3, refuse: 3 })
  })

  it('are told apart from those of another shop with the same numbers', async () => {
    const file = await sample('shopify-orders.csv')
    const checked = await house.check(file.replaceAll('2024-03-02', '2023-03-02'))
    expect(checked.plan).toMatchObject({ create: 0, same: 2, refuse: 4 })
    const [row] = await house.rows(checked.id)
    expect(row?.notes[0]?.message).toContain('placed at another time')
  })

  it('change where the shop has gone on with them', async () => {
    const file = (await sample('shopify-orders.csv')).replace(
      '#1004,eve@people.test,paid,,unfulfilled',
      '#1004,eve@people.test,paid,,fulfilled',
    )
    const checked = await house.check(file)
    expect((await house.rows(checked.id, 'change'))[0]?.changes).toEqual([
      { what: 'status', from: 'confirmed', to: 'completed' },
      { what: 'parcel', from: 'unfulfilled', to: 'fulfilled' },
    ])
  })

  it('come in once, however many bring them at once', async () => {
    const file = (await sample('shopify-orders.csv')).replaceAll('#100', '#200')
    const one = await house.check(file)
    const two = await house.check(file)
    await Promise.all([
      house.ask('imports.start', { id: one.id, pictures: false }),
      house.ask('imports.start', { id: two.id, pictures: false }),
    ])
    await Promise.all([house.work(), house.work()])
    const outcomes = await Promise.all(
      [one, two].map(async ({ id }) => (await house.ask('imports.read', { id })).outcome),
    )
    const [a, b] = outcomes as { create: number; same: number }[]
    expect((a?.create ?? 0) + (b?.create ?? 0)).toBe(3)
    expect((a?.same ?? 0) + (b?.same ?? 0)).toBe(3)
    expect((await past()).filter(({ number }) => String(number).startsWith('#200'))).toHaveLength(3)
  })
})

describe('the same order in several transactions at once', () => {
  it('is made once', async () => {
    const [group] = readShopifyOrders([
      {
        line: 2,
        cells: {
          Name: '#race',
          'Financial Status': 'paid',
          Currency: 'EUR',
          Subtotal: '1.00',
          Total: '1.00',
          'Created at': '2024-01-01',
          'Lineitem name': 'Pin',
          'Lineitem price': '1.00',
        },
      },
    ])
    const running = {
      id: 'none',
      kind: 'orders',
      format: 'shopify',
      state: 'importing',
      withPictures: false,
    } as const
    const contexts = await Promise.all(Array.from({ length: 6 }, () => house.shop.context()))
    const noted = await Promise.all(
      contexts.map((ctx) =>
        ctx.transaction((inside) =>
          importerFor(inside, 'orders').keep(
            inside,
            { id: 'none', line: 2, item: group?.item as never, lines: [], notes: [] },
            running,
          ),
        ),
      ),
    )
    expect(noted.map(({ outcome }) => outcome).toSorted()).toEqual([
      'create',
      ...Array<string>(5).fill('same'),
    ])
    expect(new Set(noted.map(({ document }) => document)).size).toBe(1)
  })
})

describe('orders of JSON', () => {
  it('come in as Shopify’s API gives them, and are those of its table', async () => {
    const file = JSON.stringify({
      orders: [
        {
          name: '#1001',
          email: 'bob@people.test',
          created_at: '2024-02-29T10:00:00-05:00',
          cancelled_at: '2024-03-01T10:00:00-05:00',
          financial_status: 'refunded',
          fulfillment_status: 'restocked',
          currency: 'USD',
          subtotal_price: '12.00',
          total_tax: '0.00',
          total_price: '12.00',
          total_discounts: '0.00',
          line_items: [{ name: 'Spoon', quantity: 1, price: '12.00', total_discount: '0.00' }],
        },
      ],
    })
    const checked = await house.check(file, 'orders.json')
    // What was paid back stays known, though this file does not say it.
    expect(checked).toMatchObject({ kind: 'orders', format: 'shopify', plan: { same: 1 } })
  })

  it('come in as WooCommerce’s API gives them', async () => {
    const order = {
      id: 727,
      number: '727',
      status: 'processing',
      currency: 'USD',
      date_created: '2017-03-22T16:28:02',
      date_created_gmt: '2017-03-22T19:28:02',
      discount_total: '0.00',
      shipping_total: '10.00',
      shipping_tax: '0.00',
      total: '29.35',
      total_tax: '1.35',
      prices_include_tax: false,
      billing: { first_name: 'John', last_name: 'Doe', email: 'john.doe@example.com' },
      shipping: {
        first_name: 'John',
        last_name: 'Doe',
        address_1: '969 Market',
        city: 'San Francisco',
        state: 'CA',
        postcode: '94103',
        country: 'US',
      },
      line_items: [
        {
          name: 'Woo Single #1',
          quantity: 2,
          subtotal: '6.00',
          total: '6.00',
          total_tax: '0.45',
          sku: '',
          meta_data: [],
        },
        {
          name: 'Ship Your Idea',
          quantity: 1,
          subtotal: '12.00',
          total: '12.00',
          total_tax: '0.90',
          sku: 'Bar3',
          meta_data: [
            { key: 'pa_color', value: 'black', display_key: 'Color', display_value: 'Black' },
            { key: '_reduced', value: '1', display_key: '_reduced', display_value: '1' },
          ],
        },
      ],
      shipping_lines: [{ method_title: 'Flat Rate', total: '10.00' }],
      coupon_lines: [],
      refunds: [],
    }
    const file = JSON.stringify([order, { ...order, number: '728', status: 'checkout-draft' }])
    const checked = await house.check(file, 'orders.json')
    expect(checked).toMatchObject({ format: 'woocommerce', plan: { create: 1, refuse: 1 } })
    expect(checked.warnings).toBe(0)
    await house.run(checked.id)
    expect((await past()).find(({ source }) => source === 'WooCommerce')).toMatchObject({
      number: '727',
      placedAt: '2017-03-22T19:28:02.000Z',
      paymentStatus: 'paid',
      totals: { subtotal: 1800, shipping: 1000, tax: 135, total: 2935 },
      shipping: 'Flat Rate',
      items: [{ unitPrice: 300 }, { sku: 'Bar3', options: { Color: 'Black' } }],
    })
  })
})

const ADDRESS = {
  name: '=Ada',
  line1: '1 Main Street',
  city: '’s-Hertogenbosch',
  postalCode: '0123',
  country: 'NL',
}

/** An order that this shop has taken. */
const takeOrder = (number: number | null) =>
  house.shop.create('orders', {
    number,
    status: number === null ? 'pending' : 'completed',
    paymentStatus: 'paid',
    fulfilmentStatus: 'fulfilled',
    email: `own-${number ?? 'none'}@people.test`,
    currency: 'KWD',
    taxInclusive: true,
    items: [
      {
        id: 'a',
        title: 'Mug | “large”: best = 1',
        options: { 'Size: cup': 'M | L', Colour: 'Red\\' },
        sku: '-1',
        quantity: 3,
        unitPrice: 1234,
        subtotal: 3702,
        discount: 2,
        tax: 100,
        total: 3700,
      },
      {
        id: 'b',
        title: 'Plate',
        options: {},
        sku: null,
        quantity: 1,
        unitPrice: 5,
        subtotal: 5,
        discount: 0,
        tax: 0,
        total: 5,
      },
    ],
    itemCount: 4,
    codes: ['A,B', 'TEN'],
    discounts: [{ promotion: 'x', code: 'TEN', title: 'Ten = 10 | off', amount: 2 }],
    giftCards: [],
    shippingAddress: ADDRESS,
    billingAddress: null,
    shippingOption: { id: 's', name: 'By bike', price: 100 },
    totals: {
      subtotal: 3707,
      discount: 2,
      shipping: 100,
      shippingTax: 9,
      tax: 109,
      giftCard: 5,
      total: 3800,
    },
    fulfilments: [],
    timeline: [],
    note: 'Two\nlines',
    placedAt: '2025-05-05T05:05:05.555Z',
    ...(number === null ? {} : { confirmedAt: '2025-05-05T05:05:06.000Z' }),
    stock: 'taken',
    version: 1,
    quoteHash: 'q',
    tokenHash: `t${number ?? ''}`,
  })

describe('a shop that moves house', () => {
  it('brings its orders back whole, in both of our files', async () => {
    await takeOrder(1001)
    for (const kind of ['csv', 'json']) {
      const file = await house.export('orders', 'souk', kind)
      const checked = await other.check(file, `orders.${kind}`)
      expect((await other.rows(checked.id, 'refuse')).map(({ notes }) => notes)).toEqual([])
      await other.run(checked.id)
      const again = await other.export('orders', 'souk', kind)
      if (kind === 'csv') expect(tableOf(again)).toEqual(tableOf(file))
      else expect(JSON.parse(again)).toEqual(JSON.parse(file))
      expect((await other.check(file)).plan).toMatchObject({ create: 0, change: 0, refuse: 0 })
    }
    const last = (await past(other)).find(({ number }) => number === '1001')
    expect(last).toMatchObject({
      source: 'shop',
      items: [{ options: { 'Size: cup': 'M | L', Colour: 'Red\\' }, sku: '-1' }, {}],
      codes: ['A,B', 'TEN'],
      discounts: [{ title: 'Ten = 10 | off', amount: 2 }],
      shipping: 'By bike',
      shippingAddress: ADDRESS,
      note: 'Two\nlines',
    })
    expect(await other.count('orders')).toBe(0)
  })

  it('finds its own orders in its own file, and imports none of them', async () => {
    const count = (await past()).length
    const { outcome } = await bring(await house.export('orders'))
    expect(outcome).toMatchObject({ create: 0, change: 0, refuse: 0 })
    expect(await past()).toHaveLength(count)
  })

  it('is told that what was never confirmed is no history', async () => {
    await takeOrder(null)
    const checked = await other.check(await house.export('orders'))
    const refused = await other.rows(checked.id, 'refuse')
    expect(refused.map(({ notes }) => notes[0]?.message)).toEqual([
      'There is no number in the column “order” of this line: what was never confirmed is no history.',
    ])
  })
})

/** An order in our JSON. */
const written = (number: string, fields: Record<string, unknown> = {}) => ({
  source: 'old',
  number,
  placedAt: '2024-01-01T00:00:00Z',
  status: 'completed',
  paymentStatus: 'paid',
  fulfilmentStatus: 'fulfilled',
  currency: 'EUR',
  items: [{ title: 'Mug', quantity: 1, unitPrice: 100, subtotal: 100, total: 100 }],
  totals: { subtotal: 100, total: 100 },
  ...fields,
})

const inJson = (...orders: unknown[]) => JSON.stringify({ souk: 'orders', orders })

describe('a file of orders for Shopify', () => {
  it('has Shopify’s columns, every order that was confirmed, and is read back as it was', async () => {
    const file = await house.export('orders', 'shopify')
    const [headings] = file.replace('\ufeff', '').split('\r\n')
    const theirs = (await sample('shopify-orders.csv')).split('\n')[0]?.replace(/,Tax 1.*/u, '')
    expect(headings).toBe(theirs)
    const checked = await other.check(file)
    expect(checked).toMatchObject({ kind: 'orders', format: 'shopify' })
    const rows = await other.rows(checked.id)
    expect(rows.filter(({ plan }) => plan === 'change' || plan === 'refuse')).toEqual([])
    const taken = new Map(rows.map(({ title, plan }) => [title, plan]))
    expect(taken.get('#1002 · Shopify')).toBe('same')
    expect(taken.get('shop-1001 · Shopify')).toBe('create')
    expect(taken.get('WooCommerce-727 · Shopify')).toBe('create')
    await other.run(checked.id)
    expect((await other.check(file)).plan).toMatchObject({ create: 0, change: 0, refuse: 0 })
  })

  it('is a table and no JSON', async () => {
    await expect(house.export('orders', 'shopify', 'json')).rejects.toMatchObject({
      code: 'only_csv',
    })
  })
})

describe('a file of orders for WooCommerce', () => {
  it('is as its API gives them, every order that was confirmed, and is read back as it was', async () => {
    const file = await house.export('orders', 'woocommerce', 'json')
    const checked = await other.check(file, 'file.json')
    expect(checked).toMatchObject({ kind: 'orders', format: 'woocommerce' })
    const rows = await other.rows(checked.id)
    expect(rows.filter(({ plan }) => plan === 'change' || plan === 'refuse')).toEqual([])
    const taken = new Map(rows.map(({ title, plan }) => [title, plan]))
    expect(taken.get('shop-1001 · WooCommerce')).toBe('create')
    expect(taken.get('Shopify-#1002 · WooCommerce')).toBe('create')
    expect(
      (await house.rows((await house.check(file, 'file.json')).id)).find(
        ({ title }) => title === '727 · WooCommerce',
      ),
    ).toMatchObject({ plan: 'same' })
    await other.run(checked.id)
    expect((await other.check(file, 'file.json')).plan).toMatchObject({ create: 0, change: 0 })
  })

  it('is no table', async () => {
    await expect(house.export('orders', 'woocommerce')).rejects.toMatchObject({ code: 'only_json' })
  })
})

/** Signs that cannot be pressed together, for the database would. */
const LONG = Array.from({ length: 4000 }, (_, at) =>
  String.fromCharCode(0x4e00 + ((at * at * 31 + at * 7919) % 20_000)),
).join('')

describe('what was looked through', () => {
  it.each([
    ['a number that no index holds', [written(LONG)]],
    ['one twice', [written('twice'), written('twice')]],
    ['one twice, and not alike', [written('unlike'), written('unlike', { note: 'x' })]],
    [
      'two whose shop and number are the same words',
      [written('B C', { source: 'A' }), written('C', { source: 'A B' })],
    ],
  ])('comes to the same once imported: %s', async (_, orders) => {
    const checked = await house.check(inJson(...orders), 'file.json')
    expect((await house.run(checked.id)).outcome).toEqual(checked.plan)
    const { plan } = await house.check(inJson(...orders), 'file.json')
    expect(plan).toMatchObject({ create: 0, change: 0, refuse: checked.plan.refuse })
  })

  it('changes nothing the second time, whatever is empty in it', async () => {
    const file = inJson(
      written('empty', {
        currency: 'eur',
        codes: ['', 'A'],
        note: '',
        shipping: ' ',
        items: [
          {
            title: 'Mug',
            options: { Size: '' },
            sku: '',
            quantity: 1,
            unitPrice: 100,
            subtotal: 100,
            total: 100,
          },
        ],
      }),
    )
    const checked = await house.check(file, 'file.json')
    expect((await house.rows(checked.id)).flatMap(({ notes }) => notes)).toEqual([])
    expect((await house.run(checked.id)).outcome).toMatchObject({ create: 1 })
    expect((await house.check(file, 'file.json')).plan).toMatchObject({ same: 1 })
  })

  it('is told in few words, however long the cell', async () => {
    const file = inJson(...Array.from({ length: 2 }, () => written('long', { items: [0] })))
    const wrong = `Name,Currency,Financial Status,Lineitem name,Created at\n#long,${'Q'.repeat(9000)},paid,Mug,2024-01-01`
    for (const [content, name] of [
      [file, 'f.json'],
      [wrong, 'f.csv'],
    ] as const) {
      const [row] = await house.rows((await house.check(content, name)).id, 'refuse')
      expect(row?.notes.length).toBeGreaterThan(0)
      expect(row?.notes.filter(({ message }) => message.length > 500)).toEqual([])
    }
    const many = inJson(written('many', { items: Array(900).fill(0) }))
    const [row] = await house.rows((await house.check(many, 'f.json')).id, 'refuse')
    expect(row?.notes.length).toBeLessThanOrEqual(50)
  })
})

describe('an imported order', () => {
  it('is none that anything can be done to', async () => {
    const [order] = await past()
    for (const operation of ['orders.cancel', 'orders.capture', 'orders.refund'])
      await expect(house.ask(operation, { id: order?.id, reason: 'no' })).rejects.toMatchObject({
        status: 404,
      })
  })

  it('makes the next order of its customer not the first', async () => {
    await house.shop.create('promotions', {
      title: 'Welcome',
      code: 'WELCOME',
      trigger: 'code',
      type: 'percentage',
      value: 10,
      firstOrder: true,
    })
    const product = await house.shop.create('products', {
      title: 'Jug',
      requiresShipping: false,
      _status: 'published',
    })
    const variant = await house.shop.create('variants', {
      product: product.id,
      price: 1000,
      stock: 5,
    })
    const discountOf = async (email: string) => {
      const items = [{ variant: variant.id, quantity: 1 }]
      const { id, token } = await house.shop.ask('carts.create', { items, email })
      const key = { id, cartToken: token }
      await house.shop.ask('carts.addCode', { ...key, code: 'WELCOME' }).catch(() => null)
      return (await house.shop.ask('carts.read', key))['totals']
    }
    expect(await discountOf('ada@people.test')).toMatchObject({ discount: 0 })
    // Whose only order was cancelled has bought nothing yet.
    expect(await discountOf('bob@people.test')).toMatchObject({ discount: 100 })
  })
})
