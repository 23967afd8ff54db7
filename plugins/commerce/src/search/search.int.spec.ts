import { sql } from '@souk/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../tests/support/index.ts'
import { openShop, type Doc, type OpenShop } from '../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop
const made: Record<string, Doc> = {}

const lexical = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: null,
    children: [
      {
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: null,
        children: [
          { type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' },
        ],
      },
    ],
  },
})

const product = async (title: string, rest: object = {}): Promise<Doc> =>
  (made[title] = await shop.create('products', {
    title,
    price: 1000,
    stock: 5,
    _status: 'published',
    ...rest,
  }))

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
  made.kitchen = await shop.create('categories', { title: 'Kitchenware' })
  await product('Crème brûlée dish', { categories: [made.kitchen.id], vendor: 'Maison Dupré' })
  await product('Willow basket', {
    tags: ['picnic'],
    description: lexical('Woven by hand for running errands.'),
  })
  await product('Basket', { description: lexical('Plain.') })
  await product('Basket liner')
  await product('Rug', { description: lexical('Goes well beneath a basket.') })
  await product('Garden chair', { tags: ['basket'] })
  await product('Three-seat sofa', { sku: 'SOF-0042' })
  await product('Velvet settee')
  await product('Running shoes', {
    price: undefined,
    stock: undefined,
    options: [{ name: 'Colour', values: ['Aubergine', 'Teal'] }],
  })
  const variant = (colour: string, stock: number) =>
    shop.create('variants', {
      product: made['Running shoes']?.id,
      options: { Colour: colour },
      price: 7000,
      stock,
    })
  await variant('Aubergine', 1)
  await variant('Teal', 0)
  await product('Secret basket', { _status: 'draft' })
}, 120_000)

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type List = { docs: { title: string }[]; totalDocs: number } & Record<string, unknown>
const list = async (query: Record<string, unknown>): Promise<List> =>
  (await shop.ask('products.list', query)) as List
const titles = async (q: string): Promise<string[]> =>
  (await list({ q, limit: '100' })).docs.map(({ title }) => title)
const suggest = async (q: string) =>
  (await shop.ask('products.suggest', { q })) as {
    words: string[]
    products: { title: string }[]
  }

