import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { openTransfer, type OpenTransfer } from './testing/openTransfer.ts'

let house: OpenTransfer
let places: OpenTransfer[]

const SOON = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString()

beforeAll(async () => {
  house = await openTransfer(await createTestDatabase({ migrated: false }))
  places = [house]
  await fill(house)
})

afterAll(() => Promise.all(places.map((one) => one.close())))

/** What a file only names has to be there. */
const prepare = async ({ shop }: OpenTransfer): Promise<{ tax: string; bulky: string }> => {
  const { id: tax } = await shop.create('tax-classes', { title: 'Books' })
  const { id: bulky } = await shop.create('shipping-classes', { name: 'Bulky' })
  return { tax, bulky }
}

const openEmpty = async (): Promise<OpenTransfer> => {
  const other = await openTransfer(await createTestDatabase({ migrated: false }))
  places.push(other)
  await prepare(other)
  return other
}

/** A shop in which every field that a product has is used by one. */
const fill = async (into: OpenTransfer): Promise<void> => {
  const { shop } = into
  const { tax, bulky } = await prepare(into)
  const { id: clothing } = await shop.create('categories', { title: 'Clothing' })
  const { id: shirts } = await shop.create('categories', { title: 'Shirts', parent: clothing })
  const shirt = await shop.create('products', {
    title: 'Shirt | with; marks > and, more',
    slug: 'shirt',
    _status: 'published',
    vendor: 'Loom & Co',
    tags: ['cotton', 'summer, late'],
    categories: [shirts],
    featured: true,
    taxClass: tax,
    seo: { title: 'A shirt', description: 'One to wear' },
    unpublishAt: SOON,
    asks: [
      { label: 'Initials', kind: 'text', required: true, maxLength: 3 },
      { label: 'Thread', kind: 'choice', choices: ['Red', 'Blue; light'] },
    ],
    stockPolicy: 'backorder',
    backorderLimit: 20,
    lowStock: 'own',
    lowStockAt: 4,
    shippingClass: bulky,
    shippingSurcharge: 150,
    options: [{ name: 'Size', values: ['S', 'M'] }],
  })
  await shop.create('variants', {
    product: shirt.id,
    options: { Size: 'S' },
    sku: 'SHIRT-S',
    barcode: '4006381333931',
    price: 2500,
    compareAtPrice: 3000,
    cost: 900,
    prices: [{ currency: 'USD', price: 2900, compareAtPrice: 3300 }],
    stock: 7,
    weight: 200,
    length: 300,
    width: 200,
    height: 20,
    stockPolicy: 'preorder',
    preorderUntil: SOON,
    backorderLimit: 3,
    lowStock: 'never',
  })
  await shop.create('variants', {
    product: shirt.id,
    options: { Size: 'M' },
    sku: 'SHIRT-M',
    price: 2600,
    stock: 0,
    forSale: false,
    stockPolicy: 'deny',
    shippingSurcharge: 0,
  })
  const mug = await shop.create('products', {
    title: 'Mug',
    slug: 'mug',
    _status: 'published',
    sku: 'MUG',
    price: 900,
    stock: 12,
    related: [shirt.id],
  })
  const variantIn = async (sku: string) => {
    const { docs } = await shop.payload.find({
      collection: 'variants' as never,
      where: { sku: { equals: sku } } as never,
      depth: 0,
    })
    return (docs[0] as unknown as { id: string }).id
  }
  const bundle = await shop.create('products', {
    // Before its parts in a file that is sorted by anything but their making.
    title: 'A set',
    slug: 'a-set',
    _status: 'published',
    sku: 'SET',
    price: 3200,
    parts: [
      { variant: await variantIn('MUG'), quantity: 2 },
      { variant: await variantIn('SHIRT-S'), quantity: 1 },
    ],
  })
  await shop.create('products', {
    title: 'Gift card',
    slug: 'gift-card',
    _status: 'published',
    sku: 'CARD',
    kind: 'gift_card',
    price: 5000,
    giftCard: { minimum: 1000, maximum: 20000, step: 500, months: 36 },
  })
  await shop.create('products', {
    title: 'Serial',
    slug: 'serial',
    _status: 'published',
    sku: 'SERIAL',
    kind: 'digital',
    price: 1500,
    digital: { keys: true, withoutKeys: 'sell', days: 30, downloads: 5 },
  })
  await shop.create('products', {
    title: 'Next season',
    slug: 'next-season',
    _status: 'draft',
    sku: 'NEXT',
    price: 4000,
    publishAt: SOON,
    requiresShipping: false,
  })
  // Each names the other: whichever comes first in a file, one of them is not there yet.
  await shop.payload.update({
    collection: 'products' as never,
    id: shirt.id,
    data: { related: [mug.id, bundle.id], _status: 'published' } as never,
  })
}

