import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { richTextOf } from './operations/richText.ts'
import { tidyTransfers } from './operations/tidyTransfers.ts'
import { openTransfer, sample, type OpenTransfer } from './testing/openTransfer.ts'
import { tableOf } from './testing/sameTable.ts'

let house: OpenTransfer

beforeAll(async () => {
  house = await openTransfer(await createTestDatabase({ migrated: false }))
})

afterAll(() => house.close())

type Doc = Record<string, unknown> & { readonly id: string }

const find = async (collection: string, where: object): Promise<Doc[]> => {
  const { docs } = await house.shop.payload.find({
    collection: collection as never,
    where: where as never,
    depth: 0,
    pagination: false,
    sort: 'createdAt',
  })
  return docs as unknown as Doc[]
}

const product = async (slug: string): Promise<Doc> => {
  const [doc] = await find('products', { slug: { equals: slug } })
  if (!doc) throw new Error(`There is no ${slug}.`)
  return doc
}

const variantsOf = async (slug: string) =>
  find('variants', { product: { equals: (await product(slug)).id } })

const bring = async (csv: string) => house.run((await house.check(csv)).id)

describe('a file of Shopify', () => {
  it('becomes products with variants, prices, stock and categories', async () => {
    expect(await bring(await sample('shopify-bracelets.csv'))).toMatchObject({
      state: 'done',
      outcome: { create: 5, refuse: 0 },
    })
    expect(await product('anchor-cord')).toMatchObject({
      title: 'Anchor Cord',
      vendor: 'Workshop 7',
      tags: ['Anchor', 'Gold', 'Leather', 'Silver'],
      _status: 'published',
      options: [{ name: 'Color', values: ['Gold', 'Silver'] }],
    })
    expect(await variantsOf('anchor-cord')).toMatchObject([
      { title: 'Gold', price: 6999, compareAtPrice: 8500, stock: 1, offered: true },
      { title: 'Silver', price: 5500, compareAtPrice: 8500, stock: 0, offered: true },
    ])
    expect(await variantsOf('globe-earrings')).toMatchObject([
      { options: {}, price: 2799, cost: 950, stock: 1 },
    ])
    expect(await product('globe-earrings')).toMatchObject({ weight: 28, price: 2799 })
    const categories = await find('categories', {})
    expect(new Set(categories.map(({ title }) => title))).toEqual(
      new Set(['Bracelet', 'Earrings', 'Outdoor']),
    )
  })

  it('moves stock with a reason, through the shop’s own levels', async () => {
    const [blue] = await variantsOf('bead-bracelet')
    const moved = await find('stock-movements', { variant: { equals: blue?.id } })
    expect(moved).toMatchObject([{ change: 1, onHand: 1 }])
  })

  it('tells line by line what it would change, and changes that alone', async () => {
    const csv = (await sample('shopify-bracelets.csv')).replace(',69.99,85,', ',64.50,85,')
    const checked = await house.check(csv)
    expect(checked.plan).toEqual({ create: 0, change: 1, same: 4, refuse: 0 })
    expect(await house.rows(checked.id, 'change')).toMatchObject([
      {
        handle: 'anchor-cord',
        line: 4,
        changes: [{ what: 'Gold: price', from: '69.99', to: '64.50' }],
      },
    ])
    expect((await variantsOf('anchor-cord'))[0]).toMatchObject({ price: 6999 })
    const movements = await house.count('stock_movements')
    expect((await house.run(checked.id)).outcome).toEqual({
      create: 0,
      change: 1,
      same: 4,
      refuse: 0,
    })
    expect((await variantsOf('anchor-cord'))[0]).toMatchObject({ price: 6450, stock: 1 })
    expect(await house.count('stock_movements')).toBe(movements)
  })

  it('goes out with what was changed here, and all else as it came', async () => {
    const before = tableOf(await house.export('products', 'shopify'))
    const [only] = await variantsOf('bangle')
    await house.shop.payload.update({
      collection: 'products' as never,
      id: (await product('bangle')).id,
      data: { title: 'Wide Bangle', price: 4200 } as never,
    })
    expect((await variantsOf('bangle'))[0]).toMatchObject({ id: only?.id, price: 4200 })
    const after = tableOf(await house.export('products', 'shopify'))
    const changed = after.filter((row, at) => JSON.stringify(row) !== JSON.stringify(before[at]))
    expect(changed).toHaveLength(1)
    expect(changed[0]).toMatchObject({
      'Title#0': 'Wide Bangle',
      'Variant Price#0': '42.00',
      'Variant Compare At Price#0': '43.99',
      'Variant Fulfillment Service#0': 'manual',
    })
  })
})