describe('a search for words', () => {
  it.each([
    ['accents that were left out', 'creme brulee', ['Crème brûlée dish']],
    ['accents that are not there', 'bàskét liner', ['Basket liner']],
    ['capitals', 'WILLOW', ['Willow basket']],
    ['the beginning of a word', 'wil', ['Willow basket']],
    ['a word that goes on', 'bask lin', ['Basket liner']],
    ['two letters that changed places', 'wilolw', ['Willow basket']],
    ['a letter too few', 'velvt', ['Velvet settee']],
    ['a letter too many', 'gardden', ['Garden chair']],
    ['a wrong letter', 'wellow basket', ['Willow basket']],
    ['another form', 'willows', ['Willow basket']],
    ['a form that shares the stem alone', 'runs shoe', ['Running shoes']],
    ['a word of the description', 'errands', ['Willow basket']],
    ['a tag', 'picnic', ['Willow basket']],
    ['a vendor', 'dupre', ['Crème brûlée dish']],
    ['a category', 'kitchenware', ['Crème brûlée dish']],
    ['an option', 'aubergine', ['Running shoes']],
    ['a SKU', 'SOF-0042', ['Three-seat sofa']],
    ['a SKU without its signs', 'sof0042', ['Three-seat sofa']],
    ['words in any order', 'shoes running', ['Running shoes']],
    ['words that say little', 'the shoes for running', ['Running shoes']],
    ['what is not there', 'submarine', []],
    ['a word that is there and one that is not', 'basket submarine', []],
    ['nothing but signs', '%_\\ !', []],
    ['what is meant for a database', "' or 0=0--", []],
  ])('finds by %s: %s', async (_, q, expected) => {
    expect(await titles(q)).toEqual(expected)
  })

  it('shows title before beginning before words before labels before description', async () => {
    expect(await titles('basket')).toEqual([
      'Basket',
      'Basket liner',
      'Willow basket',
      'Garden chair',
      'Rug',
    ])
  })

  it('takes a mistyped word for the nearest', async () => {
    expect((await titles('bakset')).toSorted()).toEqual((await titles('basket')).toSorted())
  })

  it('shows what is in stock before what is sold out, where both are as near', async () => {
    await product('Lantern brass', { stock: 3 })
    await product('Lantern steel', { stock: 0 })
    expect(await titles('lantern')).toEqual(['Lantern brass', 'Lantern steel'])
  })

  it('is empty where nothing was typed: then it is the list', async () => {
    const { totalDocs } = await list({ q: '  ' })
    expect(totalDocs).toBe((await list({})).totalDocs)
  })

  it('goes with filters, other orders and pages', async () => {
    expect((await list({ q: 'basket', sort: 'title' })).docs.map(({ title }) => title)).toEqual([
      'Basket',
      'Basket liner',
      'Garden chair',
      'Rug',
      'Willow basket',
    ])
    expect(await list({ q: 'basket', limit: '2', page: '2' })).toMatchObject({
      docs: [{ title: 'Willow basket' }, { title: 'Garden chair' }],
      totalDocs: 5,
      totalPages: 3,
    })
    expect(await list({ q: 'dish', category: 'kitchenware' })).toMatchObject({ totalDocs: 1 })
    expect(await list({ q: 'basket', category: 'kitchenware' })).toMatchObject({ totalDocs: 0 })
  })

  it('answers whatever is typed', async () => {
    const { sql: query } = await shop.context()
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), words), async (q) => {
        const typed = q.slice(0, 200)
        const { totalDocs } = await list({ q: typed })
        expect(totalDocs).toBeGreaterThanOrEqual(0)
        await suggest(typed)
        const text = typed.replaceAll('\0', '')
        await query(sql`select souk_search_asked(null, 'german', ${text}::text, true)`)
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

const words = fc
  .array(fc.constantFrom('basket', "'", "''", ':*', '|', '&', '!', '(', ')', '<->', '\\', 'sofa'))
  .map((parts) => parts.join(' '))

describe('words that mean the same', () => {
  it('find each other, in other forms too', async () => {
    expect(await titles('couch')).toEqual([])
    await shop.create('search-synonyms', { words: 'Sofa, Couch, settee' })
    await shop.create('search-synonyms', { words: 'trainers, running shoes' })
    expect((await titles('couch')).toSorted()).toEqual(['Three-seat sofa', 'Velvet settee'])
    expect((await titles('couches')).toSorted()).toEqual(['Three-seat sofa', 'Velvet settee'])
    expect(await titles('velvet sofa')).toEqual(['Velvet settee'])
    expect(await titles('trainer')).toEqual(['Running shoes'])
    await product('Trainers for dogs')
    expect((await titles('running shoes')).toSorted()).toEqual([
      'Running shoes',
      'Trainers for dogs',
    ])
  })

  it('are at least two', async () => {
    await expect(shop.create('search-synonyms', { words: 'alone' })).rejects.toThrow(/invalid/)
  })
})

describe('what was counted', () => {
  type Row = { id: string; options: Record<string, string>; price: number; left: number }
  type Shelf = { product: string; slug: string }

  /** Counted by hand, from the rows themselves. */
  const naive = async (q: string) => {
    const { sql: query } = await shop.context()
    const { docs } = (await list({ q, limit: '100' })) as unknown as { docs: { id: string }[] }
    const ids = new Set(docs.map(({ id }) => id))
    const rows = await query<Row>(sql`
      select v.product_id::text as id, v.options, v.price::float8 as price, (s.on_hand - s.held)::float8 as left
      from variants v join stock_levels s on s.variant_id = v.id where v.offered and v.price is not null`)
    const shelves = await query<Shelf>(sql`
      select r.parent_id::text as product, c.slug from products_rels r join categories c on c.id = r.categories_id`)
    const own = rows.filter(({ id }) => ids.has(id))
    const products = (which: Row[]): number => new Set(which.map(({ id }) => id)).size
    const prices = own.map(({ price }) => price)
    const colours = new Set(own.flatMap(({ options }) => options['Colour'] ?? []))
    return {
      colours: [...colours].map((value) => ({
        value,
        count: products(own.filter(({ options }) => options['Colour'] === value)),
      })),
      shelves: shelves.filter(({ product: id }) => ids.has(id)).length,
      price: prices.length > 0 ? { min: Math.min(...prices), max: Math.max(...prices) } : null,
      inStock: products(own.filter(({ left }) => left > 0)),
      soldOut: ids.size - products(own.filter(({ left }) => left > 0)),
    }
  }

  type Facets = {
    options: { name: string; values: { value: string; count: number }[] }[]
    categories: { count: number }[]
    price: object | null
    availability: { inStock: number; soldOut: number }
  }

  it.each(['running', 'lantern', 'basket', 'dish', 'submarine', ''])(
    'of what is found for “%s” is what is there',
    async (q) => {
      const { facets } = (await list({ q, facets: 'true' })) as unknown as { facets: Facets }
      const counted = await naive(q)
      const colours = facets.options.find(({ name }) => name === 'Colour')?.values ?? []
      const byValue = (values: typeof colours) =>
        values.toSorted((a, b) => a.value.localeCompare(b.value))
      expect(byValue(colours)).toEqual(byValue(counted.colours))
      expect(facets.categories.reduce((sum, { count }) => sum + count, 0)).toBe(counted.shelves)
      expect(facets.price).toEqual(counted.price)
      const { inStock, soldOut } = counted
      expect(facets.availability).toEqual({ inStock, soldOut })
    },
  )
})

describe('suggestions', () => {
  it('go on from what was typed', async () => {
    const { words: found, products } = await suggest('bas')
    expect(found).toEqual(['basket'])
    expect(products.map(({ title }) => title)).toContain('Basket')
    expect((await suggest('willow b')).words).toEqual(['willow basket'])
    expect((await suggest('wilolw')).words).toEqual(['willow'])
  })

  it('say nothing of drafts and of what finds nothing', async () => {
    expect((await suggest('secr')).words).toEqual([])
    expect((await suggest('submarine b')).words).toEqual([])
    expect(await suggest('  ')).toEqual({ words: [], products: [] })
  })
})

describe('what changes', () => {
  const update = (doc: Doc | undefined, data: object, collection = 'products') =>
    shop.payload.update({
      collection: collection as never,
      id: doc?.id ?? '',
      data: data as never,
      depth: 0,
    })

  it('is found by its new name and not by the old one', async () => {
    const doc = await product('Hammock', { sku: 'H-1' })
    await update(doc, { title: 'Swing', tags: ['porch'] })
    expect(await titles('hammock')).toEqual([])
    expect(await titles('swing')).toEqual(['Swing'])
    expect(await titles('porch')).toEqual(['Swing'])
    expect((await suggest('hammo')).words).toEqual([])
    await update(doc, { tags: [] })
    expect(await titles('porch')).toEqual([])
    await update(doc, { title: 'Not yet so', _status: 'draft' })
    expect(await titles('swing')).toEqual([])
    await update(doc, { title: 'Swing', _status: 'published' })
    expect(await titles('swing')).toEqual(['Swing'])
    await shop.payload.delete({ collection: 'products' as never, id: doc.id })
    expect(await titles('swing')).toEqual([])
  })

  it('follows a category that is renamed or goes, and a variant', async () => {
    await update(made.kitchen, { title: 'Cuisine' }, 'categories')
    expect(await titles('kitchenware')).toEqual([])
    expect(await titles('cuisine')).toEqual(['Crème brûlée dish'])
    await shop.payload.delete({ collection: 'categories' as never, id: made.kitchen?.id ?? '' })
    expect(await titles('cuisine')).toEqual([])
    const { sql: query } = await shop.context()
    await query(sql`update variants set sku = 'NEW-7' where product_id = ${made['Rug']?.id}::uuid`)
    expect(await titles('new-7')).toEqual(['Rug'])
    await query(
      sql`delete from variants where product_id = ${made['Running shoes']?.id}::uuid and options ->> 'Colour' = 'Aubergine'`,
    )
    expect(await titles('aubergine')).toEqual([])
  })

  it('keeps a draft of a published product to itself', async () => {
    await shop.payload.update({
      collection: 'products' as never,
      id: made['Rug']?.id ?? '',
      data: { title: 'Carpet', _status: 'draft' } as never,
      draft: true,
    })
    expect(await titles('carpet')).toEqual([])
    expect(await titles('rug')).toEqual(['Rug'])
  })

  it('is right when two change one product at once', async () => {
    const doc = await product('Kettle', { tags: ['old'] })
    const category = await shop.create('categories', { title: 'Stove' })
    await update(doc, { categories: [category.id] })
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([
        update(doc, { title: `Kettle ${round}`, tags: [`tag${round}`] }),
        update(category, { title: `Stove ${round}` }, 'categories'),
      ])
      expect(await titles(`kettle ${round} tag${round} stove ${round}`)).toEqual([
        `Kettle ${round}`,
      ])
    }
  })
})

describe('a shop that writes in another language from now on', () => {
  it('is looked through anew', async () => {
    const { sql: query } = await shop.context()
    await query(
      sql`update search_entries set language = 'german', document = '' where title = 'rug'`,
    )
    expect(await titles('rugs')).toEqual([])
    await query(sql`select souk_search_keep(1000)`)
    expect(await titles('rugs')).toEqual(['Rug'])
  })
})

describe('what no product has any more', () => {
  it('is forgotten by and by', async () => {
    const { sql: query } = await shop.context()
    await product('Zeppelin').then(({ id }) =>
      shop.payload.delete({ collection: 'products' as never, id }),
    )
    const known = async () =>
      (await query(sql`select from search_words where word in ('zeppelin', 'basket')`)).length
    const before = await known()
    await query(sql`update search_words set updated_at = now() - interval '2 days'`)
    await query(sql`select souk_search_keep(1000)`)
    expect(await known()).toBe(before - 1)
  })
})
