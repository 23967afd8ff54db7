import { beforeAll, describe, expect, it } from 'vitest'

import {
  address,
  createPromotion,
  createShippingMethod,
  createShop,
  createSimpleProduct,
  createTenant,
  errorOf,
  fillCart,
  ok,
  type Cart,
  type Http,
  type Shop,
} from '../support/index.ts'
import { change, strangerOf, theOperator } from './support/house.ts'
import { expectIdentities } from './support/identities.ts'

type FullCart = Cart & Readonly<Record<string, unknown>>

let operator: Http
let shop: Shop
let visitor: Http
let small: string
let medium: string

const unknownId = '0190b5a0-0000-7000-8000-000000000000'
const open = (items: { variant: string; quantity: number }[] = []) => fillCart(visitor, items)

beforeAll(async () => {
  operator = theOperator()
  shop = await createShop(operator, {
    tenant: { currency: 'EUR', taxInclusive: true, taxRates: [{ country: 'PT', rate: 23 }] },
    shipping: { countries: ['PT', 'ES'] },
  })
  visitor = strangerOf(shop.tenant)
  small = shop.variants[0].id
  medium = shop.variants[1].id
})

describe('POST /store/carts', () => {
  it('answers 201 with the empty cart and its token', async () => {
    const reply = await visitor.post<FullCart>('/api/store/carts', {})
    expect(reply.status).toBe(201)
    expect(reply.body.token).toMatch(/.{20,}/)
    expect(reply.body).toMatchObject({
      currency: 'EUR',
      email: null,
      items: [],
      codes: [],
      discounts: [],
      giftCards: [],
      shippingAddress: null,
      billingAddress: null,
      shippingOption: null,
      taxInclusive: true,
      itemCount: 0,
      totals: {
        subtotal: 0,
        discount: 0,
        shipping: 0,
        shippingTax: 0,
        tax: 0,
        giftCard: 0,
        total: 0,
      },
    })
    expect(Date.parse(String(reply.body.expiresAt))).toBeGreaterThan(Date.now())
  })

  it('takes items and an e-mail at once, and adds the same variant up', async () => {
    const reply = await visitor.post<FullCart>('/api/store/carts', {
      email: 'ada@example.test',
      items: [
        { variant: small, quantity: 1 },
        { variant: medium, quantity: 2 },
        { variant: small, quantity: 1 },
      ],
    })
    expect(reply.status).toBe(201)
    expect(reply.body).toMatchObject({ email: 'ada@example.test', itemCount: 4 })
    expect(reply.body.items).toHaveLength(2)
    expectIdentities(reply.body)
  })

  it('works without a body, as an empty cart', async () => {
    expect((await visitor.post('/api/store/carts')).status).toBe(201)
  })

  it('refuses what cannot be had, and makes no cart then', async () => {
    const many = await visitor.post('/api/store/carts', {
      items: [{ variant: small, quantity: 11 }],
    })
    expect(errorOf(many)).toMatchObject({
      status: 409,
      code: 'insufficient_stock',
      data: { available: 10 },
    })
    for (const variant of [unknownId, 'x', '']) {
      const reply = await visitor.post('/api/store/carts', { items: [{ variant, quantity: 1 }] })
      expect([variant, errorOf(reply).status]).toEqual([variant, 404])
    }
    expect(errorOf(await visitor.post('/api/store/carts', { currency: 'XXX' })).status).toBe(400)
  })
})

