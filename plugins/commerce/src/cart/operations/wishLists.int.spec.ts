import { sql, type Actor } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { listenToStatements } from '../../shared/testing/listenToStatements.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { MAX_LISTS, MAX_WISHES } from '../../wishes/domain/index.ts'
import { sweepWishLists, type WishListView } from '../../wishes/operations/index.ts'
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

type Open = WishListView & { readonly token: string }

const ask = <T = WishListView>(name: string, input: Record<string, unknown> = {}, actor?: Actor) =>
  shop.ask(`wishLists.${name}`, input, actor) as Promise<unknown> as Promise<T>
const refused = (code: string) => expect.objectContaining({ code }) as unknown
const keyOf = ({ id, token }: Open) => ({ id, wishToken: token })

let made = 0
const goods = async ({
  prices = [1000],
  stock = 10,
}: { prices?: number[]; stock?: number } = {}) => {
  made += 1
  const many = prices.length > 1
  const product = await shop.create('products', {
    title: `Thing ${made}`,
    _status: 'published',
    ...(many && { options: [{ name: 'Size', values: prices.map(String) }] }),
  })
  const variants = []
  for (const price of prices) {
    const options = many ? { options: { Size: String(price) } } : {}
    variants.push(
      (await shop.create('variants', { product: product.id, price, stock, ...options })).id,
    )
  }
  return { product: product.id, variant: variants[0] ?? '', variants }
}

const credentials = () => {
  made += 1
  return { email: `wisher-${made}@example.test`, password: 'a long enough secret' }
}
const customer = async (guest: Record<string, unknown> = {}) => {
  const given = credentials()
  const { customer: one } = (await shop.ask('customers.register', { ...given, ...guest })) as {
    customer: { id: string }
  }
  return { ...given, actor: { kind: 'customer', id: one.id } satisfies Actor }
}

