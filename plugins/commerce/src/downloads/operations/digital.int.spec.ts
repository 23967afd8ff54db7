import { sql } from '@payloadcms/db-postgres'
import type { Actor } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import type { CartView } from '../../cart/operations/index.ts'
import { giveWhatCame, signLink } from '../../digital/operations/index.ts'
import { finishGiven, type OrderView } from '../../orders/operations/index.ts'
import { manualProvider, refundsOf } from '../../payments/operations/index.ts'
import { paymentNews } from '../../paymentNews.ts'
import { bringOn } from '../../refunds/operations/index.ts'
import { listenToStatements } from '../../shared/testing/listenToStatements.ts'
import { openBank, type Bank } from '../../shared/testing/bank.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import type { DownloadView } from './downloadView.ts'

let database: TestDatabase
let shop: OpenShop
let bank: Bank
let goods: string
let ebook: string
let program: string
let programProduct: string

const owner: Actor = {
  kind: 'member',
  id: '0197a1b2-0000-7000-8000-000000000001',
  roles: ['owner'],
}

type Key = { readonly id: string; readonly cartToken: string }
type Placed = {
  order: OrderView & { token: string }
  payment: { status: string; redirectUrl?: string }
}
type Bought = OrderView & { readonly token: string }

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  bank = openBank()
  shop = await openShop(database.url, { providers: [bank.provider, manualProvider] })
  const lamp = await shop.create('products', {
    title: 'Lamp',
    requiresShipping: false,
    _status: 'published',
  })
  goods = (await shop.create('variants', { product: lamp.id, price: 3000, stock: 1000 })).id
  ebook = await digital({ title: 'E-book', digital: { days: 10, downloads: 2 } }, true)
  program = await digital({ title: 'Program', digital: { keys: true } }, false)
  const [row] = await query<{ id: string }>(
    sql`select product_id::text as id from variants where id = ${program}::uuid`,
  )
  programProduct = row?.id ?? ''
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const digital = async (data: object, hasFile: boolean): Promise<string> => {
  const product = await shop.create('products', { kind: 'digital', _status: 'published', ...data })
  const variant = await shop.create('variants', { product: product.id, price: 1000 })
  if (hasFile) await addFile(product.id)
  return variant.id
}

const addFile = async (product: string, name = 'book.epub') => {
  const bytes = Buffer.from('words')
  await shop.payload.create({
    collection: 'digital-files' as never,
    data: { title: 'The book', version: '1.2', product } as never,
    file: { name, data: bytes, mimetype: 'application/epub+zip', size: bytes.length },
  })
}

const query = async <Row extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  (await shop.context()).sql<Row>(statement)

const address = {
  name: 'Ada',
  line1: '1 Road',
  city: 'Lisbon',
  postalCode: '1100-001',
  country: 'PT',
}

type Piece = { variant: string; quantity: number }

const cartOf = async (items: readonly Piece[]): Promise<Key> => {
  const { id, token } = (await shop.ask('carts.create', {
    items,
    email: 'ada@example.test',
  })) as { id: string; token: string }
  await shop.ask('carts.update', { id, cartToken: token, billingAddress: address })
  return { id, cartToken: token }
}
const place = async (key: Key, provider = 'bank') =>
  (await shop.ask('carts.checkout', {
    ...key,
    provider,
    digitalConsent: 'Mine at once.',
  })) as unknown as Placed
const confirm = async ({ order }: Placed): Promise<Bought> => ({
  ...((
    (await shop.ask('orders.confirm', { id: order.id, orderToken: order.token })) as {
      order: OrderView
    }
  ).order as OrderView),
  token: order.token,
})
const say = (placed: Placed) =>
  bank.say(placed.payment.redirectUrl?.slice(18) ?? '', { state: 'paid', providerFee: 30 })
const pay = (placed: Placed): Promise<Bought> => {
  say(placed)
  return confirm(placed)
}
const bought = async (items: readonly Piece[]) => pay(await place(await cartOf(items)))
const member = (name: string, input: Record<string, unknown>) => shop.ask(name, input, owner)
const addKeys = (keys: string, variant = program) => member('licenseKeys.add', { variant, keys })

const downloadsOf = async ({ id, token }: Pick<Bought, 'id' | 'token'>): Promise<DownloadView[]> =>
  ((await shop.ask('orders.downloads', { id, orderToken: token })) as { docs: DownloadView[] }).docs
const link = ({ id, token }: Pick<Bought, 'id' | 'token'>, download: string) =>
  shop.ask('orders.createDownloadLink', { id, orderToken: token, download }) as Promise<{
    path: string
  }>
const file = (path: string) => shop.ask('downloads.file', { token: path.split('/').at(-1) })
const refused = (code: string) => expect.objectContaining({ code }) as Error
const orderNow = async (id: string) =>
  (
    await query<{ status: string; fulfilment: string }>(sql`
      select status::text as status, fulfilment_status::text as fulfilment
      from orders where id = ${id}::uuid`)
  )[0]
const told = async (topic: string, order: string) =>
  (
    await query<{ n: number }>(sql`
      select count(*)::int as n from events where topic = ${topic} and subject = ${order}`)
  )[0]?.n
