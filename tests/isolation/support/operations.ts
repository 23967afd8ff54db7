import { houseOf } from '@souk/kernel'
import type { SanitizedConfig } from 'payload'

import type { Filled } from './fill.ts'
import type { Cell } from './rest.ts'

type Sample = {
  /** Stands for the parts of the path, by name. */
  readonly path?: Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: object
  /** What everybody who asks it must send. */
  readonly headers?: Readonly<Record<string, string>>
  /** What opens it to whoever has it, in A: a cart's token, an order's. */
  readonly key?: Readonly<Record<string, string>>
  readonly endsSession?: true
  /** Says what only A's shopper knows: in A it opens to anybody who does. */
  readonly known?: true
}

/** How each operation is asked for what is A's. An operation that is not here fails the walk. */
const samples: Readonly<Record<string, (a: Filled) => Sample | readonly Sample[]>> = {
  'billing.choosePlan': () => ({ body: { plan: '01a1ff97-a376-71e6-be6e-013cf8077fa4' } }),
  'billing.extendTrial': () => ({ body: { until: '2030-01-01T00:00:00Z' } }),
  'billing.grantCredit': () => ({
    body: { amount: 100, reason: 'walked in' },
    headers: { 'idempotency-key': 'walked in' },
  }),
  'billing.invoices': () => ({ query: '?limit=100' }),
  'billing.notice': () => ({}),
  'billing.openAnyway': () => ({}),
  'billing.openInvoice': (a) => ({ path: { id: a.of['invoice'] ?? '' } }),
  'billing.pay': () => ({}),
  'billing.portal': () => ({}),
  'billing.read': () => ({}),
  'billing.refresh': () => ({}),
  'carts.addCode': (a) => [
    { ...cart(a), body: { code: 'WELCOME10' } },
    { ...cart(a), body: { code: a.of['ownCode'] } },
  ],
  'carts.addGiftCard': (a) => ({ ...cart(a), body: { code: a.of['giftCode'] } }),
  'carts.removeGiftCard': (a) => cart(a, { giftCard: a.of['giftCard'] ?? '' }),
  'carts.useStoreCredit': (a) => ({ ...cart(a), body: { use: true } }),
  'giftCards.adjust': (a) => ({
    path: { id: a.of['giftCard'] ?? '' },
    body: { amount: 100, reason: 'walked in' },
  }),
  'giftCards.balance': (a) => ({ body: { code: a.of['giftCode'] }, known: true }),
  'giftCards.issue': () => ({ body: { amount: 100, reason: 'walked in' } }),
  'giftCards.replaceCode': (a) => ({ path: { id: a.of['giftCard'] ?? '' } }),
  'giftCards.resend': (a) => ({
    path: { id: a.of['giftCard'] ?? '' },
    body: { email: 'walker@souk.test' },
  }),
  'orders.resendGiftCard': (a) => ({
    ...order(a),
    path: { ...order(a).path, giftCard: a.of['giftCard'] ?? '' },
  }),
  'giftCards.setActive': (a) => ({ path: { id: a.of['giftCard'] ?? '' }, body: { active: false } }),
  'storeCredit.give': (a) => ({
    path: { id: a.shopper.id },
    body: { amount: 100, reason: 'walked in' },
  }),
  'storeCredit.read': () => ({}),
  'tax.addUsualRates': () => ({ body: { countries: ['NL'] } }),
  'tax.importRates': () => ({ body: { csv: 'country,rate,class\nNL,21,Walked in\n' } }),
  'carts.addItem': (a) => ({ ...cart(a), body: { variant: a.of['variant'], quantity: 1 } }),
  'carts.changeItem': (a) => ({
    ...cart(a, { item: a.of['item'] ?? '' }),
    body: { quantity: 3 },
  }),
  'carts.checkout': (a) => ({ ...cart(a), body: { provider: 'manual' } }),
  'carts.chooseShipping': (a) => ({ ...cart(a), body: { option: a.of['shipping'] } }),
  'carts.create': (a) => [
    { body: { items: [{ variant: a.of['variant'], quantity: 1 }] } },
    { body: { email: 'walker@souk.test' } },
  ],
  'carts.read': (a) => cart(a),
  'carts.show': (a) => ({ path: { id: a.of['cart'] ?? '' } }),
  'carts.removeCode': (a) => cart(a, { code: 'WELCOME10' }),
  'carts.removeItem': (a) => cart(a, { item: a.of['item'] ?? '' }),
  'carts.removeSaved': (a) => cart(a, { item: a.of['saved'] ?? '' }),
  'carts.saveForLater': (a) => cart(a, { item: a.of['item'] ?? '' }),
  'carts.takeBack': (a) => cart(a, { item: a.of['saved'] ?? '' }),
  'carts.promotions': (a) => cart(a),
  'carts.acknowledge': (a) => cart(a),
  'carts.shippingOptions': (a) => cart(a),
  'carts.update': (a) => ({ ...cart(a), body: { email: 'walker@souk.test', note: 'mine' } }),
  'categories.list': () => ({ query: '?depth=5' }),
  'collections.list': () => ({}),
  'collections.read': () => [{ path: { slug: 'chosen' } }, { path: { slug: 'ruled' } }],
  'customers.addAddress': () => ({ body: address }),
  'customers.addresses': () => ({}),
  'customers.changeAddress': (a) => ({
    path: { address: a.of['address'] ?? '' },
    body: address,
  }),
  'customers.forgotPassword': (a) => ({ body: { email: a.shopper.email } }),
  'customers.login': (a) => [
    { body: { email: a.shopper.email, password: a.shopper.password }, known: true },
    {
      body: { email: 'walker@souk.test', password: 'walker walker' },
      key: { 'x-cart-token': a.of['cartToken'] ?? '' },
    },
  ],
  'customers.logout': () => ({ endsSession: true }),
  'customers.me': () => ({}),
  'customers.downloads': () => ({ query: '?limit=100' }),
  'downloads.file': (a) => ({ path: { token: a.of['link'] ?? '' }, known: true }),
  'licenseKeys.add': (a) => ({ body: { variant: a.of['keyed'], keys: 'walked in' } }),
  'licenseKeys.pools': (a) => [{}, { query: `?product=${a.of['digital']}` }],
  'licenseKeys.withdraw': (a) => ({ path: { id: a.of['licenseKey'] ?? '' } }),
  'orders.changeDownload': (a) => ({ ...download(a), body: { more: 1 } }),
  'orders.createDownloadLink': (a) => download(a),
  'orders.deliveries': (a) => order(a),
  'orders.downloads': (a) => order(a),
  'orders.resendDownloads': (a) => order(a),
  'customers.orders': () => ({ query: '?limit=100' }),
  'customers.register': (a) => ({
    body: { email: 'walker@souk.test', password: 'walker walker', name: 'Walker' },
    key: { 'x-cart-token': a.of['cartToken'] ?? '' },
  }),
  'customers.removeAddress': (a) => ({ path: { address: a.of['address'] ?? '' } }),
  'customers.resetPassword': () => ({ body: { token: 'made up', password: 'walker walker' } }),
  'customers.updateMe': () => ({ body: { name: 'Walker' } }),
  'disputes.addFile': (a) => ({
    path: { id: a.of['dispute'] ?? '' },
    body: { as: 'other', name: 'walked.pdf', content: Buffer.from('%PDF-1.7').toString('base64') },
  }),
  'disputes.answer': (a) => ({
    path: { id: a.of['dispute'] ?? '' },
    body: { evidence: { statement: 'walked in' } },
  }),
  'insight.reminders': () => ({}),
  'reminders.open': (a) => ({ body: { secret: a.of['reminderOpen'] }, known: true }),
  'reminders.confirm': (a) => ({ body: { secret: a.of['reminderConfirm'] }, known: true }),
  'reminders.unsubscribe': (a) => ({ body: { secret: a.of['reminderEnd'] }, known: true }),
  'insight.overview': () => ({ query: '?days=365' }),
  'navigation.read': () => ({}),
  'orders.cancel': (a) => ({ ...order(a), body: { reason: 'walked in' } }),
  'orders.capture': (a) => order(a),
  'orders.confirm': (a) => order(a),
  'orders.fulfil': (a) => ({
    ...order(a),
    body: { items: [{ line: a.of['orderLine'], quantity: 1 }] },
  }),
  'orders.lookUp': (a) => ({
    body: { number: a.of['orderNumber'], email: a.shopper.email },
    known: true,
  }),
  'orders.read': (a) => order(a),
  'shipping.try': () => ({ body: { country: 'PT', postalCode: '1100-001' } }),
  'refunds.resolve': (a) => ({
    path: { id: a.of['dispute'] ?? '' },
    body: { how: 'called_off' },
  }),
  'orders.refund': (a) => ({ ...order(a), body: { reason: 'walked in' } }),
  'redirects.read': (a) => ({ query: `?path=/old/${a.words.closed}` }),
  'pages.list': () => ({ query: '?limit=100' }),
  'pages.read': (a) => [
    { path: { slug: 'home' } },
    { path: { slug: `draft-${a.slug}` } },
    { path: { slug: `draft-${a.slug}` }, query: '?draft=true' },
  ],
  'products.list': (a) => [
    { query: '?limit=100&facets=true' },
    { query: `?q=${a.words.open}` },
    { query: `?q=${a.words.closed}&draft=true` },
    { query: `?category=${a.of['category']}` },
    { query: '?collection=chosen' },
    { query: '?collection=ruled' },
  ],
  'products.suggest': (a) => [
    { query: `?q=${a.words.open.slice(0, 4)}` },
    { query: `?q=${a.words.closed.slice(0, 4)}` },
  ],
  'products.read': (a) => [
    { path: { slug: 'thing' } },
    { path: { slug: a.of['product'] ?? '' } },
    { path: { slug: `draft-${a.slug}` } },
    { path: { slug: `draft-${a.slug}` }, query: '?draft=true' },
  ],
  'imports.create': () => ({
    body: {
      filename: 'walked.csv',
      content: Buffer.from('handle,title\nwalked,Walked in\n').toString('base64'),
    },
  }),
  'imports.read': (a) => ({ path: { id: a.of['transfer'] ?? '' } }),
  'imports.rows': (a) => ({ path: { id: a.of['transfer'] ?? '' } }),
  'imports.report': (a) => ({ path: { id: a.of['transfer'] ?? '' } }),
  'imports.start': (a) => ({ path: { id: a.of['transfer'] ?? '' } }),
  'imports.stop': (a) => ({ path: { id: a.of['transfer'] ?? '' } }),
  'exports.create': () => ({ body: { kind: 'products' } }),
  'exports.read': (a) => ({ path: { id: a.of['transfer'] ?? '' } }),
  'exports.file': (a) => ({ path: { id: a.of['transfer'] ?? '' } }),
  'shop.read': () => ({}),
  'stripeAccounts.connect': () => ({ body: { country: 'PT' } }),
  'stripeAccounts.disable': () => ({}),
  'stripeAccounts.refresh': () => ({}),
  'stripeAccounts.status': () => ({}),
  'stripePayouts.reconcile': () => ({}),
  'stripePayouts.refresh': () => ({}),
  'stripePayouts.statement': (a) => ({ path: { id: a.of['payout'] ?? '' } }),
  'pricing.articles': (a) => ({ query: `?q=${a.words.open}` }),
  'pricing.entries': (a) => ({ path: { id: a.of['priceList'] ?? '' } }),
  'pricing.explain': (a) => ({ body: { variant: a.of['variant'] } }),
  'pricing.importEntries': (a) => ({
    path: { id: a.of['priceList'] ?? '' },
    body: { csv: 'sku,price\nTHING,1\n' },
  }),
  'pricing.setEntries': (a) => ({
    path: { id: a.of['priceList'] ?? '' },
    body: { set: [{ variant: a.of['variant'], amount: 2 }] },
  }),
  'promotions.codes': (a) => ({ path: { id: a.of['promotion'] ?? '' } }),
  'promotions.makeCodes': (a) => ({
    path: { id: a.of['promotion'] ?? '' },
    body: { count: 1 },
  }),
  'stock.adjust': (a) => ({
    body: { variant: a.of['variant'], change: -1, reason: 'walked in' },
  }),
  'stock.cancelTransfer': (a) => ({ path: { id: a.of['delivery'] ?? '' } }),
  'stock.startCount': (a) => ({ path: { id: a.of['stockCount'] ?? '' } }),
  'stock.readCount': (a) => ({ path: { id: a.of['stockCount'] ?? '' } }),
  'stock.enterCount': (a) => ({
    path: { id: a.of['stockCount'] ?? '' },
    body: { entries: [{ line: a.of['countLine'], set: 1 }] },
  }),
  'stock.applyCount': (a) => ({ path: { id: a.of['stockCount'] ?? '' } }),
  'stock.cancelCount': (a) => ({ path: { id: a.of['stockCount'] ?? '' } }),
  'stock.check': () => ({}),
  'stock.runCheck': () => ({}),
  'stock.lastCheck': () => ({}),
  'stock.planRepair': () => ({}),
  'stock.repair': () => ({}),
  'stock.move': (a) => ({
    body: { variant: a.of['variant'], from: a.of['barn'], to: a.of['barn'], quantity: 1 },
  }),
  'stock.receiveTransfer': (a) => ({ path: { id: a.of['delivery'] ?? '' } }),
  'stock.sendTransfer': (a) => ({ path: { id: a.of['delivery'] ?? '' } }),
  'stock.read': (a) => ({ path: { variant: a.of['variant'] ?? '' } }),
  'wishLists.addItem': (a) => [
    { ...wishes(a), body: { product: a.of['product'] } },
    { path: { id: 'default' }, body: { variant: a.of['variant'] } },
  ],
  'wishLists.create': (a) => ({ body: { name: 'walked in', variant: a.of['variant'] } }),
  'wishLists.list': () => ({}),
  'wishLists.moveToCart': (a) => ({
    ...wishes(a, { item: a.of['wish'] ?? '' }),
    body: { cart: a.of['cart'], variant: a.of['variant'] },
  }),
  'wishLists.read': (a) => wishes(a),
  'wishLists.remove': (a) => wishes(a),
  'wishLists.removeItem': (a) => wishes(a, { item: a.of['wish'] ?? '' }),
  'wishLists.share': (a) => ({ ...wishes(a), body: { shared: false } }),
  'wishLists.shared': (a) => ({ key: { 'x-share-token': a.of['shareToken'] ?? '' } }),
  'wishLists.update': (a) => ({ ...wishes(a), body: { name: 'walked in' } }),
  'wishLists.wishes': (a) => ({ key: { 'x-wish-token': a.of['wishToken'] ?? '' } }),
  'variants.matrix': (a) => ({ path: { product: a.of['product'] ?? '' } }),
  'variants.saveMatrix': (a) => [
    {
      path: { product: a.of['product'] ?? '' },
      body: { rows: [{ id: a.of['variant'], barcode: 'walked in' }] },
    },
    {
      path: { product: a.of['product'] ?? '' },
      body: { rows: [{ id: a.of['variant'], stock: 3 }] },
    },
  ],
}