describe('a cart', () => {
  it('is 404 without its token, with a wrong one, and in another shop', async () => {
    const { cart, path } = await open()
    const other = await createTenant(operator)
    const right = { 'x-cart-token': cart.token ?? '' }
    for (const client of [
      visitor,
      visitor.with({ 'x-cart-token': 'wrong' }),
      visitor.with({ 'x-cart-token': `${cart.token}x` }),
      strangerOf(other).with(right),
    ]) {
      for (const reply of [
        await client.get(path),
        await client.patch(path, { note: 'x' }),
        await client.post(`${path}/items`, { variant: small, quantity: 1 }),
        await client.get(`${path}/shipping-options`),
        await client.put(`${path}/shipping-option`, { option: shop.shippingMethod.id }),
        await client.post(`${path}/codes`, { code: 'X' }),
        await client.delete(`${path}/codes/X`),
        await client.post(`${path}/checkout`, {}),
      ]) {
        expect(errorOf(reply)).toMatchObject({ status: 404 })
      }
    }
    expect((await visitor.with(right).get(path)).status).toBe(200)
  })

  it('shows its token once only', async () => {
    const { shopper, path } = await open([{ variant: small, quantity: 1 }])
    for (const reply of [await shopper.get(path), await shopper.patch(path, { note: 'x' })]) {
      expect(reply.body).not.toHaveProperty('token')
    }
  })

  it('has every field of the contract, on every call, unwrapped', async () => {
    const { shopper, path } = await open([{ variant: small, quantity: 2 }])
    const cart = await ok(shopper.get<FullCart>(path))
    for (const name of 'id currency locale email items codes discounts giftCards shippingAddress billingAddress shippingOption totals taxInclusive itemCount expiresAt'.split(
      ' ',
    )) {
      expect(cart).toHaveProperty(name)
    }
    for (const name of 'id variant product title sku options image quantity unitPrice compareAtPrice subtotal discount tax total available'.split(
      ' ',
    )) {
      expect(cart.items[0]).toHaveProperty(name)
    }
    expect(cart.items[0]).toMatchObject({
      variant: small,
      product: shop.product.id,
      title: shop.product.title,
      sku: shop.variants[0].sku,
      options: { Size: 'S' },
      unitPrice: 1999,
      available: true,
    })
    const shapes = await Promise.all([
      shopper.post<FullCart>(`${path}/items`, { variant: medium, quantity: 1 }),
      shopper.patch<FullCart>(path, { note: 'x' }),
    ])
    for (const { body } of shapes) {
      expect(Object.keys(body).toSorted()).toEqual(Object.keys(cart).toSorted())
    }
  })

  it('keeps an item whose stock has gone, and says that it cannot be had', async () => {
    const product = await createSimpleProduct(operator, shop.tenant, { stock: 2 })
    const { variants } = await ok(
      visitor.get<{ variants: { id: string }[] }>(`/api/store/products/${product.slug}`),
    )
    const variant = variants[0]?.id ?? ''
    const { shopper, path } = await open([{ variant, quantity: 2 }])
    await change(operator, 'variants', { id: variant }, { stock: 1 })
    expect((await ok(shopper.get<Cart>(path))).items[0]).toMatchObject({
      quantity: 2,
      available: false,
    })
  })
})

describe('items of a cart', () => {
  it('add up for the same variant', async () => {
    const { shopper, path } = await open([{ variant: small, quantity: 2 }])
    const cart = await ok(shopper.post<Cart>(`${path}/items`, { variant: small, quantity: 3 }))
    expect(cart.items).toMatchObject([{ variant: small, quantity: 5, subtotal: 9995 }])
    expect(cart.itemCount).toBe(5)
    expectIdentities(cart)
  })

  it('are changed and removed by items[].id; 0 removes', async () => {
    const { cart, shopper, path } = await open([
      { variant: small, quantity: 2 },
      { variant: medium, quantity: 1 },
    ])
    const [first, second] = cart.items
    const changed = await ok(shopper.patch<Cart>(`${path}/items/${first?.id}`, { quantity: 4 }))
    expect(changed.itemCount).toBe(5)
    const less = await ok(shopper.patch<Cart>(`${path}/items/${first?.id}`, { quantity: 0 }))
    expect(less.items.map(({ id }) => id)).toEqual([second?.id])
    const gone = await shopper.delete<Cart>(`${path}/items/${second?.id}`)
    expect([gone.status, gone.body.items]).toEqual([200, []])
    expect(errorOf(await shopper.delete(`${path}/items/${second?.id}`)).status).toBe(404)
    expect(
      errorOf(await shopper.patch(`${path}/items/${second?.id}`, { quantity: 1 })).status,
    ).toBe(404)
  })

  it('want a whole quantity: 1…9999 in POST, 0…9999 in PATCH, else 400', async () => {
    const { cart, shopper, path } = await open([{ variant: small, quantity: 1 }])
    const wrong = [-1, 1.5, 10_000, 1e21, '1', 'x', null, [1], {}, true, undefined]
    for (const quantity of [0, ...wrong]) {
      const error = errorOf(await shopper.post(`${path}/items`, { variant: small, quantity }))
      expect([quantity, error.status]).toEqual([quantity, 400])
      expect(error.data.issues).toBeDefined()
    }
    for (const quantity of wrong) {
      const reply = await shopper.patch(`${path}/items/${cart.items[0]?.id}`, { quantity })
      expect([quantity, errorOf(reply).status]).toEqual([quantity, 400])
    }
    expect(await ok(shopper.get<Cart>(path))).toMatchObject({ itemCount: 1 })
  })

  it('go up to 9999 together: past that it is 400', async () => {
    const product = await createSimpleProduct(operator, shop.tenant, { stock: 50_000, price: 1 })
    const { variants } = await ok(
      visitor.get<{ variants: { id: string }[] }>(`/api/store/products/${product.slug}`),
    )
    const variant = variants[0]?.id ?? ''
    const { shopper, path } = await open([{ variant, quantity: 9999 }])
    const error = errorOf(await shopper.post(`${path}/items`, { variant, quantity: 1 }))
    expect(error.status).toBe(400)
    expect((await ok(shopper.get<Cart>(path))).itemCount).toBe(9999)
  })

  it('over stock are 409 insufficient_stock with what is available', async () => {
    const { cart, shopper, path } = await open([{ variant: small, quantity: 9 }])
    const more = errorOf(await shopper.post(`${path}/items`, { variant: small, quantity: 2 }))
    expect(more).toMatchObject({
      status: 409,
      code: 'insufficient_stock',
      data: { available: 10 },
    })
    const set = errorOf(await shopper.patch(`${path}/items/${cart.items[0]?.id}`, { quantity: 11 }))
    expect(set).toMatchObject({ status: 409, code: 'insufficient_stock' })
  })

  it('unknown, unpublished or foreign are 404', async () => {
    const draft = await createSimpleProduct(operator, shop.tenant, { _status: 'draft' })
    const { docs } = await ok(
      operator.get<{ docs: { id: string }[] }>(`/api/variants?where[product][equals]=${draft.id}`),
    )
    const foreign = await createShop(operator)
    const { shopper, path } = await open()
    for (const variant of [
      unknownId,
      'nonsense',
      "' or 1=1",
      docs[0]?.id,
      foreign.variants[0].id,
      shop.product.id,
    ]) {
      const reply = await shopper.post(`${path}/items`, { variant, quantity: 1 })
      expect([variant, errorOf(reply).status]).toEqual([variant, 404])
    }
    expect(docs[0]?.id).toBeTruthy()
  })

  it('cost what the shop says, whatever the client sends', async () => {
    const { shopper, path } = await open()
    const cart = await ok(
      shopper.post<Cart>(`${path}/items`, {
        variant: small,
        quantity: 1,
        price: 1,
        unitPrice: 1,
        total: 1,
        totals: { total: 1 },
      }),
    )
    expect(cart.totals.total).toBe(1999)
  })
})