/** What the outbox does with what was given late. */
const finish = async (order: string) => {
  const ctx = await shop.context()
  await ctx.transaction((inside) =>
    finishGiven.handle(inside, { topic: 'digital.delivered', subject: order } as never),
  )
}

describe('a cart of downloads', () => {
  it('needs no shipping, bears tax like goods, and is not counted', async () => {
    const key = await cartOf([{ variant: ebook, quantity: 3 }])
    const cart = (await shop.ask('carts.read', key)) as unknown as CartView
    expect(cart.requiresShipping).toBe(false)
    expect(cart.items[0]).toMatchObject({ kind: 'digital', available: true, unitPrice: 1000 })
  })

  it('takes no more keys than there are, unless the shop sells on', async () => {
    await expect(cartOf([{ variant: program, quantity: 1 }])).rejects.toThrow(
      refused('insufficient_stock'),
    )
    await shop.payload.update({
      collection: 'products',
      id: programProduct,
      data: { digital: { withoutKeys: 'sell' } } as never,
    })
    await expect(cartOf([{ variant: program, quantity: 1 }])).resolves.toBeDefined()
  })
})

describe('what a buyer agrees to', () => {
  it('is asked for, kept with the order in its words, and not asked for twice', async () => {
    const key = await cartOf([{ variant: ebook, quantity: 1 }])
    const checkout = (wish: object) =>
      shop.ask('carts.checkout', { ...key, provider: 'bank', ...wish }) as Promise<unknown>
    await expect(checkout({})).rejects.toThrow(refused('digital_consent_required'))
    await expect(checkout({ digitalConsent: '  ' })).rejects.toThrow()
    const placed = (await checkout({ digitalConsent: 'At once, please.' })) as Placed
    expect(placed.order.digitalConsent).toMatchObject({ wording: 'At once, please.' })
    await shop.ask('carts.update', { ...key, note: 'Another version' })
    const again = (await checkout({})) as Placed
    expect(again.order.digitalConsent).toEqual(placed.order.digitalConsent)
    const order = await pay(again)
    expect(order.digitalConsent).toEqual(placed.order.digitalConsent)
  })

  it('is asked of nobody who buys goods, and where they are is asked of who downloads', async () => {
    const lamp = await cartOf([{ variant: goods, quantity: 1 }])
    const { order } = (await shop.ask('carts.checkout', {
      ...lamp,
      provider: 'bank',
    })) as unknown as Placed
    expect(order.digitalConsent).toBeNull()
    const key = await cartOf([{ variant: ebook, quantity: 1 }])
    await shop.ask('carts.update', { ...key, billingAddress: null })
    await expect(place(key)).rejects.toThrow(
      expect.objectContaining({
        code: 'checkout_incomplete',
        data: expect.objectContaining({ missing: ['billingAddress'] }) as object,
      }) as Error,
    )
  })
})

