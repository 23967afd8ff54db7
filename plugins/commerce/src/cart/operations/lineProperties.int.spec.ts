import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import type { CartView } from './index.ts'

let database: TestDatabase
let shop: OpenShop

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type Key = { readonly id: string; readonly cartToken: string }

const ask = (name: string, input: Record<string, unknown>) =>
  shop.ask(name, input) as Promise<unknown> as Promise<CartView>

const newCart = async (items: readonly object[] = []): Promise<CartView & { key: Key }> => {
  const cart = (await shop.ask('carts.create', { items })) as unknown as CartView & {
    token: string
  }
  return { ...cart, key: { id: cart.id, cartToken: cart.token } }
}

const add = ({ key }: { key: Key }, item: object) => ask('carts.addItem', { ...key, ...item })

let made = 0
const variantOf = async ({ stock = 10 } = {}): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Cup ${made}`,
    requiresShipping: false,
    _status: 'published',
  })
  return (await shop.create('variants', { product: product.id, price: 1000, stock })).id
}

const engraved = (value: string) => [{ name: 'Engraving', value }]
const linesOf = ({ items }: CartView) =>
  items.map(({ properties, quantity }) => [properties[0]?.value ?? '', quantity])
const code = (facts: object) => expect.objectContaining(facts) as unknown

describe('words on a line', () => {
  it('make it a line of its own, and add up where they are the same', async () => {
    const variant = await variantOf()
    const cart = await newCart([
      { variant, quantity: 1 },
      { variant, quantity: 1, properties: engraved('Anna') },
      { variant, quantity: 2, properties: engraved(' Anna\r\n ') },
    ])
    expect(linesOf(cart)).toEqual([
      ['', 1],
      ['Anna', 3],
    ])
    await add(cart, { variant, quantity: 1, properties: engraved('Ben') })
    const after = await add(cart, { variant, quantity: 1, properties: engraved('Anna') })
    expect(linesOf(after)).toEqual([
      ['', 1],
      ['Anna', 4],
      ['Ben', 1],
    ])
    expect(after.totals.subtotal).toBe(6000)
  })

  it('share what there is of a variant', async () => {
    const variant = await variantOf({ stock: 5 })
    const cart = await newCart([{ variant, quantity: 3, properties: engraved('Anna') }])
    const short = code({ code: 'insufficient_stock' })
    await expect(add(cart, { variant, quantity: 3 })).rejects.toEqual(short)
    const full = await add(cart, { variant, quantity: 2 })
    await expect(add(cart, { variant, quantity: 1, properties: engraved('Ben') })).rejects.toEqual(
      short,
    )
    const item = full.items.find(({ properties }) => properties.length === 0)?.id
    await expect(ask('carts.changeItem', { ...cart.key, item, quantity: 3 })).rejects.toEqual(short)
    await expect(
      newCart([
        { variant, quantity: 3, properties: engraved('Anna') },
        { variant, quantity: 3 },
      ]),
    ).rejects.toEqual(short)
    expect(full.items.every(({ available }) => available)).toBe(true)
  })

  it('can be changed, which joins lines that have become alike', async () => {
    const variant = await variantOf()
    const cart = await newCart([
      { variant, quantity: 1, properties: engraved('Ana') },
      { variant, quantity: 2, properties: engraved('Ben') },
    ])
    const [ana] = cart.items
    const spelt = await ask('carts.changeItem', {
      ...cart.key,
      item: ana?.id,
      properties: engraved('Anna'),
    })
    expect(linesOf(spelt)).toEqual([
      ['Anna', 1],
      ['Ben', 2],
    ])
    const joined = await ask('carts.changeItem', {
      ...cart.key,
      item: ana?.id,
      quantity: 3,
      properties: engraved('Ben'),
    })
    expect(linesOf(joined)).toEqual([['Ben', 5]])
    const [ben] = joined.items
    const plain = await ask('carts.changeItem', { ...cart.key, item: ben?.id, properties: [] })
    expect(linesOf(plain)).toEqual([['', 5]])
  })

  it('are refused where they are too long, too many, twice or not text', async () => {
    const variant = await variantOf()
    const cart = await newCart()
    for (const properties of [
      [{ name: '', value: 'x' }],
      [{ name: 'n'.repeat(61), value: 'x' }],
      [{ name: 'n', value: 'x'.repeat(501) }],
      [{ name: 'n', value: 'a\u0000b' }],
      [
        { name: 'n', value: 'x' },
        { name: ' n', value: 'y' },
      ],
      Array.from({ length: 11 }, (_, n) => ({ name: `n${n}`, value: 'x' })),
    ])
      await expect(add(cart, { variant, quantity: 1, properties })).rejects.toMatchObject({
        name: 'ZodError',
      })
    expect(linesOf(await add(cart, { variant, quantity: 1, properties: engraved('') }))).toEqual([
      ['', 1],
    ])
  })

  it('lose nothing when the same line is put in many times at once', async () => {
    const variant = await variantOf({ stock: 100 })
    const cart = await newCart()
    const words = ['Anna', 'Ben']
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        add(cart, { variant, quantity: 1, properties: engraved(words[n % 2] ?? '') }),
      ),
    )
    const after = await ask('carts.read', cart.key)
    expect(Object.fromEntries(linesOf(after))).toEqual({ Anna: 10, Ben: 10 })
  })

  it('are what the product asks for, where it asks for something', async () => {
    const product = await shop.create('products', {
      title: 'Ring',
      price: 5000,
      stock: 10,
      requiresShipping: false,
      _status: 'published',
      asks: [
        { label: 'Engraving', kind: 'text', maxLength: 10, required: true },
        { label: 'Lettering', kind: 'choice', choices: ['Script', 'Block'] },
      ],
    })
    const slug = String(product['slug'])
    const view = (await shop.ask('products.read', { slug })) as unknown as {
      asks: object[]
      variants: { id: string }[]
    }
    expect(view.asks).toEqual([
      { label: 'Engraving', kind: 'text', required: true, maxLength: 10, choices: [] },
      {
        label: 'Lettering',
        kind: 'choice',
        required: false,
        maxLength: 500,
        choices: ['Script', 'Block'],
      },
    ])
    const variant = view.variants[0]?.id
    const cart = await newCart()
    const refused = (properties: object[], why: string) =>
      expect(add(cart, { variant, quantity: 1, properties })).rejects.toEqual(code({ code: why }))
    await refused([], 'property_required')
    await refused([{ name: 'Lettering', value: 'Block' }], 'property_required')
    await refused(engraved('Maximiliana'), 'property_too_long')
    await refused(
      [...engraved('Max'), { name: 'Lettering', value: 'Runes' }],
      'property_not_offered',
    )
    await expect(newCart([{ variant, quantity: 1 }])).rejects.toEqual(
      code({ code: 'property_required' }),
    )
    const { items } = await add(cart, { variant, quantity: 1, properties: engraved('Max') })
    await expect(
      ask('carts.changeItem', { ...cart.key, item: items[0]?.id, properties: [] }),
    ).rejects.toEqual(code({ code: 'property_required' }))
    expect(
      linesOf(await ask('carts.changeItem', { ...cart.key, item: items[0]?.id, quantity: 2 })),
    ).toEqual([['Max', 2]])
  })

  it('are kept by the order', async () => {
    const variant = await variantOf()
    const { key } = await newCart([
      {
        variant,
        quantity: 1,
        properties: [...engraved('Anna'), { name: '_job', value: '7' }],
      },
    ])
    await ask('carts.update', { ...key, email: 'ada@example.test' })
    const { order } = (await shop.ask('carts.checkout', key)) as unknown as {
      order: { items: { properties: object[] }[] }
    }
    expect(order.items[0]?.properties).toEqual([...engraved('Anna'), { name: '_job', value: '7' }])
  })
})