describe.each(['csv', 'json'])('a whole shop in our own %s', (kind) => {
  it('comes out of an empty shop as it went in, and changes nothing the second time', async () => {
    const file = await house.export('products', 'souk', kind)
    const there = await openEmpty()
    const done = await there.run((await there.check(file, `all.${kind}`)).id)
    expect(await there.rows(done.id, 'refuse')).toEqual([])
    expect(await there.rows(done.id, 'warning')).toEqual([])
    expect(done).toMatchObject({ state: 'done', outcome: { create: 6 } })
    expect(sorted(await there.export('products', 'souk', 'json'))).toEqual(
      sorted(await house.export('products', 'souk', 'json')),
    )
    for (const shop of [house, there]) {
      const again = await shop.check(file, `all.${kind}`)
      expect(await shop.rows(again.id, 'change')).toEqual([])
      expect(again.plan).toEqual({ create: 0, change: 0, same: 6, refuse: 0 })
      expect((await shop.run(again.id)).outcome).toMatchObject({ same: 6 })
    }
  })

  it('has no licence key in it, and says what does not come along', async () => {
    const { id } = await (
      await openEmpty()
    ).check(
      JSON.stringify({
        souk: 'products',
        products: [
          {
            handle: 'game',
            title: 'Game',
            kind: 'digital',
            digital: { keys: true },
            digitalFiles: ['Game for Windows'],
            taxClass: 'Unheard of',
            related: ['nowhere'],
            variants: [{ price: 100 }],
          },
        ],
      }),
      'game.json',
    )
    const [row] = (await places.at(-1)?.rows(id)) ?? []
    const said = row?.notes.map(({ level, message }) => `${level}: ${message}`).join('\n')
    expect(said).toContain('note: Its files do not come along. Add them under Downloads: Game')
    expect(said).toContain('note: Licence keys never leave a shop')
    expect(said).toContain('warning: There is no tax class “Unheard of”')
    expect(said).toContain('warning: It goes well with “nowhere”')
  })
})