describe('an order of a file', () => {
  it('is done when it is paid, and gives it to nobody before', async () => {
    const placed = await place(await cartOf([{ variant: ebook, quantity: 1 }]))
    expect(await downloadsOf(placed.order)).toEqual([])
    const order = await pay(placed)
    expect(order).toMatchObject({ status: 'completed', fulfilmentStatus: 'fulfilled' })
    const [download, ...more] = await downloadsOf(order)
    expect(more).toEqual([])
    expect(download).toMatchObject({
      kind: 'file',
      state: 'active',
      title: 'The book',
      version: '1.2',
      filename: 'book.epub',
      size: 5,
      allowed: 2,
      left: 2,
      isDownloadable: true,
      key: null,
    })
    const days = (new Date(download?.expiresAt ?? 0).getTime() - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(10)
    expect(await told('digital.delivered', order.id)).toBe(1)
  })

  it('of several pieces may be downloaded as many times as often', async () => {
    const [download] = await downloadsOf(await bought([{ variant: ebook, quantity: 3 }]))
    expect(download).toMatchObject({ allowed: 6 })
  })

  it('that is settled by many at once gives one set and one letter', async () => {
    await addKeys('R-1\nR-2\nR-3')
    const placed = await place(
      await cartOf([
        { variant: ebook, quantity: 1 },
        { variant: program, quantity: 3 },
      ]),
    )
    say(placed)
    await Promise.all(Array.from({ length: 8 }, () => confirm(placed)))
    const all = await downloadsOf(placed.order)
    expect(all.map(({ kind, key }) => [kind, key])).toEqual(
      expect.arrayContaining([
        ['file', null],
        ['key', 'R-1'],
        ['key', 'R-2'],
        ['key', 'R-3'],
      ]),
    )
    expect(all).toHaveLength(4)
    expect(await told('digital.delivered', placed.order.id)).toBe(1)
    expect(await told('digital.missing', placed.order.id)).toBe(0)
  })

  it('that costs nothing is given at once', async () => {
    const free = await digital({ title: 'Leaflet' }, true)
    await query(sql`update variants set price = 0 where id = ${free}::uuid`)
    const { order } = await place(await cartOf([{ variant: free, quantity: 1 }]))
    expect(order).toMatchObject({ status: 'completed', paymentStatus: 'paid' })
    expect(await downloadsOf(order)).toMatchObject([{ state: 'active', allowed: 5 }])
  })

  it('paid by transfer waits for the money', async () => {
    const { order } = await place(await cartOf([{ variant: ebook, quantity: 1 }]), 'manual')
    expect(await downloadsOf(order)).toEqual([])
    await member('orders.capture', { id: order.id })
    expect(await downloadsOf(order)).toMatchObject([{ state: 'active' }])
    expect(await orderNow(order.id)).toEqual({ status: 'completed', fulfilment: 'fulfilled' })
  })

  it('with goods is done when those are sent', async () => {
    const order = await bought([
      { variant: ebook, quantity: 1 },
      { variant: goods, quantity: 1 },
    ])
    expect(order).toMatchObject({ status: 'confirmed', fulfilmentStatus: 'unfulfilled' })
    expect(await downloadsOf(order)).toMatchObject([{ state: 'active' }])
    await member('orders.fulfil', { id: order.id })
    expect(await orderNow(order.id)).toEqual({ status: 'completed', fulfilment: 'fulfilled' })
  })
})

describe('a download', () => {
  it('is counted once for each link, exactly, however many ask at once', async () => {
    const order = await bought([{ variant: ebook, quantity: 1 }])
    const [download] = await downloadsOf(order)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => link(order, download?.id ?? '')),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'downloads_spent', data: { allowed: 2 } })
    expect(await downloadsOf(order)).toMatchObject([{ taken: 2, left: 0, isDownloadable: false }])
    const [first] = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    for (let turn = 0; turn < 3; turn += 1)
      expect(await file(first?.path ?? '')).toMatchObject({ filename: 'book.epub', size: 5 })
    expect(await downloadsOf(order)).toMatchObject([{ taken: 2 }])
  })

  it('is nobody else’s, and no link is made up', async () => {
    const order = await bought([{ variant: ebook, quantity: 1 }])
    const other = await bought([{ variant: ebook, quantity: 1 }])
    const [download] = await downloadsOf(order)
    const id = download?.id ?? ''
    await expect(link(other, id)).rejects.toThrow(refused('download_not_found'))
    await expect(link({ ...order, token: other.token }, id)).rejects.toThrow(
      refused('order_not_found'),
    )
    const { path } = await link(order, id)
    const [of, until, signature = ''] = path.split('/').at(-1)?.split('.') ?? []
    const [others] = await downloadsOf(other)
    const forged = [
      `${others?.id}.${until}.${signature}`,
      `${of}.${(Number.parseInt(until ?? '', 36) + 60).toString(36)}.${signature}`,
      `${of}.${until}.${signature.slice(0, -1)}`,
      `${of}.${until}.`,
      `${of}.${until}.${signature}.x`,
      `${of}'--.${until}.${signature}`,
      '../../etc/passwd',
      '',
    ]
    for (const token of forged)
      await expect(shop.ask('downloads.file', { token })).rejects.toThrow(
        refused('download_not_found'),
      )
    const ctx = await shop.context()
    const elsewhere = signLink({ ...ctx, shop: { ...ctx.shop, id: 'another' } }, id)
    await expect(file(elsewhere.token)).rejects.toThrow(refused('download_not_found'))
    const old = signLink({ ...ctx, now: () => new Date(Date.now() - 16 * 60_000) }, id)
    await expect(file(old.token)).rejects.toThrow(refused('download_link_expired'))
    expect(await file(path)).toMatchObject({ filename: 'book.epub' })
  })

  it('ends with its time, and when it is taken back, also for links that are out', async () => {
    const order = await bought([{ variant: ebook, quantity: 1 }])
    const [download] = await downloadsOf(order)
    const id = download?.id ?? ''
    const { path } = await link(order, id)
    await query(sql`
      update digital_deliveries set expires_at = now() - interval '1 second' where id = ${id}::uuid`)
    await expect(file(path)).rejects.toThrow(refused('download_expired'))
    await expect(link(order, id)).rejects.toThrow(refused('download_expired'))
    await member('orders.changeDownload', { id: order.id, download: id, days: 3, more: 1 })
    expect(await file(path)).toBeDefined()
    expect(await downloadsOf(order)).toMatchObject([{ allowed: 3, taken: 1 }])
    await member('orders.changeDownload', { id: order.id, download: id, withdrawn: true })
    await expect(file(path)).rejects.toThrow(refused('download_withdrawn'))
    await member('orders.changeDownload', { id: order.id, download: id, withdrawn: false })
    expect(await file(path)).toBeDefined()
  })

  it('is changed by nobody but the shop’s people, within their own orders', async () => {
    const order = await bought([{ variant: ebook, quantity: 1 }])
    const other = await bought([{ variant: ebook, quantity: 1 }])
    const [download] = await downloadsOf(order)
    const change = { id: order.id, download: download?.id, more: 5 }
    await expect(shop.ask('orders.changeDownload', change)).rejects.toThrow(
      refused('unauthenticated'),
    )
    await expect(
      shop.ask('orders.changeDownload', change, { ...owner, roles: ['viewer'] }),
    ).rejects.toThrow(refused('forbidden'))
    await expect(member('orders.changeDownload', { ...change, id: other.id })).rejects.toThrow(
      refused('download_not_found'),
    )
  })

  it('of a file that was sold keeps it from being deleted', async () => {
    await bought([{ variant: ebook, quantity: 1 }])
    const [row] = await query<{ id: string }>(sql`
      select file_id::text as id from digital_deliveries where state = 'active' and kind = 'file'
      order by created_at desc limit 1`)
    await expect(
      shop.payload.delete({ collection: 'digital-files' as never, id: row?.id ?? '' }),
    ).rejects.toThrow(refused('digital_file_in_use'))
  })
})