describe('details of a cart', () => {
  it('are kept as they were given', async () => {
    const { shopper, path } = await open()
    const given = {
      email: 'Ada@Example.test',
      note: 'Ring twice <b>please</b>',
      shippingAddress: { ...address, company: 'Ada Ltd', line2: 'Door B', phone: '+351 1' },
      billingAddress: address,
    }
    const cart = await ok(shopper.patch<FullCart>(path, given))
    expect(cart).toMatchObject({ ...given, email: expect.stringMatching(/ada@example\.test/i) })
  })

  it('with anything wrong are 400 with the path of each', async () => {
    const { shopper, path } = await open()
    for (const [given, at] of [
      [{ email: 'nobody' }, 'email'],
      [{ shippingAddress: { ...address, country: 'Portugal' } }, 'shippingAddress'],
      [{ shippingAddress: { ...address, country: 'ZZ' } }, 'shippingAddress'],
      [{ shippingAddress: { ...address, city: '' } }, 'shippingAddress'],
      [{ billingAddress: { name: 'x' } }, 'billingAddress'],
      [{ shippingAddress: 'somewhere' }, 'shippingAddress'],
      [{ note: 5 }, 'note'],
    ] as const) {
      const error = errorOf(await shopper.patch(path, given))
      expect([error.status, error.code]).toEqual([400, 'invalid_input'])
      const issues = error.data.issues as { path: string[] }[]
      expect(issues[0]?.path[0]).toBe(at)
    }
  })
})