describe('a file of WooCommerce', () => {
  it('becomes products with variants, an open attribute with each of its values', async () => {
    expect(await bring(await sample('woocommerce.csv'))).toMatchObject({
      outcome: { create: 8, refuse: 0 },
    })
    const aprons = await variantsOf('cooks-apron')
    expect(aprons).toHaveLength(9)
    expect(aprons[0]).toMatchObject({
      options: { Color: 'Red', Size: 'Large' },
      sku: 'apron-red-large',
      price: 2000,
    })
    expect(await variantsOf('smock')).toMatchObject([
      { sku: 'smock-red-no', price: 4200, compareAtPrice: 4500 },
      { sku: 'smock-blue-no', price: 4500, compareAtPrice: null },
      { sku: 'smock-blue-yes', price: 4500 },
    ])
    expect(await product('mitten')).toMatchObject({ price: 1800, weight: 91, length: 102 })
    expect(await product('recipes')).toMatchObject({ requiresShipping: false })
    expect(await product('kitchen-set')).toMatchObject({ _status: 'draft' })
  })
})

describe('selling when nothing is left', () => {
  const shopify = [
    'Handle,Title,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price',
    'lamp,Lamp,TRUE,Colour,Red,LAMP-R,shopify,2,deny,10.00',
    'lamp,,,,Blue,LAMP-B,shopify,0,continue,10.00',
    'lamp,,,,Green,LAMP-G,,0,deny,10.00',
    'bulb,Bulb,TRUE,Title,Default Title,BULB,shopify,1,continue,2.00',
  ].join('\n')
  const woo = [
    'ID,Type,SKU,Name,Published,In stock?,Stock,Backorders allowed?,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)',
    '1,simple,rug,Rug,1,1,4,0,10,,,',
    '2,simple,mat,Mat,1,1,0,notify,10,,,',
    '3,simple,felt,Felt,1,1,,0,10,,,',
    '4,simple,gone,Gone,1,0,,0,10,,,',
    '5,variable,sofa,Sofa,1,1,3,1,,,Seats,"2, 3"',
    '6,variation,sofa-2,Sofa - 2,1,1,parent,0,10,sofa,Seats,2',
    '7,variation,sofa-3,Sofa - 3,1,1,1,0,10,sofa,Seats,3',
  ].join('\n')

  const policies = async (slug: string) => {
    const own = await product(slug)
    return (await variantsOf(slug)).map(
      ({ stockPolicy }) => stockPolicy ?? own['stockPolicy'] ?? null,
    )
  }

  it.each([
    ['Shopify', 'shopify', shopify],
    ['WooCommerce', 'woocommerce', woo],
  ])('is what %s says, and goes out as it came', async (_, format, csv) => {
    expect((await bring(csv)).outcome).toMatchObject({ refuse: 0 })
    expect((await house.check(csv)).plan).toMatchObject({ create: 0, change: 0, refuse: 0 })
    const came = tableOf(csv)
    expect(tableOf(await house.export('products', format)).slice(-came.length)).toEqual(came)
  })

  it('becomes a backorder here, also for what nobody counts there', async () => {
    expect(await policies('lamp')).toEqual([null, 'backorder', 'backorder'])
    expect(await policies('bulb')).toEqual(['backorder'])
    expect(await policies('rug')).toEqual([null])
    expect(await policies('mat')).toEqual(['backorder'])
    expect(await policies('felt')).toEqual(['backorder'])
    expect(await policies('gone')).toEqual([null])
    expect(await policies('sofa')).toEqual(['backorder', null])
  })

  it('stays what it was made here, as long as it says the same', async () => {
    const { id } = await product('bulb')
    const later = new Date(Date.now() + 7 * 24 * 3600 * 1000).toISOString()
    await house.shop.payload.update({
      collection: 'products' as never,
      id,
      data: { stockPolicy: 'preorder', preorderUntil: later, _status: 'published' } as never,
    })
    expect((await house.check(shopify)).plan).toMatchObject({ change: 0, same: 2 })
    await house.shop.payload.update({
      collection: 'products' as never,
      id,
      data: { stockPolicy: null, _status: 'published' } as never,
    })
    const [bulb] = tableOf(await house.export('products', 'shopify')).filter(
      (row) => row['Handle#0'] === 'bulb',
    )
    expect(bulb).toMatchObject({ 'Variant Inventory Policy#0': 'deny' })
    const { id: again } = await house.check(shopify)
    expect(await house.rows(again, 'change')).toMatchObject([
      { handle: 'bulb', changes: [{ what: 'when nothing is left', to: 'backorder' }] },
    ])
  })
})