describe('a download that is changed', () => {
  it('waits for whoever takes it back, and opens nothing again', async () => {
    const order = await bought([{ variant: ebook, quantity: 1 }])
    const [download] = await downloadsOf(order)
    const ctx = await shop.context({ kind: 'system' })
    let changed: Promise<unknown> | undefined
    await ctx.transaction(async (inside) => {
      // Somebody who has read nothing yet, and is about to give the buyer more.
      await inside.sql(sql`select 1 from orders where id = ${order.id}::uuid for update`)
      await inside.sql(sql`
        update digital_deliveries set state = 'withdrawn', withdrawn_by = 'money', withdrawn_at = now()
        where id = ${download?.id}::uuid`)
      changed = member('orders.changeDownload', { id: order.id, download: download?.id, more: 3 })
      await new Promise((done) => setTimeout(done, 300))
    })
    await changed
    const [row] = await query<{ state: string; by: string; allowed: number }>(sql`
      select state::text as state, withdrawn_by::text as by, allowed::int as allowed
      from digital_deliveries where id = ${download?.id}::uuid`)
    expect(row).toEqual({ state: 'withdrawn', by: 'money', allowed: 5 })
  })

  it('is changed while others count, and every one is counted', async () => {
    const order = await bought([{ variant: ebook, quantity: 1 }])
    const [download] = await downloadsOf(order)
    const id = download?.id ?? ''
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 8 }, () => link(order, id)),
      ...Array.from({ length: 6 }, () =>
        member('orders.changeDownload', { id: order.id, download: id, more: 1 }),
      ),
      member('orders.changeDownload', { id: order.id, download: id, withdrawn: true }),
    ])
    const links = outcomes.slice(0, 8).filter(({ status }) => status === 'fulfilled').length
    expect(outcomes.slice(8).every(({ status }) => status === 'fulfilled')).toBe(true)
    const [now] = await downloadsOf(order)
    expect(now).toMatchObject({ state: 'withdrawn', allowed: 8, taken: links })
  })
})

describe('many who wait', () => {
  it('are given what came in bounded transactions, told of in one statement each', async () => {
    const variant = await digital(
      { title: 'Wanted', digital: { keys: true, withoutKeys: 'sell' } },
      false,
    )
    const orders = [
      await bought([{ variant, quantity: 100 }]),
      await bought([{ variant, quantity: 100 }]),
      await bought([{ variant, quantity: 99 }]),
      await bought([{ variant, quantity: 1 }]),
    ]
    const keys = Array.from({ length: 300 }, (_, index) => `MANY-${index}`).join('\n')
    const statementsOf = listenToStatements(shop.payload)
    const sent = await statementsOf(async () => {
      expect(await addKeys(keys, variant)).toMatchObject({ added: 300, delivered: 4, free: 0 })
    })
    expect(sent.filter((text) => text.startsWith('with told as'))).toHaveLength(2)
    expect(sent.filter((text) => /^commit/i.test(text))).toHaveLength(3)
    for (const order of orders) {
      expect((await downloadsOf(order)).every(({ key }) => key !== null)).toBe(true)
      // Once when it was paid for, and once now.
      expect(await told('digital.delivered', order.id)).toBe(2)
    }
  })
})

