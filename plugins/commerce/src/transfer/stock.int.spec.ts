import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { holdStock, takeStock } from '../inventory/operations/index.ts'
import { openTransfer, type OpenTransfer } from './testing/openTransfer.ts'
import { tableOf } from './testing/sameTable.ts'

let house: OpenTransfer
let mug: string
let lamp: string

beforeAll(async () => {
  house = await openTransfer(await createTestDatabase({ migrated: false }))
  const { shop } = house
  const cup = await shop.create('products', {
    title: 'Mug',
    slug: 'mug',
    options: [{ name: 'Colour', values: ['Blue', 'Red'] }],
    _status: 'published',
  })
  const variant = (Colour: string) =>
    shop.create('variants', {
      product: cup.id,
      options: { Colour },
      price: 900,
      sku: `MUG-${Colour}`,
    })
  mug = (await variant('Blue')).id
  await variant('Red')
  const light = await shop.create('products', {
    title: 'Lamp',
    slug: 'lamp',
    _status: 'published',
  })
  lamp = (await shop.create('variants', { product: light.id, price: 4000 })).id
})

afterAll(() => house.close())

const HEADINGS =
  'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS Code,COO,Location,Bin name,Incoming (not editable),Unavailable (not editable),Committed (not editable),Available (not editable),On hand (current),On hand (new)'

const shopify = (...lines: readonly string[]): string => [HEADINGS, ...lines].join('\n')

