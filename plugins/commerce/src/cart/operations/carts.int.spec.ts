import type { Actor } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { listenToStatements } from '../../shared/testing/listenToStatements.ts'
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

type Open = CartView & { readonly token: string }
type Key = { readonly id: string; readonly cartToken: string }

const ask = (name: string, input: Record<string, unknown>, actor?: Actor) =>
  shop.ask(name, input, actor) as Promise<unknown> as Promise<CartView>

const newCart = (input: Record<string, unknown> = {}) =>
  shop.ask('carts.create', input) as Promise<unknown> as Promise<Open>

const keyOf = ({ id, token }: Open): Key => ({ id, cartToken: token })

let made = 0
const variantOf = async ({
  price = 1000,
  stock = 10,
  published = true,
  requiresShipping = true,
} = {}): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Thing ${made}`,
    requiresShipping,
    _status: published ? 'published' : 'draft',
  })
  return (await shop.create('variants', { product: product.id, price, stock })).id
}

const code = (facts: object) => expect.objectContaining(facts) as unknown
const address = {
  name: 'Ada Example',
  line1: '1 Harbour Street',
  city: 'Lisbon',
  postalCode: '1100-001',
  country: 'pt',
}

describe('a cart', () => {
  it('comes to be with or without lines, and gives its token once', async () => {
    const empty = await newCart()
    expect(empty).toMatchObject({ items: [], itemCount: 0, currency: 'EUR', status: 'open' })
    const [one, other] = [await variantOf(), await variantOf({ price: 250 })]
    const filled = await newCart({
      email: ' Ada@Example.TEST ',
      items: [
        { variant: one, quantity: 1 },
        { variant: other, quantity: 2 },
        { variant: one, quantity: 2 },
      ],
    })
    expect(filled.email).toBe('ada@example.test')
    expect(filled.items.map(({ quantity }) => quantity).toSorted((a, b) => a - b)).toEqual([2, 3])
    expect(filled.totals).toMatchObject({ subtotal: 3500, total: 3500 })
    expect(await ask('carts.read', keyOf(filled))).not.toHaveProperty('token')
  })

  it('is there for who holds its token, and for nobody else', async () => {
    const { id, token } = await newCart()
    for (const key of [
      { id },
      { id, cartToken: 'wrong' },
      { id: 'no-uuid', cartToken: token },
      { id: '0197a1b2-0000-7000-8000-000000000000', cartToken: token },
    ]) {
      await expect(ask('carts.read', key)).rejects.toEqual(code({ status: 404 }))
      await expect(
        ask('carts.addItem', { ...key, variant: await variantOf(), quantity: 1 }),
      ).rejects.toEqual(code({ status: 404 }))
      await expect(ask('carts.update', { ...key, note: 'x' })).rejects.toEqual(
        code({ status: 404 }),
      )
    }
  })

  it('adds up, changes and removes lines', async () => {
    const key = keyOf(await newCart())
    const variant = await variantOf({ price: 1999 })
    await ask('carts.addItem', { ...key, variant, quantity: 1 })
    const two = await ask('carts.addItem', { ...key, variant, quantity: 1 })
    const [line] = two.items
    expect(line).toMatchObject({ quantity: 2, unitPrice: 1999, subtotal: 3998, available: true })
    const item = line?.id ?? ''
    expect((await ask('carts.changeItem', { ...key, item, quantity: 7 })).itemCount).toBe(7)
    expect((await ask('carts.changeItem', { ...key, item, quantity: 0 })).items).toEqual([])
    await expect(ask('carts.removeItem', { ...key, item })).rejects.toEqual(
      code({ code: 'cart_item_not_found', status: 404 }),
    )
  })

  it('says what stands in the way of a line', async () => {
    const key = keyOf(await newCart())
    const variant = await variantOf({ stock: 3 })
    const draft = await variantOf({ published: false })
    const plenty = await variantOf({ stock: 100_000 })
    const add = (input: object) => ask('carts.addItem', { ...key, ...input })
    await expect(add({ variant, quantity: 4 })).rejects.toEqual(
      code({ code: 'insufficient_stock', status: 409, data: { available: 3 } }),
    )
    await add({ variant, quantity: 2 })
    await expect(add({ variant, quantity: 2 })).rejects.toEqual(
      code({ code: 'insufficient_stock', data: { available: 3 } }),
    )
    for (const unknown of [draft, 'nonsense', '0197a1b2-0000-7000-8000-000000000000']) {
      await expect(add({ variant: unknown, quantity: 1 })).rejects.toEqual(
        code({ code: 'variant_not_found', status: 404 }),
      )
      await expect(newCart({ items: [{ variant: unknown, quantity: 1 }] })).rejects.toEqual(
        code({ code: 'variant_not_found', status: 404 }),
      )
    }
    await add({ variant: plenty, quantity: 9999 })
    await expect(add({ variant: plenty, quantity: 1 })).rejects.toEqual(
      code({ code: 'quantity_invalid', status: 400 }),
    )
    for (const quantity of [0, -1, 1.5, 10_000, '2', 1e300]) {
      await expect(add({ variant, quantity })).rejects.toHaveProperty('issues')
    }
    const [line] = (await ask('carts.read', key)).items
    await expect(ask('carts.changeItem', { ...key, item: line?.id, quantity: 4 })).rejects.toEqual(
      code({ code: 'insufficient_stock', data: { available: 3 } }),
    )
    await expect(
      ask('carts.changeItem', { ...key, item: 'nonsense', quantity: 4 }),
    ).rejects.toEqual(code({ status: 404 }))
  })

  it('loses nothing of twenty simultaneous adds', async () => {
    const key = keyOf(await newCart())
    const variant = await variantOf({ stock: 100 })
    await Promise.all(
      Array.from({ length: 20 }, () => ask('carts.addItem', { ...key, variant, quantity: 1 })),
    )
    const { items, itemCount } = await ask('carts.read', key)
    expect({ lines: items.length, itemCount }).toEqual({ lines: 1, itemCount: 20 })
  })

  it('never takes in more than there is, however many come at once', async () => {
    const key = keyOf(await newCart())
    const variant = await variantOf({ stock: 3 })
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => ask('carts.addItem', { ...key, variant, quantity: 1 })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect((await ask('carts.read', key)).itemCount).toBe(3)
  })

  it('stays as it is once it is an order', async () => {
    const cart = await newCart()
    const key = keyOf(cart)
    const variant = await variantOf()
    const { items } = await ask('carts.addItem', { ...key, variant, quantity: 1 })
    const { closeCart } = await import('./index.ts')
    await closeCart(await shop.context(), cart.id)
    const item = items[0]?.id
    for (const [name, input] of [
      ['carts.addItem', { variant, quantity: 1 }],
      ['carts.changeItem', { item, quantity: 2 }],
      ['carts.removeItem', { item }],
      ['carts.update', { note: 'too late' }],
      ['carts.addCode', { code: 'ANY' }],
      ['carts.removeCode', { code: 'ANY' }],
      ['carts.chooseShipping', { option: 'any' }],
    ] as const) {
      await expect(ask(name, { ...key, ...input }), name).rejects.toEqual(
        code({ code: 'cart_completed', status: 409 }),
      )
    }
    expect(await ask('carts.read', key)).toMatchObject({ status: 'completed', itemCount: 1 })
  })
})

describe('what was deleted', () => {
  const deleted = async (collection: string, id: string) =>
    shop.payload.delete({ collection: collection as never, id })

  it.each(['products', 'variants'])(
    'from the %s stays in the cart as what it was, is not sold, and can be taken out',
    async (collection) => {
      const product = await shop.create('products', {
        title: `Lamp of the ${collection}`,
        requiresShipping: false,
        _status: 'published',
      })
      const lamp = await shop.create('variants', { product: product.id, price: 5000, stock: 5 })
      const kept = await variantOf({ price: 700, requiresShipping: false })
      const key = keyOf(
        await newCart({
          email: 'ada@example.test',
          items: [
            { variant: lamp.id, quantity: 2 },
            { variant: kept, quantity: 1 },
          ],
        }),
      )
      await deleted(collection, collection === 'products' ? product.id : lamp.id)

      const cart = await ask('carts.read', key)
      const gone = cart.items.find(({ title }) => title === `Lamp of the ${collection}`)
      expect(gone).toMatchObject({
        variant: null,
        product: null,
        available: false,
        quantity: 2,
        unitPrice: 0,
        total: 0,
      })
      expect(cart.totals.subtotal).toBe(700)
      const item = gone?.id
      await expect(ask('carts.checkout', key)).rejects.toEqual(
        code({ code: 'item_unavailable', status: 409, data: { items: [item] } }),
      )
      await expect(ask('carts.changeItem', { ...key, item, quantity: 1 })).rejects.toEqual(
        code({ code: 'variant_not_found', status: 404 }),
      )
      const healed = await ask('carts.changeItem', { ...key, item, quantity: 0 })
      expect(healed.items).toMatchObject([{ variant: kept, available: true }])
      const { order } = await shop.ask('carts.checkout', key)
      expect(order).toMatchObject({ status: 'confirmed', totals: { subtotal: 700 } })
    },
  )
})

describe('the details of a cart', () => {
  it('are checked field by field', async () => {
    const key = keyOf(await newCart())
    const updated = await ask('carts.update', {
      ...key,
      email: 'Ada@Example.test',
      shippingAddress: { ...address, company: '  ', phone: null },
      note: 'Ring twice',
    })
    expect(updated).toMatchObject({
      email: 'ada@example.test',
      shippingAddress: { ...address, country: 'PT' },
      note: 'Ring twice',
    })
    expect(updated.shippingAddress).not.toHaveProperty('company')
    for (const wrong of [
      { email: 'nobody' },
      { email: 7 },
      { shippingAddress: { ...address, country: 'XX' } },
      { shippingAddress: { ...address, name: '' } },
      { billingAddress: { ...address, city: 'x'.repeat(500) } },
      { billingAddress: 'somewhere' },
      { note: 'x'.repeat(1001) },
    ]) {
      await expect(ask('carts.update', { ...key, ...wrong })).rejects.toHaveProperty('issues')
    }
    await expect(ask('carts.update', { ...key, locale: 'xx' })).rejects.toEqual(
      code({ status: 400 }),
    )
    expect((await ask('carts.update', { ...key, note: null })).note).toBeNull()
  })
})

describe('shipping', () => {
  it('is offered by country, chosen, and forgotten when the address moves out of its reach', async () => {
    const near = await shop.create('shipping-methods', {
      name: 'Post',
      price: 490,
      countries: ['PT', 'ES'],
    })
    const far = await shop.create('shipping-methods', {
      name: 'World',
      price: 1990,
      freeAbove: 5000,
      countries: [],
    })
    const key = keyOf(await newCart({ items: [{ variant: await variantOf(), quantity: 2 }] }))
    const options = () =>
      shop.ask('carts.shippingOptions', key) as Promise<{ docs: { id: string; price: number }[] }>
    expect(await options()).toEqual({ docs: [] })
    await ask('carts.update', { ...key, shippingAddress: address })
    expect((await options()).docs).toMatchObject([
      { id: near.id, price: 490, currency: 'EUR' },
      { id: far.id, price: 1990 },
    ])
    const chosen = await ask('carts.chooseShipping', { ...key, option: near.id })
    expect(chosen.totals).toMatchObject({ shipping: 490, total: 2490 })
    await expect(ask('carts.chooseShipping', { ...key, option: 'any' })).rejects.toEqual(
      code({ code: 'shipping_option_unavailable', status: 422 }),
    )
    const moved = await ask('carts.update', {
      ...key,
      shippingAddress: { ...address, country: 'US' },
    })
    expect(moved.shippingOption).toBeNull()
    const back = await ask('carts.update', { ...key, shippingAddress: address })
    expect(back).toMatchObject({ shippingOption: null, totals: { shipping: 0, total: 2000 } })
    await ask('carts.chooseShipping', { ...key, option: far.id })
    const rich = await ask('carts.addItem', {
      ...key,
      variant: await variantOf({ price: 3000 }),
      quantity: 1,
    })
    expect(rich.totals).toMatchObject({ shipping: 0, total: 5000 })
    expect((await ask('carts.update', { ...key, shippingAddress: null })).shippingOption).toBeNull()
  })
})

describe('a discount code', () => {
  it('takes its percentage off the goods, or says why not', async () => {
    await shop.create('promotions', {
      title: 'Welcome',
      code: 'welcome 10',
      type: 'percentage',
      value: 10,
    })
    const past = { endsAt: '2020-01-01T00:00:00.000Z' }
    await shop.create('promotions', {
      title: 'Past',
      code: 'PAST',
      type: 'percentage',
      value: 5,
      ...past,
    })
    await shop.create('promotions', {
      title: 'Off',
      code: 'OFF',
      type: 'percentage',
      value: 5,
      active: false,
    })
    await shop.create('promotions', {
      title: 'Big',
      code: 'BIG',
      type: 'percentage',
      value: 5,
      minimum: 99999,
    })
    const variant = await variantOf({ price: 1005 })
    const key = keyOf(await newCart({ items: [{ variant, quantity: 1 }] }))
    const enter = (entered: string) => ask('carts.addCode', { ...key, code: entered })
    for (const [entered, reason] of [
      ['nothing', 'code_unknown'],
      ['off', 'code_unknown'],
      ['past', 'code_expired'],
      ['big', 'code_not_applicable'],
    ] as const) {
      await expect(enter(entered)).rejects.toEqual(code({ code: reason, status: 422 }))
    }
    const discounted = await enter('Welcome10')
    expect(discounted).toMatchObject({
      codes: ['WELCOME10'],
      discounts: [{ code: 'WELCOME10', title: 'Welcome', amount: 101 }],
      totals: { subtotal: 1005, discount: 101, total: 904 },
    })
    expect(await enter('WELCOME10')).toEqual({
      ...discounted,
      expiresAt: expect.any(String) as unknown,
    })
    expect(await ask('carts.read', key)).toMatchObject({ totals: { total: 904 } })
    expect(await ask('carts.removeCode', { ...key, code: 'welcome10' })).toMatchObject({
      codes: [],
      totals: { discount: 0, total: 1005 },
    })
  })
})

describe('the uses of a code', () => {
  const owner: Actor = { kind: 'member', id: 'u1', roles: ['owner'] }
  const promotion = (entered: string, facts: object = {}) =>
    shop.create('promotions', {
      title: entered,
      code: entered,
      type: 'percentage',
      value: 10,
      ...facts,
    })
  const change = (id: string, data: object) =>
    shop.payload.update({ collection: 'promotions' as never, id, data: data as never })
  const used = async (id: string) =>
    (
      (await shop.payload.findByID({ collection: 'promotions' as never, id })) as Record<
        string,
        unknown
      >
    ).used
  const cartWith = async (codes: readonly string[], price = 1000) => {
    const variant = await variantOf({ price, requiresShipping: false })
    const key = keyOf(
      await newCart({ email: 'ada@example.test', items: [{ variant, quantity: 2 }] }),
    )
    for (const entered of codes) await ask('carts.addCode', { ...key, code: entered })
    return key
  }
  const buy = async (key: Key) =>
    (await shop.ask('carts.checkout', key)).order as { id: string; totals: { discount: number } }

  it('are those of codes that took something off; what gives nothing any more is told once, and then in no one’s way', async () => {
    const [gives, small, off, gone] = [
      await promotion('GIVES', { usageLimit: 1 }),
      await promotion('SMALL', { minimum: 1500, usageLimit: 1 }),
      await promotion('SWITCHED', { usageLimit: 1 }),
      await promotion('GONE'),
    ]
    const key = await cartWith(['GIVES', 'SMALL', 'SWITCHED', 'GONE'])
    const [line] = (await ask('carts.read', key)).items
    await ask('carts.changeItem', { ...key, item: line?.id, quantity: 1 })
    await change(off.id, { active: false })
    await shop.payload.delete({ collection: 'promotions' as never, id: gone.id })
    await expect(buy(key)).rejects.toMatchObject({ code: 'code_unknown' })
    expect((await buy(key)).totals.discount).toBe(100)
    expect([await used(gives.id), await used(small.id), await used(off.id)]).toEqual([1, 0, 0])
  })

  it('run out in the race: 422 with the code in its words; a cancelled order gives its use back', async () => {
    const { id } = await promotion('LAST1', { usageLimit: 1 })
    const keys = [await cartWith(['LAST1']), await cartWith(['LAST1'])] as const
    const results = await Promise.allSettled(keys.map(buy))
    const won = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const lost = results.flatMap((one): unknown[] =>
      one.status === 'rejected' ? [one.reason] : [],
    )
    for (const reason of lost) {
      expect(reason).toEqual(
        code({
          code: 'code_exhausted',
          status: 422,
          message: 'The code LAST1 has been used up.',
        }),
      )
    }
    const discounted = won.filter(({ totals }) => totals.discount > 0)
    expect([discounted.length, await used(id)]).toEqual([1, 1])
    const other = await buy(await cartWith([]))
    const { countUses } = await import('../../promotions/operations/index.ts')
    const once = async (isPaid: boolean) =>
      (await shop.context()).transaction((inside) =>
        countUses(
          inside,
          {
            id: other.id,
            cart: null,
            customer: null,
            email: 'eve@example.test',
            currency: 'EUR',
            discounts: [{ promotion: id, code: 'LAST1', title: 'Welcome', amount: 200 }],
          },
          { isPaid },
        ),
      )
    await expect(once(false)).rejects.toThrow('The code LAST1 has been used up.')
    expect(await used(id)).toBe(1)
    await shop.ask('orders.cancel', { id: discounted[0]?.id, reason: 'Changed my mind' }, owner)
    expect(await used(id)).toBe(0)
    expect((await buy(await cartWith(['LAST1']))).totals.discount).toBe(200)
  })
})

describe('every cart call', () => {
  it('asks the database as often for fifty lines as for one', async () => {
    const variants = await Promise.all(Array.from({ length: 50 }, () => variantOf()))
    const lines = (count: number) =>
      variants.slice(0, count).map((variant) => ({ variant, quantity: 1 }))
    const [small, large] = [await newCart({ items: lines(1) }), await newCart({ items: lines(50) })]
    const statementsOf = listenToStatements(shop.payload)
    const count = async (work: () => Promise<unknown>) => (await statementsOf(work)).length
    const counts = async (cart: Open) => {
      const key = keyOf(cart)
      const variant = variants[0]
      const item = cart.items[0]?.id
      return {
        create: await count(() => newCart()),
        createWithItems: await count(() => newCart({ items: lines(cart.items.length) })),
        read: await count(() => ask('carts.read', key)),
        addItem: await count(() => ask('carts.addItem', { ...key, variant, quantity: 1 })),
        changeItem: await count(() => ask('carts.changeItem', { ...key, item, quantity: 3 })),
        update: await count(() => ask('carts.update', { ...key, shippingAddress: address })),
        options: await count(() => ask('carts.shippingOptions', key)),
      }
    }
    const expected = {
      create: 1,
      // What changes a cart does so in a transaction, whose beginning and end are two of them; one
      // notes what the shopper has seen.
      createWithItems: 5,
      read: 1,
      addItem: 4,
      changeItem: 4,
      update: 4,
      options: 1,
    }
    expect(await counts(small)).toEqual(expected)
    expect(await counts(large)).toEqual(expected)
  })
})