describe('licence keys', () => {
  it('are kept sealed, shown by their ends, and never twice', async () => {
    const text = 'SEALED-KEY-0001\nSEALED-KEY-0002\nSEALED-KEY-0001'
    expect(await addKeys(text)).toMatchObject({ added: 2, duplicates: [3] })
    expect(await addKeys(text)).toMatchObject({ added: 0, duplicates: [1, 2, 3] })
    const rows = await query(sql`select * from license_keys`)
    expect(JSON.stringify(rows)).not.toContain('SEALED-KEY')
    const seen = await shop.payload.find({
      collection: 'license-keys' as never,
      overrideAccess: false,
      user: { collection: 'users' } as never,
      depth: 0,
    })
    expect(JSON.stringify(seen.docs)).not.toMatch(/SEALED-KEY|sealed|hash/)
    const order = await bought([{ variant: program, quantity: 1 }])
    const [own] = await downloadsOf(order)
    expect(own?.key).toBe('SEALED-KEY-0001')
    const { docs } = await member('orders.deliveries', { id: order.id })
    expect(docs).toMatchObject([{ key: '••••0001' }])
    await expect(link(order, own?.id ?? '')).rejects.toThrow(refused('download_is_key'))
  })

  it('go to as many buyers as there are, and to the others when there are more', async () => {
    await query(sql`update license_keys set state = 'withdrawn' where state = 'free'`)
    await addKeys('RACE-1\nRACE-2\nRACE-3')
    const placed = await Promise.all(
      Array.from({ length: 10 }, async () =>
        place(await cartOf([{ variant: program, quantity: 1 }])),
      ),
    )
    const orders = await Promise.all(placed.map(pay))
    const given = async () =>
      (await Promise.all(orders.map(downloadsOf))).flat().flatMap(({ key }) => key ?? [])
    const first = await given()
    expect(new Set(first).size).toBe(first.length)
    expect(first.toSorted()).toEqual(['RACE-1', 'RACE-2', 'RACE-3'])
    const states = (await Promise.all(orders.map(downloadsOf))).map(([one]) => one?.state)
    const waiting = orders.filter((_, index) => states[index] === 'waiting')
    expect(waiting).toHaveLength(7)
    for (const { id } of waiting) {
      expect(await orderNow(id)).toEqual({ status: 'confirmed', fulfilment: 'unfulfilled' })
      expect(await told('digital.missing', id)).toBe(1)
    }
    const more = Array.from({ length: 8 }, (_, index) => `MORE-${index}`)
    const [one, two] = await Promise.all([
      addKeys(more.slice(0, 4).join('\n')),
      addKeys(more.slice(4).join('\n')),
    ])
    await giveWhatCameNow()
    expect(Number(one['added']) + Number(two['added'])).toBe(8)
    const now = await given()
    expect(now).toHaveLength(10)
    expect(new Set(now).size).toBe(10)
    for (const { id } of waiting) {
      await finish(id)
      expect(await orderNow(id)).toEqual({ status: 'completed', fulfilment: 'fulfilled' })
    }
  })

  it('that wait keep an order open whose goods are sent', async () => {
    await query(sql`update license_keys set state = 'withdrawn' where state = 'free'`)
    const order = await bought([
      { variant: program, quantity: 1 },
      { variant: goods, quantity: 1 },
    ])
    await member('orders.fulfil', { id: order.id })
    expect(await orderNow(order.id)).toEqual({ status: 'confirmed', fulfilment: 'partial' })
    expect(await addKeys('LATE-1')).toMatchObject({ delivered: 1, free: 0 })
    await finish(order.id)
    expect(await orderNow(order.id)).toEqual({ status: 'completed', fulfilment: 'fulfilled' })
  })

  it('are added by who keeps the catalogue, to what gives keys', async () => {
    const ask = (variant: string, actor: Actor | undefined = owner) =>
      shop.ask('licenseKeys.add', { variant, keys: 'X' }, actor)
    await expect(ask(ebook)).rejects.toThrow(refused('license_keys_unwanted'))
    await expect(ask('nonsense')).rejects.toThrow(refused('license_key_not_found'))
    await expect(ask(program, { ...owner, roles: ['fulfilment'] })).rejects.toThrow(
      refused('forbidden'),
    )
  })

  it('that are free can be withdrawn, others not', async () => {
    await addKeys('SPARE-1')
    const [row] = await query<{ id: string }>(
      sql`select id::text as id from license_keys where state = 'free'`,
    )
    const withdraw = () => member('licenseKeys.withdraw', { id: row?.id })
    expect(await withdraw()).toMatchObject({ state: 'withdrawn' })
    await expect(withdraw()).rejects.toThrow(refused('license_key_given'))
  })
})

describe('the last licence key', () => {
  let made = 0
  const scarce = async () => {
    made += 1
    const variant = await digital({ title: `Scarce ${made}`, digital: { keys: true } }, false)
    await addKeys(`LAST-${variant}`, variant)
    return variant
  }

  it('is sold once, and to whoever has ordered it however often they come back', async () => {
    const variant = await scarce()
    const mine = await cartOf([{ variant, quantity: 1 }])
    const other = await cartOf([{ variant, quantity: 1 }])
    await place(mine)
    await expect(place(other)).rejects.toThrow(
      expect.objectContaining({
        code: 'insufficient_stock',
        data: expect.objectContaining({ available: 0 }) as object,
      }) as Error,
    )
    await place(mine)
    await shop.ask('carts.update', { ...mine, note: 'Another version' })
    const placed = await place(mine)
    // Who lets their time go by leaves it to others, and may not have it any more.
    await query(sql`
      update orders set held_until = now() - interval '1 second' where id = ${placed.order.id}::uuid`)
    const order = await pay(await place(other))
    expect(await downloadsOf(order)).toMatchObject([{ key: `LAST-${variant}` }])
    await expect(place(mine)).rejects.toThrow(refused('insufficient_stock'))
  })

  it('is shown as gone while another order is about to take it, and to its own cart as there', async () => {
    const variant = await scarce()
    await addKeys(`SECOND-${variant}`, variant)
    const [mine, other] = [
      await cartOf([{ variant, quantity: 2 }]),
      await cartOf([{ variant, quantity: 1 }]),
    ]
    const isAvailable = async (key: Key) =>
      ((await shop.ask('carts.read', key)) as unknown as CartView).items[0]?.available
    expect(await isAvailable(other)).toBe(true)
    const placed = await place(mine)
    expect([await isAvailable(mine), await isAvailable(other)]).toEqual([true, false])
    await expect(cartOf([{ variant, quantity: 1 }])).rejects.toThrow(refused('insufficient_stock'))
    // Who has promised themselves two may take fewer.
    const [line] = ((await shop.ask('carts.read', mine)) as unknown as CartView).items
    await shop.ask('carts.changeItem', { ...mine, item: line?.id, quantity: 1 })
    await query(sql`
      update orders set held_until = now() - interval '1 second' where id = ${placed.order.id}::uuid`)
    expect(await isAvailable(other)).toBe(true)
  })

  it('goes with its guest into the cart that they have on file', async () => {
    const variant = await scarce()
    const credentials = { email: `keys-${made}@example.test`, password: 'a long enough secret' }
    const { customer } = (await shop.ask('customers.register', credentials)) as {
      customer: { id: string }
    }
    const actor: Actor = { kind: 'customer', id: customer.id }
    const { id } = await shop.ask(
      'carts.create',
      { items: [{ variant: goods, quantity: 1 }] },
      actor,
    )
    const guest = await cartOf([{ variant, quantity: 1 }])
    await place(guest)
    const { cart } = (await shop.ask('customers.login', {
      ...credentials,
      cartToken: guest.cartToken,
    })) as unknown as { cart: CartView }
    expect(cart.id).toBe(id)
    expect(cart.items.find((line) => line.variant === variant)).toMatchObject({
      quantity: 1,
      available: true,
    })
  })

  it('is promised to who pays later', async () => {
    const variant = await scarce()
    const carts = await Promise.all([1, 2].map(() => cartOf([{ variant, quantity: 1 }])))
    const [mine, other] = carts as [Key, Key]
    await place(mine, 'manual')
    for (const provider of ['manual', 'bank'])
      await expect(place(other, provider)).rejects.toThrow(refused('insufficient_stock'))
  })

  it.each(['bank', 'manual'])('goes to one of many at once (%s)', async (provider) => {
    const variant = await scarce()
    const carts = await Promise.all(
      Array.from({ length: 8 }, () => cartOf([{ variant, quantity: 1 }])),
    )
    const outcomes = await Promise.allSettled(carts.map((key) => place(key, provider)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'insufficient_stock' })
  })
})