describe('a file with mistakes', () => {
  it('has each told on its line, and the rest of it imported', async () => {
    const csv = [
      'handle,title,status,options,variant,sku,price,stock',
      'right-one,Right One,published,,,RIGHT,12.50,3',
      'no-price,No Price,published,,,NOPRICE,twelve,3',
      'half,Half,published,Size;S;M,S,HALF-S,5,1',
      'half,,,,XL,HALF-XL,5,1',
      'taken,Taken,published,,,RIGHT,9,1',
      ',Nameless,published,,,,1,1',
    ].join('\r\n')
    const checked = await house.check(csv)
    expect(checked.plan).toEqual({ create: 1, change: 0, same: 0, refuse: 4 })
    const refused = await house.rows(checked.id, 'refuse')
    expect(refused.map(({ notes }) => notes[0])).toEqual([
      { line: 3, level: 'error', message: '“twelve” is no price in EUR.' },
      { line: 5, level: 'error', message: '“XL” is not among the values of “Size”: S, M.' },
      {
        line: 6,
        level: 'error',
        message: 'The SKU RIGHT is also that of “Right One” in this file. Give each its own.',
      },
      {
        line: 7,
        level: 'error',
        message: 'There is no handle on this line: it says which product it is.',
      },
    ])
    const done = await house.run(checked.id)
    expect(done).toMatchObject({ state: 'done', outcome: { create: 1, refuse: 4 } })
    expect(await find('products', { slug: { in: ['no-price', 'half', 'taken'] } })).toEqual([])
    expect(await variantsOf('right-one')).toMatchObject([{ sku: 'RIGHT', price: 1250, stock: 3 }])
  })

  it('takes nobody else’s SKU, nor a product that somebody is at', async () => {
    await house.shop.payload.update({
      collection: 'products' as never,
      id: (await product('right-one')).id,
      data: { title: 'Being rewritten' } as never,
      draft: true,
    })
    const { plan, id } = await house.check(
      'handle,title,sku,price\nright-one,Other title,OWN,12.50\nthief,Thief,RIGHT,1\n',
    )
    expect(plan).toMatchObject({ refuse: 2 })
    const said = (await house.rows(id)).map(({ notes }) => notes[0]?.message)
    expect(said[0]).toContain('unpublished draft')
    expect(said[1]).toContain('belongs to')
  })

  it.each([
    ['nothing', '', 422],
    ['headings nobody knows', 'a,b\n1,2\n', 422],
    ['a broken quote', 'handle,title\n"never closed,x\n', 422],
    ['JSON that ends too soon', '{"souk":"products","products":[', 422],
  ])('is refused whole for %s', async (_, csv, status) => {
    await expect(house.check(csv === '' ? ' ' : csv)).rejects.toMatchObject({ status })
  })
})

