import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { listenToStatements } from '../../shared/testing/listenToStatements.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import type { CartView } from './index.ts'

let database: TestDatabase
let shop: OpenShop

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, {})
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type Key = { readonly id: string; readonly cartToken: string }

let made = 0

const article = async (fields: object = {}, price = 1000) => {
  made += 1
  const product = await shop.create('products', {
    title: `Thing ${made}`,
    requiresShipping: false,
    _status: 'published',
    ...fields,
  })
  const variant = await shop.create('variants', { product: product.id, price, stock: 1000 })
  return { product: product.id, variant: variant.id }
}

const collection = (fields: object) =>
  shop.create('product-collections', { title: `Collection ${(made += 1)}`, ...fields })

const tenOff = async (collections: readonly { readonly id: string }[], facts: object = {}) => {
  const goods = collections.map(({ id: value }) => ({ relationTo: 'product-collections', value }))
  const code = `CODE${(made += 1)}`
  const { id } = await shop.create('promotions', {
    title: `Promotion ${made}`,
    code,
    type: 'percentage',
    value: 10,
    appliesTo: 'some',
    goods,
    ...facts,
  })
  return { id, code }
}

const cartOf = async (variants: readonly string[], codes: readonly string[]): Promise<Key> => {
  const items = variants.map((variant) => ({ variant, quantity: 1 }))
  const { id, token } = (await shop.ask('carts.create', { items })) as { id: string; token: string }
  const key = { id, cartToken: token }
  for (const code of codes) await shop.ask('carts.addCode', { ...key, code })
  return key
}

const discounts = async (key: Key) =>
  ((await shop.ask('carts.read', key)) as unknown as CartView).items.map(({ discount }) => discount)

describe('a discount for a collection', () => {
  it('is on what was put into it by hand, and on nothing else', async () => {
    const [inside, outside] = [await article(), await article()]
    const { code } = await tenOff([await collection({ products: [inside.product] })])
    expect(await discounts(await cartOf([inside.variant, outside.variant], [code]))).toEqual([
      100, 0,
    ])
  })

  it('is on whatever goes by its rules now', async () => {
    const tagged = await article({ tags: ['Sale'] })
    const dear = await article({}, 9000)
    const plain = await article()
    const sale = await collection({ filledBy: 'rules', rules: [{ aspect: 'tag', text: 'sale' }] })
    const dearest = await collection({
      filledBy: 'rules',
      rules: [{ aspect: 'priceFrom', amount: 5000 }],
      active: false,
    })
    const { code } = await tenOff([sale, dearest])
    const key = await cartOf([tagged.variant, dear.variant, plain.variant], [code])
    expect(await discounts(key)).toEqual([100, 900, 0])
    const products = 'products' as never
    await shop.payload.update({
      collection: products,
      id: tagged.product,
      data: { tags: [] } as never,
    })
    await shop.payload.update({
      collection: products,
      id: plain.product,
      data: { tags: ['SALE'] } as never,
    })
    expect(await discounts(key)).toEqual([0, 900, 100])
  })

  it('may ask for several collections, articles and categories at once', async () => {
    const [one, two, three] = [await article(), await article(), await article()]
    const [a, b] = [
      await collection({ products: [one.product] }),
      await collection({ products: [one.product, two.product] }),
    ]
    const { code } = await tenOff([a, b])
    const set = await tenOff([], {
      type: 'buyXGetY',
      buy: 1,
      get: 1,
      value: 100,
      goods: [{ relationTo: 'product-collections', value: a.id }],
      gets: [{ relationTo: 'products', value: three.product }],
    })
    const all = [one.variant, two.variant, three.variant]
    expect(await discounts(await cartOf(all, [code]))).toEqual([100, 100, 0])
    expect(await discounts(await cartOf(all, [set.code]))).toEqual([0, 0, 1000])
  })

  it('keeps its last collection from being deleted, and nothing else', async () => {
    const [kept, spare] = [await collection({ products: [] }), await collection({ products: [] })]
    const { id } = await tenOff([kept, spare])
    const remove = (one: { id: string }) =>
      shop.payload.delete({ collection: 'product-collections' as never, id: one.id })
    await remove(spare)
    await expect(remove(kept)).rejects.toMatchObject({ data: { code: 'goods_in_promotion' } })
    await shop.payload.delete({ collection: 'promotions' as never, id })
    await remove(kept)
  })

  it('takes one statement more, however many lines and collections there are', async () => {
    const articles = await Promise.all(
      Array.from({ length: 12 }, () => article({ tags: ['many'] })),
    )
    const variants = articles.map(({ variant }) => variant)
    const rules = [{ aspect: 'tag', text: 'many' }]
    const many = await Promise.all(
      Array.from({ length: 5 }, () => collection({ filledBy: 'rules', rules })),
    )
    const { code } = await tenOff(many)
    const plain = await cartOf(variants, [])
    const [small, large] = [
      await cartOf(variants.slice(0, 1), [code]),
      await cartOf(variants, [code]),
    ]
    const statementsOf = listenToStatements(shop.payload)
    const count = async (key: Key) => (await statementsOf(() => discounts(key))).length
    const base = await count(plain)
    expect([await count(small), await count(large)]).toEqual([base + 1, base + 1])
  })
})
