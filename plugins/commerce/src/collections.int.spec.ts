import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../tests/support/index.ts'
import { listenToStatements } from './shared/testing/listenToStatements.ts'
import { openShop, type OpenShop } from './shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop
let clothes: string
let shirts: string
const ids: Record<string, string> = {}

const product = async (title: string, facts: object): Promise<void> => {
  ids[title] = (await shop.create('products', { title, _status: 'published', ...facts })).id
}

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
  clothes = (await shop.create('categories', { title: 'Clothes' })).id
  shirts = (await shop.create('categories', { title: 'Shirts', parent: clothes })).id
  await product('Linen shirt', {
    price: 4500,
    compareAtPrice: 6000,
    stock: 3,
    categories: [shirts],
    tags: ['Summer', 'New'],
    vendor: 'Weavers',
  })
  await product('Wool coat', { price: 20_000, stock: 0, categories: [clothes], tags: ['Winter'] })
  await product('Mug', { price: 900, stock: 10, vendor: 'Potters', featured: true })
  await product('Summer hat', { price: 2500, stock: 1, tags: ['summer'], vendor: 'weavers' })
  await shop.create('products', { title: 'Draft hat', price: 1, stock: 1, tags: ['summer'] })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

let made = 0
const collection = async (facts: object): Promise<string> => {
  const slug = `collection-${(made += 1)}`
  await shop.create('product-collections', { title: slug, slug, ...facts })
  return slug
}

const titlesIn = async (slug: string, query: object = {}): Promise<string[]> => {
  const { docs } = (await shop.ask('products.list', {
    collection: slug,
    limit: '50',
    page: '1',
    ...query,
  })) as { docs: { title: string }[] }
  return docs.map(({ title }) => title)
}

const byRules = (rules: readonly object[], rest: object = {}) =>
  collection({ filledBy: 'rules', sort: 'title', rules, ...rest })

describe('a collection by hand', () => {
  it('shows what was chosen in the chosen order, unless another is asked for', async () => {
    const products = ['Mug', 'Linen shirt', 'Wool coat'].map((title) => ids[title])
    const slug = await collection({ products })
    expect(await titlesIn(slug)).toEqual(['Mug', 'Linen shirt', 'Wool coat'])
    expect(await titlesIn(slug, { sort: '-price' })).toEqual(['Wool coat', 'Linen shirt', 'Mug'])
    expect(await titlesIn(slug, { category: 'clothes' })).toEqual(['Linen shirt', 'Wool coat'])
    expect(await titlesIn(slug, { q: 'mug' })).toEqual(['Mug'])
  })

  it('is found by its slug while it is shown, and nobody else’s is', async () => {
    const slug = await collection({ title: 'For Ada', description: 'All of it.' })
    expect(await shop.ask('collections.read', { slug })).toMatchObject({
      title: 'For Ada',
      description: 'All of it.',
      image: null,
    })
    const hidden = await collection({ products: [ids['Mug']], active: false })
    expect(await titlesIn(hidden)).toEqual([])
    for (const missing of [hidden, 'nowhere'])
      await expect(shop.ask('collections.read', { slug: missing })).rejects.toMatchObject({
        code: 'collection_not_found',
      })
    const { docs } = (await shop.ask('collections.list', {})) as { docs: { slug: string }[] }
    expect(docs.map((one) => one.slug)).toContain(slug)
    expect(docs.map((one) => one.slug)).not.toContain(hidden)
  })
})

describe('a collection by rules', () => {
  it.each([
    [{ aspect: 'tag', text: 'SUMMER' }, ['Linen shirt', 'Summer hat']],
    [{ aspect: 'vendor', text: 'weavers' }, ['Linen shirt', 'Summer hat']],
    [{ aspect: 'vendor', text: 'weavers', isNot: true }, ['Mug', 'Wool coat']],
    [{ aspect: 'title', text: 'HAT' }, ['Summer hat']],
    [{ aspect: 'title', text: '%' }, []],
    [{ aspect: 'priceFrom', amount: 2500 }, ['Linen shirt', 'Summer hat', 'Wool coat']],
    [{ aspect: 'priceTo', amount: 2500 }, ['Mug', 'Summer hat']],
    [{ aspect: 'reduced' }, ['Linen shirt']],
    [{ aspect: 'inStock', isNot: true }, ['Wool coat']],
    [{ aspect: 'featured' }, ['Mug']],
    [{ aspect: 'newerThan', days: 1 }, ['Linen shirt', 'Mug', 'Summer hat', 'Wool coat']],
    [{ aspect: 'newerThan', days: 1, isNot: true }, []],
  ])('holds what %o is true of', async (rule, titles) => {
    expect(await titlesIn(await byRules([rule]))).toEqual(titles)
  })

  it('counts what is below a category, and takes all rules or any', async () => {
    const inClothes = { aspect: 'category', category: clothes }
    const cheap = { aspect: 'priceTo', amount: 1000 }
    expect(await titlesIn(await byRules([inClothes]))).toEqual(['Linen shirt', 'Wool coat'])
    expect(await titlesIn(await byRules([inClothes, cheap]))).toEqual([])
    expect(await titlesIn(await byRules([inClothes, cheap], { match: 'any' }))).toEqual([
      'Linen shirt',
      'Mug',
      'Wool coat',
    ])
    await shop.payload.delete({ collection: 'categories' as never, id: shirts })
    expect(await titlesIn(await byRules([inClothes]))).toEqual(['Wool coat'])
    const gone = (await shop.create('categories', { title: 'Adults only' })).id
    const withoutThem = await byRules([{ aspect: 'category', category: gone, isNot: true }])
    expect(await titlesIn(withoutThem)).toHaveLength(4)
    await shop.payload.delete({ collection: 'categories' as never, id: gone })
    expect(await titlesIn(withoutThem)).toEqual([])
  })

  it('has what became so the moment before', async () => {
    const slug = await byRules([{ aspect: 'tag', text: 'gift' }])
    expect(await titlesIn(slug)).toEqual([])
    await shop.payload.update({
      collection: 'products' as never,
      id: ids['Mug'] ?? '',
      data: { tags: ['Gift'] } as never,
    })
    expect(await titlesIn(slug)).toEqual(['Mug'])
  })

  it('is one statement more than a list without', async () => {
    const statementsOf = listenToStatements(shop.payload)
    const slug = await byRules([
      { aspect: 'tag', text: 'summer' },
      { aspect: 'inStock' },
      { aspect: 'category', category: clothes, isNot: true },
    ])
    const plain = await statementsOf(() => shop.ask('products.list', { limit: '5', page: '1' }))
    const ruled = await statementsOf(() => titlesIn(slug))
    expect(ruled.length).toBe(plain.length + 1)
  })

  it.each([
    [[]],
    [[{ aspect: 'tag' }]],
    [[{ aspect: 'priceTo', amount: -1 }]],
    [[{ aspect: 'luck' }]],
  ])('is not made of %o', async (rules) => {
    await expect(byRules(rules)).rejects.toMatchObject({ status: 400 })
  })
})

describe('what goes well with a product', () => {
  it('is what was chosen, then others of its categories', async () => {
    await product('Scarf', { price: 1500, stock: 1, categories: [clothes], related: [ids['Mug']] })
    const { related } = (await shop.ask('products.read', { slug: 'scarf' })) as {
      related: { title: string }[]
    }
    expect(related.map(({ title }) => title)).toEqual(['Mug', 'Wool coat'])
  })
})