describe('codes', () => {
  it('take a percentage off the goods, in any spelling, once, and off again', async () => {
    await createPromotion(operator, shop.tenant)
    const { shopper, path } = await open([{ variant: small, quantity: 1 }])
    const cart = await ok(shopper.post<FullCart>(`${path}/codes`, { code: ' welcome10 ' }))
    expect(cart.totals).toMatchObject({ subtotal: 1999, discount: 200, total: 1799 })
    expect(cart.discounts).toMatchObject([{ code: 'WELCOME10', title: 'Welcome', amount: 200 }])
    expect(cart.codes).toEqual(['WELCOME10'])
    const twice = await ok(shopper.post<FullCart>(`${path}/codes`, { code: 'WELCOME10' }))
    expect(twice.totals.discount).toBe(200)
    const off = await ok(shopper.delete<FullCart>(`${path}/codes/WELCOME10`))
    expect(off).toMatchObject({ codes: [], totals: { discount: 0 } })
  })

  it('are of the goods, not of shipping', async () => {
    await createPromotion(operator, shop.tenant, { code: 'HALF', value: 50 })
    const { shopper, path } = await open([{ variant: small, quantity: 1 }])
    await ok(shopper.patch(path, { shippingAddress: address }))
    await ok(shopper.put(`${path}/shipping-option`, { option: shop.shippingMethod.id }))
    const cart = await ok(shopper.post<Cart>(`${path}/codes`, { code: 'HALF' }))
    expect(cart.totals).toMatchObject({ discount: 1000, shipping: 490, total: 1489 })
    expectIdentities(cart)
  })

  it('are refused with 422 and the reason', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString()
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    await createPromotion(operator, shop.tenant, { code: 'GONE', endsAt: yesterday })
    await createPromotion(operator, shop.tenant, { code: 'SOON', startsAt: tomorrow })
    await createPromotion(operator, shop.tenant, { code: 'RICH', minimum: 1_000_000 })
    await createPromotion(operator, shop.tenant, { code: 'OFF', active: false })
    const foreign = await createTenant(operator)
    await createPromotion(operator, foreign, { code: 'FOREIGN' })
    const { shopper, path } = await open([{ variant: small, quantity: 1 }])
    for (const [code, reason] of [
      ['NOSUCH', 'code_unknown'],
      ['FOREIGN', 'code_unknown'],
      ['GONE', 'code_expired'],
      ['RICH', 'code_not_applicable'],
    ]) {
      const error = errorOf(await shopper.post(`${path}/codes`, { code }))
      expect([code, error.status, error.code]).toEqual([code, 422, reason])
    }
    for (const code of ['SOON', 'OFF']) {
      expect(errorOf(await shopper.post(`${path}/codes`, { code })).status).toBe(422)
    }
    expect((await ok(shopper.get<FullCart>(path))).codes).toEqual([])
  })

  it('that are not entered are 404 to take back', async () => {
    const { shopper, path } = await open()
    const reply = await shopper.delete(`${path}/codes/NEVER`)
    expect([200, 404]).toContain(reply.status)
  })
})

describe('shipping', () => {
  it('is empty without an address, and where none serves', async () => {
    const { shopper, path } = await open([{ variant: small, quantity: 1 }])
    expect(await ok(shopper.get(`${path}/shipping-options`))).toEqual({ docs: [] })
    await ok(shopper.patch(path, { shippingAddress: { ...address, country: 'JP' } }))
    expect(await ok(shopper.get(`${path}/shipping-options`))).toEqual({ docs: [] })
  })

  it('offers what serves the country, free above its threshold', async () => {
    const free = await createShippingMethod(operator, shop.tenant, {
      name: 'Bulk',
      price: 900,
      freeAbove: 5000,
      countries: ['ES'],
    })
    const { shopper, path } = await open([{ variant: small, quantity: 3 }])
    await ok(
      shopper.patch(path, { shippingAddress: { ...address, postalCode: '28001', country: 'ES' } }),
    )
    const { docs } = await ok(
      shopper.get<{ docs: Record<string, unknown>[] }>(`${path}/shipping-options`),
    )
    expect(docs).toHaveLength(2)
    expect(docs).toContainEqual(
      expect.objectContaining({
        id: shop.shippingMethod.id,
        name: 'Parcel',
        price: 490,
        currency: 'EUR',
      }),
    )
    expect(docs.find(({ id }) => id === free.id)).toMatchObject({ price: 0 })
  })

  it('is chosen, taxed at the rate of the country, and cleared when a new address has it not', async () => {
    const { shopper, path } = await open([{ variant: small, quantity: 1 }])
    await ok(shopper.patch(path, { shippingAddress: address }))
    const option = shop.shippingMethod.id
    const cart = await ok(shopper.put<FullCart>(`${path}/shipping-option`, { option }))
    expect(cart.shippingOption).toMatchObject({ id: option, name: 'Parcel', price: 490 })
    // 490 · 23 / 123 and 1999 · 23 / 123
    expect(cart.totals).toMatchObject({ shipping: 490, shippingTax: 92, tax: 374 + 92 })
    expectIdentities(cart)
    const moved = await ok(
      shopper.patch<FullCart>(path, { shippingAddress: { ...address, country: 'JP' } }),
    )
    expect(moved).toMatchObject({ shippingOption: null, totals: { shipping: 0, tax: 0 } })
  })

  it('is refused when it is unknown, foreign or not for this country', async () => {
    const foreign = await createShop(operator)
    const { shopper, path } = await open([{ variant: small, quantity: 1 }])
    const put = (option: unknown) => shopper.put(`${path}/shipping-option`, { option })
    expect([404, 422]).toContain(errorOf(await put(shop.shippingMethod.id)).status)
    await ok(shopper.patch(path, { shippingAddress: address }))
    for (const option of [unknownId, 'x', foreign.shippingMethod.id]) {
      expect([404, 422]).toContain(errorOf(await put(option)).status)
    }
    for (const option of [null, 5, {}, undefined]) {
      expect([400, 404, 422]).toContain(errorOf(await put(option)).status)
    }
  })
})