describe('the letters of a file', () => {
  const rows = 'handle;title;price\r\ncafe;Café «Zoë» – 5 €;1.299,50\r\n'
  it.each([
    ['UTF-8', Buffer.from(rows)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${rows}`)],
    ['UTF-16, as Excel saves “Unicode text”', Buffer.from(`\ufeff${rows}`, 'utf16le')],
    [
      'Windows-1252',
      Buffer.from(
        rows.split('').map((letter) => ({ '–': 0x96, '€': 0x80 })[letter] ?? letter.charCodeAt(0)),
      ),
    ],
  ])('may be %s', async (_, bytes) => {
    const { id } = await house.check(bytes)
    expect(await house.rows(id)).toMatchObject([{ title: 'Café «Zoë» – 5 €' }])
    await house.run(id)
    expect((await product('cafe')).price).toBe(129950)
  })
})

describe('a file that is written', () => {
  it('is given up where nobody has gone on writing it for two days', async () => {
    const { id } = await house.ask('exports.create', { kind: 'products' })
    await house.work()
    const { sql: query } = await house.shop.context()
    await query(sql`
      update exports set state = 'running', updated_at = now() - interval '47 hours' where id = ${id}::uuid`)
    await tidyTransfers.run({ sql: query } as never)
    expect(await house.ask('exports.read', { id })).toMatchObject({ state: 'running' })
    await query(sql`
      update exports set updated_at = now() - interval '49 hours' where id = ${id}::uuid`)
    await tidyTransfers.run({ sql: query } as never)
    expect(await house.ask('exports.read', { id })).toMatchObject({ state: 'expired' })
    await expect(house.ask('exports.file', { id })).rejects.toMatchObject({ code: 'export_gone' })
  })
})

describe('the report of an import', () => {
  it('says on a page past the last how many there are, and of no import nothing', async () => {
    const { id } = await house.check('Handle,Title,Variant Price\nvase,Vase,5')
    expect(await house.ask('imports.rows', { id, page: 9 })).toMatchObject({
      docs: [],
      totalDocs: 1,
      totalPages: 1,
    })
    const none = house.ask('imports.rows', { id: '01900000-0000-7000-8000-000000000000' })
    await expect(none).rejects.toMatchObject({ code: 'import_not_found' })
  })
})

describe('a file with text that no database keeps', () => {
  const SHOPIFY = 'Handle,Title,Body (HTML),Variant Price'

  it('has what only looks like it brought in as it is written', async () => {
    const html = '<p>Use \\u0000 as NUL</p>'
    const found = await bring(`${SHOPIFY}\nnul-text,Spelled,${html},5\nnul-sign,Si\0lent,,5`)
    expect(found).toMatchObject({ outcome: { create: 2, refuse: 0 } })
    expect(JSON.stringify((await product('nul-text'))['description'])).toContain(
      JSON.stringify('Use \\u0000 as NUL'),
    )
    expect(await product('nul-sign')).toMatchObject({ title: 'Silent' })
  })

  it('has a title cut before an emoji, and not through it', async () => {
    const title = `${'x'.repeat(199)}😀`
    const { id } = await house.check(`${SHOPIFY}\nlong-smile,${title},,5`)
    const [row] = await house.rows(id)
    expect(row).toMatchObject({ plan: 'create' })
    expect(row?.notes[0]?.message).toContain('longer than 200 letters')
    await house.run(id)
    expect(await product('long-smile')).toMatchObject({ title: 'x'.repeat(199) })
  })

  it('has half a character told where it stands, and the rest brought in', async () => {
    const { id } = await house.check(
      `{"souk":"products","products":[
        {"handle":"half","title":"Half \\ud83d","variants":[{"price":500}]},
        {"handle":"key","title":"Key","variants":[{"price":500,"options":{"a\\ud800":"b"}}]},
        {"handle":"whole-smile","title":"Whole \\ud83d\\ude00","variants":[{"price":500}]}]}`,
      'file.json',
    )
    expect(await house.rows(id)).toMatchObject([
      { plan: 'refuse', notes: [{ level: 'error', message: expect.stringMatching(/^title: /u) }] },
      { plan: 'refuse', notes: [{ message: expect.stringMatching(/^variants.0.options: /u) }] },
      { plan: 'create', title: 'Whole 😀' },
    ])
    expect(await house.run(id)).toMatchObject({ outcome: { create: 1, refuse: 2 } })
  })

  // What JSON spells in fields that only Shopify knows was kept as it is spelled, and no export could be written.
  it('goes out without it, by whatever field it came in', async () => {
    const { id } = await house.check(
      `{"products":[{"handle":"spelled","title":"No\\u0000thing","template_suffix":"a\\u0000b",
        "note":{"half":"\\ud83d","\\u0000key":"\\u0000"},"variants":[{"price":"5.00"}]}]}`,
      'file.json',
    )
    expect(await house.run(id)).toMatchObject({ outcome: { create: 1 } })
    const { products } = JSON.parse(await house.export('products', 'shopify', 'json')) as {
      readonly products: readonly Doc[]
    }
    expect(products.find(({ handle }) => handle === 'spelled')).toMatchObject({
      title: 'Nothing',
      template_suffix: 'ab',
      note: { half: '\ufffd', key: '' },
    })
  })
})

const HTML: readonly (readonly [html: string, kept: string])[] = [
  ['<p>A<img src="https://cdn.example.com/a.jpg" alt="blue cup">Z</p>', 'Ablue cupZ'],
  ['<img src="https://cdn.example.com/a.jpg">', ''],
  ['<p><a href="https://example.com/"><img src="/a.jpg" alt="See"></a></p>', 'See'],
  ['<p><a href="">Nowhere</a></p>', 'Nowhere'],
  ['<p><a>No <b>address</b></a></p>', 'No address'],
  ['<p><a href="java&#10;script:alert(1)">Runs</a></p>', 'Runs'],
  ['<p><a href=" https://example.com/a b ">Blank</a></p>', 'Blank'],
  ['<p><a href="mailto:a@example.com">Write</a></p>', 'Write'],
  ['<table><tbody><tr><td>Size</td><td><a href="">S</a></td></tr></tbody></table>', 'SizeS'],
  ['<p>Film</p><iframe src="https://example.com"></iframe><video src="a.mp4"></video>', 'Film'],
  ['<ul><li><img src="a.png" alt="Dot"></li></ul><hr><blockquote>Said</blockquote>', 'DotSaid'],
  ['<h2>Care</h2><pre>30</pre><div>Loose</div>more', 'Care30Loosemore'],
]

const wordsOf = (node: unknown): string => {
  const { text = '', root, children = [] } = (node ?? {}) as Record<string, unknown>
  return [text, ...(root ? [wordsOf(root)] : (children as unknown[]).map(wordsOf))].join('')
}

describe('a description of another shop', () => {
  it('is kept as far as the editor can, and as the dry run has said', async () => {
    const lines = HTML.map(
      ([html], at) => `told-${at},Told ${at},"${html.replaceAll('"', '""')}",5`,
    )
    const csv = ['Handle,Title,Body (HTML),Variant Price', ...lines].join('\n')
    const { id, plan } = await house.check(csv)
    expect(plan).toMatchObject({ create: HTML.length, refuse: 0 })
    await house.run(id)
    expect(await house.rows(id, 'refuse')).toEqual([])
    for (const [at, [, kept]] of HTML.entries())
      expect(wordsOf((await product(`told-${at}`))['description'])).toBe(kept)
    const links = JSON.stringify((await product('told-6'))['description'])
    expect(links).toContain('https://example.com/a%20b')
    expect((await house.check(csv)).plan).toMatchObject({ same: HTML.length })
  })

  it('is looked at as the products’ own form would', async () => {
    const { problemOf, fromHtml } = richTextOf(house.shop.payload)
    const { req } = await house.shop.context()
    const withoutPicture = { type: 'upload', relationTo: 'media', value: null }
    expect(await problemOf(fromHtml('<p>Fine</p>'), req)).toBeNull()
    expect(await problemOf({ root: { children: [withoutPicture] } }, req)).toContain('upload node')
  })
})

