import { randomUUID } from 'node:crypto'

import { deriveToken } from '@souk/kernel'
import { asTenant } from '@souk/tenancy'
import type { Payload } from 'payload'
import sharp from 'sharp'

import { fillDigital } from './fillDigital.ts'
import { fillFiles } from './fillFiles.ts'
import { fillMoney } from './fillMoney.ts'
import type { TestHouse } from './house.ts'
import { must, type Ask, type Send } from './send.ts'

/** What stands in everything that a shop shows, and in everything that it keeps to itself. */
export type Words = { readonly open: string; readonly closed: string }

export type Filled = {
  readonly id: string
  readonly slug: string
  readonly words: Words
  readonly owner: Person
  readonly viewer: Person
  /** Somebody of the shop whose account was deleted after they had logged in. */
  readonly goner: Person
  readonly shopper: Person
  /** Ids and secrets by name: `cart`, `cartToken`, `order`, `variant`, `secretProduct` … */
  readonly of: Readonly<Record<string, string>>
}

export type Person = {
  readonly id: string
  readonly email: string
  readonly password: string
  readonly token: string
}

type Json = Record<string, unknown>

export const operator = { email: 'operator@souk.test', password: 'correct horse battery staple' }

export const registerOperator = async (send: Send): Promise<string> => {
  await must(send, { method: 'POST', path: '/users/first-register', body: operator })
  return logIn(send, operator)
}

/** Logs somebody of the panel in; a token of its own each time. */
export const logIn = async (
  send: Send,
  { email, password }: Pick<Person, 'email' | 'password'>,
): Promise<string> => {
  const body = { email, password }
  return String((await must(send, { method: 'POST', path: '/users/login', body }))['token'])
}

export const logShopperIn = async (
  send: Send,
  slug: string,
  { email, password }: Pick<Person, 'email' | 'password'>,
): Promise<string> => {
  const ask = { method: 'POST', path: '/store/customers/login', headers: { 'x-tenant-id': slug } }
  return String((await must(send, { ...ask, body: { email, password } }))['token'])
}

/**
 * A shop with something in every collection, made as its people and shoppers make it. Slugs, SKUs,
 * codes, filenames and the shopper's e-mail are the same in every shop; only its words tell.
 */