const bring = async (content: string) =>
  house.run((await house.check(content, /^[[{]/u.test(content) ? 'a.json' : 'a.csv')).id)

const said = async (id: string) =>
  (await house.rows(id)).flatMap(({ notes }) => notes.map(({ message }) => message))

const lying = async () =>
  Object.fromEntries(
    (
      await (
        await house.shop.context()
      ).sql<{ what: string; pieces: number }>(sql`
        select coalesce(nullif(v.sku, ''), p.slug) || coalesce(' ' || l.name, '') as what,
          coalesce(a.on_hand, s.on_hand)::int as pieces
        from stock_levels s join variants v on v.id = s.variant_id join products p on p.id = v.product_id
          left join stock_at_locations a on a.variant_id = v.id
          left join stock_locations l on l.id = a.location_id
        order by 1`)
    ).map(({ what, pieces }) => [what, pieces]),
  )

const movements = () => house.count('stock_movements')

describe('stock that comes from Shopify', () => {
  const file = shopify(
    'mug,Mug,Colour,Blue,,,,,MUG-Blue,,,Corner shop,,0,0,1,7,8,',
    'mug,Mug,Colour,Red,,,,,MUG-Red,,,Corner shop,,0,0,0,3,3,',
    'lamp,Lamp,Title,Default Title,,,,,,,,Corner shop,,0,0,0,0,not stocked,',
  )

  it('is what lies at the only place, whatever that was called, and the same file changes nothing', async () => {
    const checked = await house.check(file)
    expect(checked).toMatchObject({
      kind: 'stock',
      format: 'shopify',
      plan: { change: 2, same: 1 },
    })
    expect(await house.rows(checked.id)).toMatchObject([
      { changes: [{ what: 'at Main location', from: '0', to: '8' }] },
      { changes: [{ to: '3' }] },
      { changes: [] },
    ])
    expect(await said(checked.id)).toContain(
      '“Corner shop” is taken for “Main location”, the only place of this shop.',
    )
    expect(await house.run(checked.id)).toMatchObject({ outcome: { change: 2, same: 1 } })
    expect(await lying()).toMatchObject({ 'MUG-Blue': 8, 'MUG-Red': 3 })
    const before = await movements()
    expect(await bring(file)).toMatchObject({ outcome: { same: 3, change: 0 } })
    expect(await movements()).toBe(before)
  })

  it('goes out in Shopify’s words, and comes back without a change', async () => {
    const out = await house.export('stock', 'shopify')
    const [first] = tableOf(out)
    expect(first).toMatchObject({
      'Handle#0': 'mug',
      'Option1 Value#0': 'Blue',
      'Location#0': 'Main location',
      'Committed (not editable)#0': '0',
      'On hand (current)#0': '8',
    })
    expect(first).not.toHaveProperty('On hand (new)#0')
    expect(await bring(out)).toMatchObject({ outcome: { same: 3, change: 0 } })
  })

  it('is refused where it is about nothing that the shop has', async () => {
    const { id, outcome } = await bring(
      shopify(
        'jug,Jug,Title,Default Title,,,,,JUG,,,Main location,,0,0,0,4,4,',
        'mug,Mug,Colour,Blue,,,,,MUG-Blue,,,Moon,,0,0,0,4,4,',
      ),
    )
    expect(outcome).toMatchObject({ refuse: 2 })
    expect(await said(id)).toEqual([
      'The shop has no article “jug”. Import the products first.',
      'There is no stock location “Moon”. Make it, or call one of yours so.',
    ])
    expect(await lying()).toMatchObject({ 'MUG-Blue': 8 })
  })
})

describe('stock in files of our own', () => {
  it('is counted place by place, and what is not named stays', async () => {
    await house.shop.create('stock-locations', { name: 'Barn', position: 1 })
    await bring('sku,location,on_hand\nMUG-Blue,barn,5\n')
    expect(await lying()).toMatchObject({ 'MUG-Blue Barn': 5, 'MUG-Blue Main location': 8 })
    await bring('handle,variant,location,on_hand\nmug,Blue,Main location,2\nmug,Blue,Barn,9\n')
    expect(await lying()).toMatchObject({ 'MUG-Blue Barn': 9, 'MUG-Blue Main location': 2 })
  })

  it('writes over nothing that happened since, as CSV and as JSON', async () => {
    for (const kind of ['csv', 'json'] as const) {
      const out = await house.export('stock', 'souk', kind)
      const edited =
        kind === 'csv'
          ? out.replace('MUG-Red,Main location,3,3', 'MUG-Red,Main location,3,6')
          : out.replace('"onHand": 3,', '"onHand": 6,')
      expect(edited).not.toBe(out)
      await takeStock(await house.shop.context(), {
        lines: [{ variant: mug, quantity: 1 }],
        cause: `order:${kind}`,
      })
      const { outcome, id } = await bring(edited)
      expect(outcome).toMatchObject({ change: 1, same: 2, refuse: 0 })
      expect((await said(id)).join()).toMatch(/Nobody has counted in the file, so they stay/u)
      expect(await lying()).toMatchObject({ 'MUG-Red': 6 })
      await bring('sku,on_hand\nMUG-Red,4\n')
      const late = await bring(edited)
      expect(late.outcome).toMatchObject({ refuse: 1 })
      expect(await said(late.id)).toContainEqual(
        expect.stringContaining('4 lie at “Main location” now, and 3 when this was written.'),
      )
      await bring('sku,on_hand\nMUG-Red,3\n')
    }
    expect(await lying()).toMatchObject({ 'MUG-Blue Barn': 9, 'MUG-Blue Main location': 0 })
  })

  it('is refused where it is counted twice, or where nobody knows which place is meant', async () => {
    const twice = await bring('sku,location,on_hand\nMUG-Blue,Barn,5\nMUG-Blue,BARN,6\n')
    expect(await said(twice.id)).toEqual([
      'It is counted at “Barn” more than once. Keep the line that is right.',
    ])
    const { id } = await house.shop.create('stock-locations', { name: 'barn', position: 9 })
    const unclear = await bring('sku,location,on_hand\nMUG-Blue,Barn,5\n')
    expect(await said(unclear.id)).toEqual([
      'More than one of your locations is called “Barn”. Give each its own name.',
    ])
    await house.shop.payload.delete({ collection: 'stock-locations' as never, id })
    expect(await lying()).toMatchObject({ 'MUG-Blue Barn': 9 })
  })

  it('is not counted below what shoppers hold, nor at a place that is closed', async () => {
    await holdStock(await house.shop.context(), {
      lines: [{ variant: mug, quantity: 7 }],
      cause: 'cart:one',
      until: new Date(Date.now() + 60_000),
    })
    const few = await bring('sku,location,on_hand\nMUG-Blue,Barn,6\n')
    expect(few.outcome).toMatchObject({ refuse: 1 })
    expect(await said(few.id)).toContainEqual(expect.stringMatching(/^7 of these are held/u))
    // What lies elsewhere counts as well.
    await bring('sku,location,on_hand\nMUG-Blue,Barn,6\nMUG-Blue,Main location,1\n')
    expect(await lying()).toMatchObject({ 'MUG-Blue Barn': 6, 'MUG-Blue Main location': 1 })
    const { docs } = await house.shop.payload.find({
      collection: 'stock-locations' as never,
      where: { name: { equals: 'Barn' } } as never,
    })
    await house.shop.payload.update({
      collection: 'stock-locations' as never,
      id: (docs[0] as unknown as { id: string }).id,
      data: { active: false } as never,
    })
    const closed = await bring('sku,location,on_hand\nMUG-Blue,Barn,8\n')
    expect(await said(closed.id)).toEqual(['The location “Barn” is closed. Open it again first.'])
  })

  it('goes out without variants from before the product had all of its options', async () => {
    const chair = await house.shop.create('products', {
      title: 'Chair',
      slug: 'chair',
      options: [{ name: 'Colour', values: ['Green'] }],
      _status: 'published',
    })
    const variant = (options: object, sku: string) =>
      house.shop.create('variants', { product: chair.id, options, price: 900, sku })
    await variant({ Colour: 'Green' }, 'CHAIR-OLD')
    await house.shop.payload.update({
      collection: 'products',
      id: chair.id,
      data: {
        options: [
          { name: 'Colour', values: ['Green'] },
          { name: 'Size', values: ['Small'] },
        ],
      } as never,
    })
    await variant({ Colour: 'Green', Size: 'Small' }, 'CHAIR-NEW')
    const out = await house.export('stock')
    expect(out).toMatch(/chair,Chair,Green \| Small,CHAIR-NEW/u)
    expect(out).not.toMatch(/CHAIR-OLD/u)
  })

  it('serves those who wait once all places are counted', async () => {
    const { shop } = house
    const vase = await shop.create('products', {
      title: 'Vase',
      slug: 'vase',
      stockPolicy: 'backorder',
      _status: 'published',
    })
    const { id } = await shop.create('variants', { product: vase.id, price: 900, sku: 'VASE' })
    await shop.create('stock-locations', { name: 'Loft', position: 5 })
    await bring('sku,location,on_hand\nVASE,Main location,5\nVASE,Loft,0\n')
    const until = new Date(Date.now() + 60_000)
    await holdStock(await shop.context(), {
      lines: [{ variant: id, quantity: 8 }],
      cause: 'cart:patient',
      until,
    })
    const { outcome } = await bring('sku,location,on_hand\nVASE,Main location,0\nVASE,Loft,5\n')
    expect(outcome).toMatchObject({ change: 1, refuse: 0 })
    expect(await lying()).toMatchObject({ 'VASE Main location': 0, 'VASE Loft': 5 })
  })

  it('of an article that lies at two places of one name is counted nowhere', async () => {
    const { shop } = house
    await bring('sku,location,on_hand\nMUG-Red,Loft,3\n')
    const other = await shop.create('stock-locations', { name: 'Attic', position: 6 })
    await bring('sku,location,on_hand\nMUG-Red,Attic,5\n')
    await shop.payload.update({
      collection: 'stock-locations' as never,
      id: other.id,
      data: { name: 'Loft' } as never,
    })
    const before = await movements()
    const { id } = await bring('sku,location,on_hand\nMUG-Red,Main location,7\n')
    expect(await said(id)).toEqual([
      'More than one of your locations is called “Loft”. Give each its own name.',
    ])
    expect(await movements()).toBe(before)
  })

  it('counts no bundle, and nothing that lies on no shelf', async () => {
    const voucher = await house.shop.create('products', {
      title: 'Voucher',
      slug: 'voucher',
      kind: 'gift_card',
      _status: 'published',
    })
    await house.shop.create('variants', { product: voucher.id, price: 1000, sku: 'VOUCHER' })
    const set = await house.shop.create('products', { title: 'Set', slug: 'set', _status: 'draft' })
    await house.shop.create('variants', {
      product: set.id,
      price: 1000,
      sku: 'SET',
      parts: [{ variant: lamp, quantity: 2 }],
    })
    const { id, outcome } = await bring('sku,on_hand\nVOUCHER,3\nSET,3\n')
    expect(outcome).toMatchObject({ refuse: 2 })
    expect(await said(id)).toEqual([
      'It is sold without lying on a shelf, so nobody counts it.',
      'It is made of parts, which are counted instead.',
    ])
    expect(await house.export('stock')).not.toMatch(/VOUCHER|SET/u)
  })
})