const wishes = ({ of }: Filled, more: Readonly<Record<string, string>> = {}): Sample => ({
  path: { id: of['wishList'] ?? '', ...more },
  key: { 'x-wish-token': of['wishToken'] ?? '' },
})

const cart = ({ of }: Filled, more: Readonly<Record<string, string>> = {}): Sample => ({
  path: { id: of['cart'] ?? '', ...more },
  key: { 'x-cart-token': of['cartToken'] ?? '' },
})

const order = ({ of }: Filled): Sample => ({
  path: { id: of['order'] ?? '' },
  key: { 'x-order-token': of['orderToken'] ?? '' },
})

const download = (a: Filled): Sample => ({
  ...order(a),
  path: { ...order(a).path, download: a.of['given'] ?? '' },
})

const address = {
  name: 'Walker',
  line1: '1 Road',
  city: 'Lisbon',
  postalCode: '1100-001',
  country: 'PT',
}

export type OperationCell = Cell & {
  readonly operation: string
  /** Sent with A's own secret, which opens it to anybody in A and to nobody in B. */
  readonly withKey: boolean
}

/** Every operation of the house, by both of its REST doors, without and with A's own secrets. */
export const operationCells = (config: SanitizedConfig, a: Filled): OperationCell[] =>
  houseOf(config).operations.flatMap(({ name, http }) => {
    const make = samples[name]
    if (!make) {
      throw new Error(
        `The operation ${name} is new to the walk of isolation. Say in tests/isolation/support/operations.ts (samples) how one asks it for what is another shop's.`,
      )
    }
    const tried = make(a)
    return (Array.isArray(tried) ? (tried as readonly Sample[]) : [tried as Sample]).flatMap(
      (sample) => {
        const path = http.path.replace(/:(\w+)/g, (_, part: string) =>
          encodeURIComponent(sample.path?.[part] ?? ''),
        )
        const cell = {
          operation: name,
          route: `operation ${name}`,
          method: http.method,
          path: `${path}${http.method === 'GET' ? (sample.query ?? '') : ''}`,
          ...(http.method === 'GET' ? {} : { body: sample.body ?? {} }),
          ...(sample.headers ? { headers: sample.headers } : {}),
          writes: http.method !== 'GET',
          ...(sample.endsSession ? { endsSession: true as const } : {}),
        }
        const doors = path.startsWith('/store')
          ? (['serve', 'payload'] as const)
          : (['payload'] as const)
        return doors.flatMap((door): OperationCell[] => [
          { ...cell, door, withKey: sample.known === true },
          ...(sample.key
            ? [{ ...cell, door, headers: { ...sample.headers, ...sample.key }, withKey: true }]
            : []),
        ])
      },
    )
  })