export const fill = async (
  { payload, owner: database }: TestHouse,
  send: Send,
  { slug, words, boss }: { slug: string; words: Words; boss: string },
): Promise<Filled> => {
  const { open, closed } = words
  const speaker =
    (headers: Record<string, string>) =>
    (method: string, path: string, body?: Ask['body']): Promise<Json> =>
      must(send, { method, path, body, headers })
  const asBoss = speaker({ authorization: `JWT ${boss}` })
  const made = async (answer: Promise<Json>): Promise<string> =>
    String(((await answer)['doc'] as Json)['id'])
  const tenant = await made(
    asBoss('POST', '/tenants', {
      name: `Shop ${open}`,
      slug,
      currency: 'EUR',
      locale: 'en',
      taxRates: [{ country: 'PT', rate: 23 }],
      contactEmail: `hello@${open}.test`,
      domains: [{ host: `${open}.test`, verifiedAt: new Date().toISOString() }],
    }),
  )
  const person = async (name: string, role: string): Promise<Person> => {
    const credentials = { email: `${name}@${closed}.test`, password: `${name} ${closed} ${slug}` }
    const id = await made(
      asBoss('POST', '/users', {
        ...credentials,
        name: `${name} ${closed}`,
        tenants: [{ tenant, roles: [role] }],
      }),
    )
    return { ...credentials, id, token: await logIn(send, credentials) }
  }
  const owner = await person('owner', 'owner')
  const viewer = await person('viewer', 'viewer')
  const goner = await person('goner', 'admin')
  await asBoss('DELETE', `/users/${goner.id}`)

  const asOwner = speaker({ authorization: `JWT ${owner.token}` })
  const post = (path: string, body: object) => made(asOwner('POST', path, body))
  const upload = (name: string, type: string, bytes: BlobPart) => {
    const form = new FormData()
    form.set('file', new Blob([bytes], { type }), name)
    form.set('_payload', JSON.stringify({ alt: `File of ${open}` }))
    return made(asOwner('POST', '/media', form))
  }
  const pdf = (word: string) => `%PDF-1.4\n% ${word}\nxref\n0 0\n%%EOF\n`
  const file = await upload('leaflet.pdf', 'application/pdf', pdf(open))
  const ownFile = await upload(`${open}.pdf`, 'application/pdf', pdf(open))
  const dot = await sharp({
    create: { width: 700, height: 700, channels: 3, background: '#357' },
  })
    .png()
    .toBuffer()
  const picture = await upload('logo.png', 'image/png', new Uint8Array(dot))

  const category = await post('/categories', { title: `Category ${open}`, slug: 'things' })
  const product = await post('/products', {
    title: `Product ${open}`,
    slug: 'thing',
    _status: 'published',
    images: [picture],
    categories: [category],
    options: [{ name: 'Size', values: ['S', 'M'] }],
    asks: [{ label: `Words ${open}`, kind: 'choice', choices: [`One ${open}`, 'Two'] }],
  })
  const variant = await post('/variants', {
    product,
    sku: 'SKU-1',
    price: 1900,
    stock: 50,
    options: { Size: 'S' },
  })
  await post('/product-collections', {
    title: `Collection ${open}`,
    slug: 'chosen',
    products: [product],
  })
  await post('/product-collections', {
    title: `Rules ${open}`,
    slug: 'ruled',
    filledBy: 'rules',
    rules: [
      { aspect: 'category', category },
      { aspect: 'priceFrom', amount: 1 },
    ],
  })
  await post('/extras', {
    title: `Wrap ${open}`,
    price: 300,
    appliesTo: 'some',
    goods: [{ relationTo: 'products', value: product }],
  })
  const second = await post('/variants', {
    product,
    sku: 'SKU-2',
    price: 2100,
    stock: 9,
    options: { Size: 'M' },
  })
  const secretProduct = await post('/products?draft=true', {
    title: `Draft ${closed}`,
    slug: `draft-${slug}`,
    _status: 'draft',
    price: 900,
    sku: 'SKU-3',
    stock: 3,
  })
  await asOwner('PATCH', `/products/${product}?draft=true`, {
    title: `Coming ${closed}`,
    _status: 'draft',
  })
  const page = await post('/pages', {
    title: `Page ${open}`,
    slug: 'home',
    _status: 'published',
    layout: [
      {
        blockType: 'hero',
        heading: `Hero ${open}`,
        image: picture,
        actions: [{ label: 'Go', kind: 'product', product }],
      },
    ],
  })
  const secretPage = await post('/pages?draft=true', {
    title: `Draft ${closed}`,
    slug: `draft-${slug}`,
    _status: 'draft',
  })
  const versions = (await asOwner('GET', '/pages/versions'))['docs'] as { id: string }[]
  const version = versions[0]?.id ?? ''
  const navigation = await post('/navigation', {
    header: [{ label: `To ${open}`, kind: 'page', page }],
    footer: [{ heading: open, links: [{ label: 'Go', kind: 'category', category }] }],
  })
  const redirect = await post('/redirects', {
    from: `/old/${closed}`,
    to: { type: 'reference', reference: { relationTo: 'pages', value: secretPage } },
  })
  const promotion = await post('/promotions', {
    title: `Off ${closed}`,
    code: 'WELCOME10',
    type: 'percentage',
    value: 10,
  })
  const ownCode = await post('/promotions', {
    title: `Own ${closed}`,
    code: `ONLY${slug}`,
    type: 'percentage',
    value: 5,
  })
  await post('/search-synonyms', { words: `${open}, ${closed}` })
  const group = await post('/customer-groups', { name: `Group ${closed}` })
  await asOwner('PATCH', `/tenants/${tenant}`, { currencies: ['USD'] })
  await post('/currencies', { code: 'USD', converts: true, rate: '1.1' })
  const priceList = await post('/price-lists', {
    title: `Prices ${closed}`,
    audience: 'groups',
    groups: [group],
  })
  await post('/price-list-entries', { list: priceList, variant, amount: 1 })
  const shipping = await post('/shipping-methods', { name: `Van ${closed}`, price: 490 })
  const taxClass = await post('/tax-classes', { title: `Books ${closed}` })
  await post('/tax-rates', { name: `Levy ${closed}`, country: 'PT', rate: 6, taxClass })
  await post('/shipping-zones', { name: `Zone ${closed}`, countries: ['PT'], postcodes: '1*' })
  await post('/shipping-boxes', { name: `Box ${closed}`, length: 300, width: 200, height: 100 })
  await post('/shipping-classes', { name: `Class ${closed}` })
  await post('/pickup-points', {
    name: `Counter ${closed}`,
    line1: '1 Harbour Street',
    postalCode: '1100-001',
    city: 'Lisbon',
    country: 'PT',
  })
  const digital = await post('/products', {
    title: `Program ${open}`,
    slug: 'program',
    kind: 'digital',
    digital: { keys: true },
    _status: 'published',
    price: 500,
    sku: 'SKU-4',
  })
  const [keyed] = (await asOwner('GET', `/variants?where[product][equals]=${digital}&depth=0`))[
    'docs'
  ] as { id: string }[]
  await asOwner('POST', '/license-keys/add', {
    variant: keyed?.id,
    keys: `KEY-${closed}-1\nKEY-${closed}-2`,
  })
  const program = new FormData()
  program.set('file', new Blob([`bytes of ${closed}`]), 'program.bin')
  program.set('_payload', JSON.stringify({ title: `Program ${closed}`, product: digital }))
  const download = await made(asOwner('POST', '/digital-files', program))
  const issued = await asOwner('POST', '/gift-cards/issue', {
    amount: 5000,
    reason: `Owed to ${closed}`,
    recipientName: `Holder ${closed}`,
  })
  await asOwner('POST', '/stock/adjust', { variant, change: 2, reason: `Found ${closed}` })
  const barn = await post('/stock-locations', { name: `Barn ${closed}`, position: 5 })
  await asOwner('POST', '/stock/adjust', {
    variant,
    change: 3,
    reason: `Put ${closed}`,
    location: barn,
  })
  const delivery = await post('/stock-transfers', {
    name: `Delivery ${closed}`,
    to: barn,
    lines: [{ variant, quantity: 2 }],
  })
  const stockCount = await post('/stock-counts', {
    name: `Count ${closed}`,
    location: barn,
    scope: 'chosen',
    variants: [variant],
  })
  await asOwner('POST', `/stock/counts/${stockCount}/start`)
  const counted = await asOwner('GET', `/stock/counts/${stockCount}`)
  const [countLine] = (counted['lines'] as { docs: Json[] }).docs
  await asOwner('POST', '/payload-preferences/nav', { value: { of: closed } })

  const shop = { 'x-tenant-id': slug }
  const credentials = { email: 'shopper@same.test', password: `shopper ${closed}` }
  const once = () => ({ 'idempotency-key': randomUUID() })
  const joined = await speaker({ ...shop, ...once() })('POST', '/store/customers', {
    ...credentials,
    name: `Shopper ${closed}`,
  })
  const shopper: Person = {
    ...credentials,
    id: String((joined['customer'] as Json)['id']),
    token: String(joined['token']),
  }
  const address = {
    name: `Ada ${closed}`,
    line1: '1 Harbour Street',
    city: 'Lisbon',
    postalCode: '1100-001',
    country: 'PT',
  }
  const asShopper = speaker({ ...shop, authorization: `JWT ${shopper.token}` })
  const saved = await asShopper('POST', '/store/customers/me/addresses', address)
  const newCart = async () => {
    const cart = await speaker({ ...shop, ...once() })('POST', '/store/carts', {
      email: 'shopper@same.test',
      items: [{ variant, quantity: 2 }],
    })
    const id = String(cart['id'])
    const token = String(cart['token'])
    const inCart = speaker({ ...shop, 'x-cart-token': token })
    await inCart('PATCH', `/store/carts/${id}`, { shippingAddress: address, note: closed })
    await inCart('POST', `/store/carts/${id}/codes`, { code: 'WELCOME10' })
    const { docs } = await inCart('GET', `/store/carts/${id}/shipping-options`)
    const option = String((docs as Json[])[0]?.['id'])
    await inCart('PUT', `/store/carts/${id}/shipping-option`, { option })
    const item = String((cart['items'] as Json[])[0]?.['id'])
    const { items } = await inCart('POST', `/store/carts/${id}/items`, {
      variant,
      quantity: 1,
      properties: [{ name: 'For', value: `Ada ${closed}` }],
    })
    const aside = (items as Json[]).find((one) => one['id'] !== item)
    const { savedItems } = await inCart(
      'POST',
      `/store/carts/${id}/items/${String(aside?.['id'])}/save`,
      {},
    )
    return { id, token, item, saved: String((savedItems as Json[])[0]?.['id']) }
  }
  const bought = await newCart()
  const { order } = (await must(send, {
    method: 'POST',
    path: `/store/carts/${bought.id}/checkout`,
    headers: { ...shop, ...once(), 'x-cart-token': bought.token },
    body: { provider: 'manual' },
  })) as { order: Json }
  const cart = await newCart()
  await speaker({ ...shop, 'x-cart-token': cart.token })('PATCH', `/store/carts/${cart.id}`, {
    remindMe: true,
    remindMeWording: `Remind me, ${closed}`,
  })
  const wished = await speaker({ ...shop, ...once() })('POST', '/store/wish-lists', {
    name: `Wishes ${closed}`,
    product,
  })
  const wishList = String(wished['id'])
  const wishToken = String(wished['token'])
  const shared = await speaker({ ...shop, 'x-wish-token': wishToken })(
    'PUT',
    `/store/wish-lists/${wishList}/share`,
    { shared: true },
  )

  await asTenant(
    tenant,
    () => keepBooks(payload, { tenant, closed, variant, second, promotion }),
    owner.id,
  )
  const money = await fillMoney(database, { tenant, closed })
  const sold = await fillDigital(database, {
    tenant,
    secret: payload.secret,
    download,
    order: String(order['id']),
    line: String((order['items'] as Json[])[0]?.['id']),
    closed,
  })
  const { docs: keys } = await asOwner('GET', '/license-keys?depth=0')
  // What only a worker brings about, when a cart has been left for hours.
  const reminder = randomUUID()
  await database.query(
    `with planned as (
       insert into cart_reminders (id, tenant_id, cart_id, sent, due_at) values (gen_random_uuid(), $1, $2, 1, null))
     insert into reminder_letters (id, tenant_id, cart_id, email, number, locale, code, sent_at)
     values ($3, $1, $2, 'shopper@same.test', 1, 'en', $4, now())`,
    [tenant, cart.id, reminder, closed],
  )
  const ofReminder = (purpose: string, id = reminder) =>
    `${id}.${deriveToken(payload.secret, `reminder-${purpose}`, id)}`
  const consent = randomUUID()
  await database.query(
    `insert into consents (id, tenant_id, email, kind, source, wording)
     values ($1, $2, 'shopper@same.test', 'given', 'checkout', $3)`,
    [consent, tenant, closed],
  )
  const transfer = await fillFiles(database, { tenant, closed, product })
  // What the search was left to follow: the house follows one product at once.
  await database.query(
    'insert into search_changes (id, tenant_id, product_id) values (gen_random_uuid(), $1, $2)',
    [tenant, product],
  )

  return {
    id: tenant,
    slug,
    words,
    owner,
    viewer,
    goner,
    shopper,
    of: {
      ...money,
      digital,
      keyed: keyed?.id ?? '',
      download,
      given: sold.given,
      link: sold.link,
      licenseKey: String((keys as Json[])[0]?.['id']),
      transfer,
      barn,
      delivery,
      stockCount,
      countLine: String(countLine?.['id']),
      file,
      ownFile,
      picture,
      category,
      product,
      variant,
      secretProduct,
      page,
      secretPage,
      version,
      navigation,
      redirect,
      promotion,
      priceList,
      giftCard: String((issued['giftCard'] as Json)['id']),
      giftCode: String(issued['code']),
      ownCode,
      shipping,
      cart: cart.id,
      cartToken: cart.token,
      item: cart.item,
      saved: cart.saved,
      reminderOpen: ofReminder('open'),
      reminderEnd: ofReminder('unsubscribe'),
      reminderConfirm: ofReminder('confirm', consent),
      wishList,
      wishToken,
      wish: String((wished['items'] as Json[])[0]?.['id']),
      shareToken: String(shared['shareToken']),
      boughtCart: bought.id,
      boughtToken: bought.token,
      order: String(order['id']),
      orderToken: String(order['token']),
      orderNumber: String(order['number']),
      orderLine: String((order['items'] as Json[])[0]?.['id']),
      address: String(saved['id']),
    },
  }
}