describe('an import that is cut off', () => {
  it('goes on where it was, and nothing is there twice', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, n) => `part-${n},Part ${n},published,PART-${n},${n + 1}.00,2`,
    )
    const { id } = await house.check(`handle,title,status,sku,price,stock\n${lines.join('\n')}\n`)
    await house.ask('imports.start', { id, pictures: false })
    // Whoever is at it is gone: what it has written so far stays, the rest is taken up by another.
    for (;;) {
      const { done, state } = (await house.ask('imports.read', { id })) as {
        done: number
        state: string
      }
      if ((state === 'importing' && done > 2) || state === 'done') break
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await house.ask('imports.stop', { id })
    await house.work()
    const stopped = (await house.ask('imports.read', { id })) as { state: string; done: number }
    expect(stopped.state).toBe('stopped')
    expect(stopped.done).toBeLessThan(12)
    const done = await house.run(id)
    expect(done).toMatchObject({ state: 'done', outcome: { create: 12, refuse: 0 } })
    expect(await find('products', { slug: { like: 'part-' } })).toHaveLength(12)
    await expect(house.ask('imports.start', { id })).rejects.toMatchObject({ status: 409 })
  })
})

describe('a file of people', () => {
  it('has no formula that a stranger wrote, and no secret', async () => {
    await house.shop.ask('customers.register', {
      email: 'mallory@people.test',
      password: 'a long password of hers',
      name: '=HYPERLINK("https://evil.example")',
    })
    const own = await house.export('customers')
    expect(tableOf(own)).toMatchObject([
      { 'email#0': 'mallory@people.test', 'name#0': `'=HYPERLINK("https://evil.example")` },
    ])
    expect(tableOf(await house.export('customers', 'shopify'))).toMatchObject([
      { 'Email#0': 'mallory@people.test', 'Accepts Email Marketing#0': 'no' },
    ])
    const json = await house.export('customers', 'souk', 'json')
    expect(JSON.parse(json)).toMatchObject({ customers: [{ email: 'mallory@people.test' }] })
    expect(json + own).not.toMatch(/hash|salt|session|username/u)
  })

  it('is not there for a format that has none', async () => {
    await expect(
      house.ask('exports.create', { kind: 'orders', format: 'woocommerce' }),
    ).rejects.toMatchObject({ status: 422 })
    expect(tableOf(await house.export('orders'))).toEqual([])
    await house.shop.create('promotions', {
      title: 'Ten',
      code: 'TEN',
      type: 'percentage',
      value: 10,
    })
    expect(tableOf(await house.export('discounts'))).toMatchObject([
      { 'code#0': 'TEN', 'type#0': 'percentage', 'value#0': '10', 'active#0': 'yes' },
    ])
  })
})