describe('a key that waits', () => {
  const waitingFor = async (items: readonly Piece[]) => {
    await query(sql`update license_keys set state = 'withdrawn' where state = 'free'`)
    const order = await bought(items)
    const download = (await downloadsOf(order)).find(({ state }) => state === 'waiting')
    return { order, download: download?.id }
  }

  it('is not sent in an empty parcel', async () => {
    const { order, download } = await waitingFor([
      { variant: program, quantity: 1 },
      { variant: goods, quantity: 1 },
    ])
    await member('orders.fulfil', { id: order.id })
    await expect(member('orders.fulfil', { id: order.id })).rejects.toThrow(
      refused('nothing_to_send'),
    )
    expect(await orderNow(order.id)).toEqual({ status: 'confirmed', fulfilment: 'partial' })
    await member('orders.changeDownload', { id: order.id, download, withdrawn: true })
    expect(await orderNow(order.id)).toEqual({ status: 'completed', fulfilment: 'fulfilled' })
  })

  it('and is taken back leaves its order done', async () => {
    const { order, download } = await waitingFor([
      { variant: program, quantity: 1 },
      { variant: ebook, quantity: 1 },
    ])
    expect(await orderNow(order.id)).toEqual({ status: 'confirmed', fulfilment: 'unfulfilled' })
    await member('orders.changeDownload', { id: order.id, download, withdrawn: true })
    expect(await orderNow(order.id)).toEqual({ status: 'completed', fulfilment: 'fulfilled' })
  })

  it('and is paid back leaves its order done', async () => {
    const { order } = await waitingFor([
      { variant: program, quantity: 1 },
      { variant: ebook, quantity: 1 },
    ])
    const line = order.items.find(({ variant }) => variant === program)?.id ?? ''
    await member('orders.refund', {
      id: order.id,
      reason: 'None left',
      items: [{ line, quantity: 1 }],
    })
    expect(await orderNow(order.id)).toMatchObject({ fulfilment: 'fulfilled' })
  })
})

describe('a disputed payment', () => {
  it('begins no more downloads until it is settled', async () => {
    const order = await bought([{ variant: ebook, quantity: 1 }])
    const [download] = await downloadsOf(order)
    await query(sql`update orders set payment_status = 'disputed' where id = ${order.id}::uuid`)
    await expect(link(order, download?.id ?? '')).rejects.toThrow(refused('download_disputed'))
    await query(sql`update orders set payment_status = 'paid' where id = ${order.id}::uuid`)
    await expect(link(order, download?.id ?? '')).resolves.toBeDefined()
  })
})

describe('a product without files', () => {
  it('keeps who has paid waiting, and gives what is added', async () => {
    const empty = await digital({ title: 'Album' }, false)
    const order = await bought([{ variant: empty, quantity: 2 }])
    expect(await downloadsOf(order)).toMatchObject([{ state: 'waiting', isDownloadable: false }])
    expect(await told('digital.missing', order.id)).toBe(1)
    const [row] = await query<{ id: string }>(
      sql`select product_id::text as id from variants where id = ${empty}::uuid`,
    )
    await addFile(row?.id ?? '', 'one.mp3')
    await addFile(row?.id ?? '', 'two.mp3')
    // The shop may be about to add another.
    await giveWhatCameNow()
    expect(await downloadsOf(order)).toMatchObject([{ state: 'waiting' }])
    await query(sql`
      update digital_files set created_at = now() - interval '6 minutes'
      where product_id = ${row?.id}::uuid`)
    await giveWhatCameNow()
    expect(await downloadsOf(order)).toMatchObject([
      { state: 'active', allowed: 10 },
      { state: 'active', allowed: 10 },
    ])
    await finish(order.id)
    expect(await orderNow(order.id)).toEqual({ status: 'completed', fulfilment: 'fulfilled' })
  })
})