describe('what stands around the products', () => {
  beforeAll(async () => {
    const { shop } = house
    const find = async (collection: string, where: object) => {
      const { docs } = await shop.payload.find({
        collection: collection as never,
        where: where as never,
        depth: 0,
      })
      return (docs as unknown as { id: string }[])[0]?.id ?? ''
    }
    const [shirt, mug, set] = await Promise.all(
      ['shirt', 'mug', 'a-set'].map((slug) => find('products', { slug: { equals: slug } })),
    )
    const small = await find('variants', { sku: { equals: 'SHIRT-S' } })
    const shirts = await find('categories', { title: { equals: 'Shirts' } })
    const tax = await find('tax-classes', { title: { equals: 'Books' } })
    const { id: trade } = await shop.create('customer-groups', { name: 'Trade' })
    await shop.create('product-collections', {
      title: 'By hand; in | order',
      slug: 'by-hand',
      description: '=not a formula',
      filledBy: 'hand',
      products: [set, shirt, mug],
    })
    await shop.create('product-collections', {
      title: 'By rules',
      slug: 'by-rules',
      active: false,
      filledBy: 'rules',
      match: 'any',
      sort: '-price',
      rules: [
        { aspect: 'tag', text: 'summer; late', isNot: true },
        { aspect: 'category', category: shirts },
        { aspect: 'priceTo', amount: 2000 },
        { aspect: 'newerThan', days: 30 },
        { aspect: 'featured' },
      ],
    })
    await shop.create('extras', {
      title: 'Gift wrap',
      description: 'In red paper',
      price: 350,
      per: 'line',
      appliesTo: 'some',
      goods: [
        { relationTo: 'categories', value: shirts },
        { relationTo: 'products', value: mug },
      ],
      taxed: 'class',
      taxClass: tax,
      prices: [{ currency: 'USD', price: 400 }],
      position: 3,
    })
    const { id: list } = await shop.create('price-lists', {
      title: 'Trade prices',
      audience: 'groups',
      groups: [trade],
      startsAt: '2026-01-01T00:00:00.000Z',
      endsAt: SOON,
      percentage: 12.5,
      categories: [shirts],
      crossesOut: false,
      priority: 7,
    })
    for (const entry of [
      { product: shirt, variant: small, pieces: 10, amount: 1900 },
      { product: mug, pieces: 1, percentage: 20 },
      { product: mug, pieces: 5, percentage: 30 },
    ])
      await shop.create('price-list-entries', { list, ...entry })
    await shop.create('price-lists', { title: 'Dollars', currency: 'USD', active: false })
  })

  it.each([
    ['collections', 'csv', 2],
    ['collections', 'json', 2],
    ['extras', 'csv', 1],
    ['extras', 'json', 1],
    ['priceLists', 'csv', 2],
    ['priceLists', 'json', 2],
  ])('comes along: %s as %s', async (kind, as, count) => {
    const there = await openEmpty()
    await there.shop.create('customer-groups', { name: 'Trade' })
    await there.run((await there.check(await house.export('products'), 'all.csv')).id)
    const file = await house.export(kind, 'souk', as)
    const done = await there.run((await there.check(file, `file.${as}`)).id)
    expect(await there.rows(done.id, 'warning')).toEqual([])
    expect(done).toMatchObject({ kind, outcome: { create: count, refuse: 0 } })
    expect(await there.export(kind, 'souk', 'json')).toBe(await house.export(kind, 'souk', 'json'))
    for (const shop of [house, there]) {
      const again = await shop.check(file, `file.${as}`)
      expect(await shop.rows(again.id, 'change')).toEqual([])
      expect(again.plan).toMatchObject({ same: count })
    }
  })

  it('is told line by line: one price of a list, and what there is not', async () => {
    const csv = [
      'price_list,product,sku,from_pieces,price,price_percent_off',
      'Trade prices,,SHIRT-S,10,18.00,',
      'Trade prices,,NOBODY,1,1.00,',
      'Both,mug,,1,1.00,5',
    ].join('\n')
    const { id } = await house.check(csv)
    const [trade, both] = await house.rows(id)
    expect(trade).toMatchObject({
      plan: 'change',
      changes: [{ what: 'SHIRT-S from 10', from: '19.00', to: '18.00' }],
      notes: [{ level: 'warning', message: expect.stringContaining('“NOBODY”') as string }],
    })
    expect(both).toMatchObject({ plan: 'refuse' })
    expect((await house.run(id)).outcome).toMatchObject({ change: 1, refuse: 1 })
    // None was taken away.
    const { priceLists } = JSON.parse(await house.export('priceLists', 'souk', 'json')) as {
      priceLists: { entries: { amount: number | null }[] }[]
    }
    expect(priceLists[0]?.entries.map(({ amount }) => amount)).toEqual([null, null, 1800])
  })
})

describe('a bundle', () => {
  it('is refused where one of its parts is nowhere', async () => {
    const csv = 'handle,title,sku,price,made_of\nlost,Lost,LOST,5,MUG;1 | NOBODY;2\n'
    const { id, plan } = await house.check(csv)
    expect(plan).toMatchObject({ refuse: 1 })
    const [row] = await house.rows(id)
    expect(row?.notes[0]?.message).toContain('made of NOBODY')
  })

  it('comes after its parts, wherever in the file it stands', async () => {
    const csv = [
      'handle,title,status,sku,price,stock,made_of',
      'pair,Pair,published,PAIR,8,,LEFT;1 | RIGHT;1',
      'left,Left,published,LEFT,5,3,',
      'right,Right,published,RIGHT,5,2,',
    ].join('\n')
    const there = await openEmpty()
    const done = await there.run((await there.check(csv)).id)
    expect(done).toMatchObject({ outcome: { create: 3, refuse: 0 } })
    expect((await there.rows(done.id)).map(({ handle }) => handle)).toEqual([
      'pair',
      'left',
      'right',
    ])
    expect((await there.check(csv)).plan).toMatchObject({ same: 3 })
  })
})

type Product = { readonly handle: string }

const sorted = (json: string): Product[] =>
  (JSON.parse(json) as { products: Product[] }).products.toSorted((a, b) =>
    a.handle < b.handle ? -1 : 1,
  )