describe('our own JSON', () => {
  it('comes back in without a change', async () => {
    const { plan } = await house.check(
      await house.export('products', 'souk', 'json'),
      'own.json',
      true,
    )
    // One has a draft by now, and is left alone.
    expect(plan).toMatchObject({ create: 0, change: 0, refuse: 1 })
  })

  it('and so does our own CSV', async () => {
    const checked = await house.check(await house.export('products'), 'own.csv', true)
    expect(await house.rows(checked.id, 'change')).toEqual([])
    expect(checked.plan).toMatchObject({ create: 0, change: 0 })
  })
})

describe('whoever is no manager', () => {
  it.each([
    ['an editor', { kind: 'member', id: 'e', roles: ['editor'] }],
    ['a shopper', { kind: 'customer', id: 'c' }],
    ['a stranger', { kind: 'anonymous' }],
  ] as const)('neither imports nor exports: %s', async (_, actor) => {
    const content = Buffer.from('handle,title\na,A\n').toString('base64')
    for (const [name, input] of [
      ['imports.create', { filename: 'a.csv', content }],
      ['exports.create', { kind: 'products' }],
    ] as const)
      await expect(house.shop.ask(name, input, actor)).rejects.toMatchObject({
        status: expect.toBeOneOf([401, 403]) as number,
      })
  })
})