describe('the wish list of a guest', () => {
  it('begins with what was wished, and opens to its secret alone', async () => {
    const { product, variants } = await goods({ prices: [900, 1200] })
    const list = await ask<Open>('create', { product })
    expect(list.items).toMatchObject([
      {
        product: { id: product, priceRange: { min: 900, max: 1200 }, available: true },
        variant: null,
      },
    ])
    const more = await ask('addItem', { ...keyOf(list), variant: variants[1] })
    expect(more.items.map(({ variant }) => variant?.price ?? null)).toEqual([1200, null])
    expect(await ask('addItem', { ...keyOf(list), variant: variants[1] })).toMatchObject({
      items: [{}, {}],
    })
    for (const key of [{ id: list.id }, { id: list.id, wishToken: 'wrong' }, { id: 'default' }]) {
      await expect(ask('read', key)).rejects.toEqual(refused('wish_list_not_found'))
      await expect(ask('remove', key)).rejects.toEqual(refused('wish_list_not_found'))
      await expect(ask('addItem', { ...key, product })).rejects.toEqual(
        refused('wish_list_not_found'),
      )
    }
    const [last] = more.items
    expect((await ask('removeItem', { ...keyOf(list), item: last?.id })).items).toHaveLength(1)
    expect(await ask('remove', keyOf(list))).toEqual({ removed: true })
    await expect(ask('read', keyOf(list))).rejects.toEqual(refused('wish_list_not_found'))
  })

  it('leaves out what is no longer sold, and shows it again when it is', async () => {
    const { product } = await goods()
    const list = await ask<Open>('create', { product })
    const publish = (status: string) =>
      shop.payload.update({
        collection: 'products',
        id: product,
        data: { _status: status } as never,
      })
    await publish('draft')
    expect((await ask('read', keyOf(list))).items).toEqual([])
    await expect(ask('addItem', { ...keyOf(list), product })).rejects.toEqual(
      refused('product_not_found'),
    )
    await publish('published')
    expect((await ask('read', keyOf(list))).items).toHaveLength(1)
    await shop.payload.delete({ collection: 'products', id: product })
    expect((await ask('read', keyOf(list))).items).toEqual([])
  })

  it('asks one statement, however long it is', async () => {
    const list = await ask<Open>('create', {})
    const statementsOf = listenToStatements(shop.payload)
    const read = () => statementsOf(() => ask('read', keyOf(list)))
    expect(await read()).toHaveLength(1)
    for (let n = 0; n < 5; n += 1) {
      const { product, variant } = await goods({ prices: [100 + n, 200 + n] })
      await ask('addItem', { ...keyOf(list), product })
      await ask('addItem', { ...keyOf(list), variant })
    }
    expect(await read()).toHaveLength(1)
    expect((await ask('read', keyOf(list))).items).toHaveLength(10)
  })

  it('is not longer than it may be, and says so', async () => {
    const list = await ask<Open>('create', {})
    const { product, variants } = await goods({ prices: [1, 2, 3] })
    const ctx = await shop.context()
    await ctx.sql(sql`
      insert into wish_list_items (id, wish_list_id, product_id, article, created_at, updated_at)
      select gen_random_uuid(), ${list.id}::uuid, ${product}::uuid, 'made ' || n, now(), now()
      from generate_series(1, ${MAX_WISHES - 1}::int) n`)
    await ask('addItem', { ...keyOf(list), variant: variants[0] })
    await expect(ask('addItem', { ...keyOf(list), variant: variants[1] })).rejects.toEqual(
      refused('wish_list_full'),
    )
    const again = await ask('addItem', { ...keyOf(list), variant: variants[0] })
    expect(again.items.filter(({ variant }) => variant?.id === variants[0])).toHaveLength(1)
    await expect(ask('addItem', { ...keyOf(list), product: 'nonsense' })).rejects.toEqual(
      refused('product_not_found'),
    )
    await expect(ask('addItem', keyOf(list))).rejects.toHaveProperty('code', 'invalid_input')
  })

  it('is not one longer, however many put something on it at once', async () => {
    const list = await ask<Open>('create', {})
    const { product, variants } = await goods({ prices: [1, 2, 3, 4, 5] })
    const ctx = await shop.context()
    await ctx.sql(sql`
      insert into wish_list_items (id, wish_list_id, product_id, article, created_at, updated_at)
      select gen_random_uuid(), ${list.id}::uuid, ${product}::uuid, 'made ' || n, now(), now()
      from generate_series(1, ${MAX_WISHES - 2}::int) n`)
    const results = await Promise.allSettled(
      variants.map((variant) => ask('addItem', { ...keyOf(list), variant })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const [row] = await ctx.sql<{ wishes: number }>(sql`
      select count(*)::int as wishes from wish_list_items where wish_list_id = ${list.id}`)
    expect(row?.wishes).toBe(MAX_WISHES)
  })

  it('comes along to a full list at a login, and nothing of it is lost', async () => {
    const { actor, email, password } = await customer()
    const own = await ask('create', {}, actor)
    const { product } = await goods()
    const ctx = await shop.context()
    await ctx.sql(sql`
      insert into wish_list_items (id, wish_list_id, product_id, article, created_at, updated_at)
      select gen_random_uuid(), ${own.id}::uuid, ${product}::uuid, 'made ' || n, now(), now()
      from generate_series(1, ${MAX_WISHES}::int) n`)
    const guest = await ask<Open>('create', { product })
    await shop.ask('customers.login', { email, password, wishToken: guest.token })
    const [row] = await ctx.sql<{ wishes: number }>(sql`
      select count(*)::int as wishes from wish_list_items where wish_list_id = ${own.id}`)
    expect(row?.wishes).toBe(MAX_WISHES + 1)
  })

  it('is forgotten after a while, and a customer’s is not', async () => {
    const list = await ask<Open>('create', {})
    const { actor } = await customer()
    const kept = await ask('create', {}, actor)
    const ctx = await shop.context()
    await ctx.sql(
      sql`update wish_lists l set expires_at = now() - interval '1 minute' where id = ${list.id}`,
    )
    await expect(ask('read', keyOf(list))).rejects.toEqual(refused('wish_list_not_found'))
    expect(await sweepWishLists.run({ sql: ctx.sql } as never)).toBe('Forgot 1 wish lists.')
    expect(await ask('read', { id: kept.id }, actor)).toMatchObject({ expiresAt: null })
  })
})

describe('the wish lists of a customer', () => {
  it('are any number with names, and one that everybody has', async () => {
    const { actor } = await customer()
    const { product } = await goods()
    const lists = await Promise.all(
      [1, 2, 3].map(() => ask('addItem', { id: 'default', product }, actor)),
    )
    expect(new Set(lists.map(({ id }) => id)).size).toBe(1)
    const party = await ask('create', { name: ' Party ', product }, actor)
    expect(party).toMatchObject({ name: 'Party', isDefault: false })
    expect(party).not.toHaveProperty('token')
    await ask('update', { id: party.id, name: 'Wedding' }, actor)
    expect(await ask('list', {}, actor)).toMatchObject({
      docs: [
        { name: null, isDefault: true, count: 1 },
        { name: 'Wedding', isDefault: false, count: 1 },
      ],
    })
    const { actor: stranger } = await customer()
    expect(await ask('list', {}, stranger)).toEqual({ docs: [] })
    await expect(ask('read', { id: party.id }, stranger)).rejects.toEqual(
      refused('wish_list_not_found'),
    )
    await expect(ask('list')).rejects.toHaveProperty('status', 401)
  })

  it('are not more than there is room for, however many are made at once', async () => {
    const { actor } = await customer()
    const results = await Promise.allSettled(
      Array.from({ length: MAX_LISTS + 5 }, (_, n) => ask('create', { name: `List ${n}` }, actor)),
    )
    const refusals = results.filter(({ status }) => status === 'rejected')
    expect(refusals).toHaveLength(5)
    expect(refusals[0]).toMatchObject({ reason: refused('wish_lists_too_many') })
  })

  it('take a guest’s along at login, once, and the old secret opens nothing', async () => {
    const [one, other] = [await goods(), await goods()]
    const guest = await ask<Open>('create', { product: one.product })
    const { actor, email, password } = await customer({ wishToken: guest.token })
    expect((await ask('read', { id: 'default' }, actor)).items).toMatchObject([
      { product: { id: one.product } },
    ])
    await expect(ask('read', keyOf(guest))).rejects.toEqual(refused('wish_list_not_found'))
    const again = await ask<Open>('create', { product: one.product })
    await ask('addItem', { ...keyOf(again), product: other.product })
    const logIn = () => shop.ask('customers.login', { email, password, wishToken: again.token })
    await Promise.all([logIn(), logIn()])
    const { items } = await ask('read', { id: 'default' }, actor)
    expect(items.map(({ product }) => product.id).toSorted()).toEqual(
      [one.product, other.product].toSorted(),
    )
    expect(await ask('wishes', {}, actor)).toMatchObject({ docs: [{}, {}] })
    expect(await ask('wishes', { wishToken: again.token })).toEqual({ docs: [] })
  })

  it('go with the account', async () => {
    const { actor } = await customer()
    await ask('create', { name: 'Mine', product: (await goods()).product }, actor)
    await shop.payload.delete({ collection: 'customers', id: actor.id })
    const ctx = await shop.context()
    expect(await ctx.sql(sql`select 1 from wish_lists where customer_id = ${actor.id}`)).toEqual([])
  })

  it('answer with what their group pays', async () => {
    const { actor } = await customer()
    const { product, variant } = await goods({ prices: [1000] })
    const group = await shop.create('customer-groups', { name: 'Regulars' })
    await shop.payload.update({
      collection: 'customers',
      id: actor.id,
      data: { groups: [group.id] } as never,
    })
    const list = await shop.create('price-lists', {
      title: 'For regulars',
      audience: 'groups',
      groups: [group.id],
    })
    await shop.create('price-list-entries', { list: list.id, variant, amount: 700 })
    await ask('addItem', { id: 'default', product }, actor)
    const { items } = await ask('addItem', { id: 'default', variant }, actor)
    expect(items.map((one) => one.variant?.price ?? one.product.priceRange.min)).toEqual([700, 700])
    const guest = await ask<Open>('create', { variant })
    expect(guest.items[0]?.variant?.price).toBe(1000)
  })
})

describe('a list that is shared', () => {
  it('is read by whoever has its link, until the link is switched off', async () => {
    const { actor } = await customer()
    const { product } = await goods()
    const list = await ask('create', { name: 'Birthday', product }, actor)
    expect(list.shareToken).toBeNull()
    const { shareToken: first } = await ask('share', { id: list.id, shared: true }, actor)
    expect((await ask('share', { id: list.id, shared: true }, actor)).shareToken).toBe(first)
    const seen = await ask('shared', { shareToken: first })
    expect(seen).toEqual({
      name: 'Birthday',
      currency: 'EUR',
      items: [
        expect.objectContaining({ product: expect.objectContaining({ id: product }) as object }),
      ],
    })
    await ask('share', { id: list.id, shared: false }, actor)
    await expect(ask('shared', { shareToken: first })).rejects.toEqual(
      refused('wish_list_not_found'),
    )
    const { shareToken: second } = await ask('share', { id: list.id, shared: true }, actor)
    expect(second).not.toBe(first)
    await expect(ask('shared', { shareToken: first })).rejects.toEqual(
      refused('wish_list_not_found'),
    )
    await expect(ask('read', { id: list.id, wishToken: second })).rejects.toEqual(
      refused('wish_list_not_found'),
    )
  })
})

describe('a wish that goes into the cart', () => {
  const newCart = async () => {
    const cart = (await shop.ask('carts.create')) as { id: string; token: string }
    return { cart: cart.id, cartToken: cart.token }
  }
  const move = (input: Record<string, unknown>) => ask<CartView>('moveToCart', input)

  it('is in the cart and off the list', async () => {
    const { product, variant } = await goods()
    const list = await ask<Open>('create', { product })
    const [wish] = list.items
    const cart = await move({ ...keyOf(list), item: wish?.id, ...(await newCart()) })
    expect(cart.items).toMatchObject([{ variant, quantity: 1 }])
    expect((await ask('read', keyOf(list))).items).toEqual([])
  })

  it('asks which one, where there are several', async () => {
    const { product, variants } = await goods({ prices: [100, 200] })
    const foreign = await goods()
    const list = await ask<Open>('create', { product })
    const given = { ...keyOf(list), item: list.items[0]?.id, ...(await newCart()) }
    await expect(move(given)).rejects.toEqual(refused('wish_names_no_variant'))
    await expect(move({ ...given, variant: foreign.variant })).rejects.toEqual(
      refused('wish_names_no_variant'),
    )
    expect((await move({ ...given, variant: variants[1] })).items).toMatchObject([
      { variant: variants[1] },
    ])
  })

  it('says that it asks for something, which is answered on its page', async () => {
    const { product, variant } = await goods()
    const list = await ask<Open>('create', { variant })
    expect(list.items[0]?.asks).toBe(false)
    await shop.payload.update({
      collection: 'products',
      id: product,
      data: { asks: [{ label: 'Name', kind: 'text', required: true }] } as never,
    })
    expect((await ask('read', keyOf(list))).items[0]?.asks).toBe(true)
    await expect(
      move({ ...keyOf(list), item: list.items[0]?.id, ...(await newCart()) }),
    ).rejects.toEqual(refused('property_required'))
    expect((await ask('read', keyOf(list))).items).toHaveLength(1)
  })

  it('stays on the list when it is sold out', async () => {
    const { variant } = await goods({ stock: 0 })
    const list = await ask<Open>('create', { variant })
    const cart = await newCart()
    await expect(move({ ...keyOf(list), item: list.items[0]?.id, ...cart })).rejects.toEqual(
      refused('insufficient_stock'),
    )
    expect((await ask('read', keyOf(list))).items).toHaveLength(1)
    await expect(
      move({ ...keyOf(list), item: list.items[0]?.id, ...cart, cartToken: 'wrong' }),
    ).rejects.toEqual(refused('cart_not_found'))
  })

  it('goes there once, when it is moved twice at once', async () => {
    const { variant } = await goods()
    const list = await ask<Open>('create', { variant })
    const cart = await newCart()
    const given = { ...keyOf(list), item: list.items[0]?.id, ...cart }
    const results = await Promise.allSettled([move(given), move(given), move(given)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { items } = (await shop.ask('carts.read', {
      id: cart.cart,
      cartToken: cart.cartToken,
    })) as unknown as CartView
    expect(items).toMatchObject([{ quantity: 1 }])
  })
})