type Books = Readonly<Record<'tenant' | 'closed' | 'variant' | 'second' | 'promotion', string>>

/** What is there for moments only, or when somebody listens: a hold while a shopper pays, a delivery. */
const keepBooks = async (
  payload: Payload,
  { tenant, closed, variant, second, promotion }: Books,
) => {
  const make = (collection: string, data: object) =>
    payload.create({ collection: collection as 'events', data: { tenant, ...data } as never })
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  await make('stock-holds', { variant, quantity: 1, cause: randomUUID(), until: soon })
  await make('stock-backorders', { variant, quantity: 1, cause: randomUUID(), until: soon })
  await make('promotion-codes', {
    promotion,
    code: `MADE${tenant.slice(-6)}`.toUpperCase(),
    used: 0,
  })
  await make('past-orders', {
    source: 'Shopify',
    number: `#${closed}`,
    status: 'completed',
    paymentStatus: 'paid',
    fulfilmentStatus: 'fulfilled',
    email: 'shopper@same.test',
    currency: 'EUR',
    taxInclusive: true,
    items: [{ title: `Bought ${closed}`, options: {}, sku: null, quantity: 1, unitPrice: 1 }],
    totals: {
      subtotal: 1,
      discount: 0,
      shipping: 0,
      shippingTax: 0,
      tax: 0,
      giftCard: 0,
      total: 1,
    },
    note: closed,
    placedAt: '2024-01-01T00:00:00.000Z',
  })
  await make('bundle-parts', { bundle: second, part: variant, quantity: 1 })
  const { docs } = await payload.find({ collection: 'events', limit: 1 })
  await make('event-deliveries', {
    event: docs[0]?.id,
    handler: 'walk',
    subject: variant,
    status: 'done',
    attempts: 1,
    dueAt: soon,
  })
}