describe('money that goes back', () => {
  it('takes back the pieces it is for, and everything with the last of it', async () => {
    await addKeys('BACK-1\nBACK-2')
    const order = await bought([
      { variant: program, quantity: 2 },
      { variant: ebook, quantity: 1 },
    ])
    const refund = (wish: object) =>
      member('orders.refund', { id: order.id, reason: 'Changed her mind', ...wish })
    const states = async () =>
      (await downloadsOf(order)).map(({ kind, state, key }) => `${kind} ${state} ${key !== null}`)
    await refund({ amount: 100 })
    expect((await states()).filter((state) => state.includes('active'))).toHaveLength(3)
    const line = order.items.find(({ variant }) => variant === program)?.id ?? ''
    await refund({ items: [{ line, quantity: 1 }] })
    expect((await states()).toSorted()).toEqual([
      'file active false',
      'key active true',
      'key withdrawn false',
    ])
    await refund({})
    expect((await states()).filter((state) => state.includes('active'))).toEqual([])
    const [left] = await query<{ n: number }>(sql`
      select count(*)::int as n from license_keys where order_id = ${order.id}::uuid
        and state <> 'withdrawn'`)
    expect(left?.n).toBe(0)
  })

  const oneLine = async (keys: string[]) => {
    await query(sql`update license_keys set state = 'withdrawn' where state = 'free'`)
    await addKeys(keys.join('\n'))
    const order = await bought([
      { variant: program, quantity: keys.length },
      { variant: ebook, quantity: 1 },
    ])
    const lineOf = (variant: string) =>
      order.items.find((item) => item.variant === variant)?.id ?? ''
    const keysNow = async () =>
      (await downloadsOf(order)).filter(({ kind }) => kind === 'key').map(({ key }) => key)
    return { order, lineOf, keysNow }
  }
  const kindsOf = async ({ id, token }: Bought) =>
    ((await shop.ask('orders.read', { id, orderToken: token })) as unknown as OrderView).timeline
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('downloads_'))
  const turnAway = async (order: Bought, state: 'failed' | 'cancelled' = 'failed') => {
    const ctx = await shop.context()
    for (const refund of await refundsOf(ctx, order.id)) await bringOn(ctx, refund)
    const [refund] = await query<{ external: string; payment: string; amount: number }>(sql`
      select external_id as external, payment_id::text as payment, amount::float8 as amount
      from refunds where order_id = ${order.id}::uuid and state in ('pending', 'succeeded')
      order by created_at desc limit 1`)
    if (!refund) throw new Error('There is a refund.')
    const { external: externalId, payment, amount } = refund
    bank.refund(externalId, { state, externalId, amount, currency: 'EUR', feeReturned: 0 })
    await paymentNews.ofRefund(ctx, { payment, externalId })
  }

  it.each(['failed', 'cancelled'] as const)(
    'and is turned away (%s) opens what it had taken back, and nothing that a person took',
    async (state) => {
      bank.refundsAre('pending')
      const { order, lineOf, keysNow } = await oneLine([
        `T1-${state}`,
        `T2-${state}`,
        `T3-${state}`,
      ])
      const [first] = await downloadsOf(order).then((all) =>
        all.filter(({ kind }) => kind === 'key'),
      )
      await member('orders.changeDownload', { id: order.id, download: first?.id, withdrawn: true })
      await query(sql`
        update digital_deliveries set expires_at = now() + interval '1 day'
        where order_id = ${order.id}::uuid and kind = 'file'`)
      await member('orders.refund', { id: order.id, reason: 'All of it' })
      expect(await keysNow()).toEqual([null, null, null])
      const [shown] = (
        (await member('orders.deliveries', { id: order.id })) as {
          docs: { withdrawnBy: unknown }[]
        }
      ).docs.filter(({ withdrawnBy }) => withdrawnBy === 'person')
      expect(shown).toBeDefined()
      // It was away for two days, which it has again.
      await query(sql`
        update digital_deliveries set withdrawn_at = withdrawn_at - interval '2 days'
        where order_id = ${order.id}::uuid and kind = 'file'`)
      await turnAway(order, state)
      bank.refundsAre('succeeded')
      expect(await keysNow()).toEqual([null, `T2-${state}`, `T3-${state}`])
      const file = (await downloadsOf(order)).find(({ kind }) => kind === 'file')
      expect(file).toMatchObject({ state: 'active', isDownloadable: true })
      expect(Date.parse(file?.expiresAt ?? '') - Date.now()).toBeGreaterThan(2.9 * 86_400_000)
      const states = await query<{ state: string }>(sql`
        select state::text as state from license_keys where order_id = ${order.id}::uuid order by created_at`)
      expect(states.map((row) => row.state)).toEqual(['withdrawn', 'given', 'given'])
      expect(await kindsOf(order)).toEqual([
        'downloads_taken_back',
        'downloads_taken_back',
        'downloads_given_again',
      ])
      expect(lineOf(program)).not.toBe('')
    },
  )

  it('and is turned away opens no more than its own pieces, the older first', async () => {
    const { order, lineOf, keysNow } = await oneLine(['P-1', 'P-2', 'P-3'])
    const refund = (quantity: number) =>
      member('orders.refund', {
        id: order.id,
        reason: 'x',
        items: [{ line: lineOf(program), quantity }],
      })
    await refund(1)
    expect(await keysNow()).toEqual(['P-1', 'P-2', null])
    await refund(1)
    expect(await keysNow()).toEqual(['P-1', null, null])
    await turnAway(order)
    expect(await keysNow()).toEqual(['P-1', 'P-2', null])
  })

  it('leaves a key that never came to be the first that is taken back', async () => {
    const variant = await digital(
      { title: 'Rare', digital: { keys: true, withoutKeys: 'sell' } },
      false,
    )
    await addKeys('ONLY-1', variant)
    const order = await bought([
      { variant, quantity: 2 },
      { variant: ebook, quantity: 1 },
    ])
    const line = order.items.find((item) => item.variant === variant)?.id ?? ''
    const keys = async () =>
      (await downloadsOf(order)).filter(({ kind }) => kind === 'key').map(({ state }) => state)
    expect(await keys()).toEqual(['active', 'waiting'])
    await member('orders.refund', { id: order.id, reason: 'x', items: [{ line, quantity: 1 }] })
    expect(await keys()).toEqual(['active', 'withdrawn'])
    await turnAway(order)
    expect(await keys()).toEqual(['active', 'waiting'])
  })

  it('that a bank has taken takes everything, and gives it again when the bank gives in', async () => {
    const order = await bought([{ variant: ebook, quantity: 1 }])
    const [payment] = await query<{ id: string }>(
      sql`select id::text as id from payments where order_id = ${order.id}::uuid`,
    )
    const externalId = `du_${order.id}`
    const hear = async (state: 'open' | 'lost' | 'won') => {
      bank.dispute(externalId, {
        state,
        externalId,
        amount: 1000,
        currency: 'EUR',
        reason: 'fraudulent',
        dueBy: null,
        withheld: state === 'won' ? 0 : 1000,
        charge: 15,
      })
      await paymentNews.ofDispute(await shop.context(), { payment: payment?.id ?? '', externalId })
      return (await downloadsOf(order)).map(({ state: now }) => now)
    }
    const [download] = await downloadsOf(order)
    expect(await hear('open')).toEqual(['active'])
    await expect(link(order, download?.id ?? '')).rejects.toThrow(refused('download_disputed'))
    expect(await hear('lost')).toEqual(['withdrawn'])
    expect(await hear('lost')).toEqual(['withdrawn'])
    await expect(link(order, download?.id ?? '')).rejects.toThrow(refused('download_withdrawn'))
    expect(await hear('won')).toEqual(['active'])
    await expect(link(order, download?.id ?? '')).resolves.toBeDefined()
    expect(await kindsOf(order)).toEqual(['downloads_taken_back', 'downloads_given_again'])
  })

  it('with a cancelled order takes all of it', async () => {
    const order = await bought([
      { variant: ebook, quantity: 1 },
      { variant: goods, quantity: 1 },
    ])
    await member('orders.cancel', { id: order.id, reason: 'Sorry' })
    expect(await downloadsOf(order)).toMatchObject([{ state: 'withdrawn', isDownloadable: false }])
  })
})

describe('one link', () => {
  it('gives its bytes in parts, and not without end', async () => {
    const order = await bought([{ variant: ebook, quantity: 1 }])
    const [download] = await downloadsOf(order)
    const { path } = await link(order, download?.id ?? '')
    for (let turn = 0; turn < 30; turn += 1) await file(path)
    await expect(file(path)).rejects.toThrow(refused('too_many_requests'))
    const other = await bought([{ variant: ebook, quantity: 1 }])
    const [others] = await downloadsOf(other)
    const { path: free } = await link(other, others?.id ?? '')
    await expect(file(free)).resolves.toBeDefined()
  })
})

describe('guesses at links', () => {
  it('are answered less and less', async () => {
    const codes: unknown[] = []
    for (let turn = 0; turn < 40; turn += 1)
      await shop
        .ask('downloads.file', { token: `guess.${turn}.x` })
        .catch((error: { code: unknown }) => codes.push(error.code))
    expect(new Set(codes)).toEqual(new Set(['download_not_found', 'too_many_requests']))
    expect(codes.at(-1)).toBe('too_many_requests')
  })
})

/** One turn of the chore, as the worker takes it. */
const giveWhatCameNow = async () => {
  const ctx = await shop.context()
  await giveWhatCame.run({
    payload: shop.payload,
    sql: ctx.sql,
    shop: () => sql`null::text`,
    inShop: (_key, work) => work(ctx),
    log: ctx.log,
  })
}
