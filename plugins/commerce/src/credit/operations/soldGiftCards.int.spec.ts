import { sql } from '@payloadcms/db-postgres'
import type { Actor } from '@souk/kernel'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import type { CartView } from '../../cart/operations/index.ts'
import { disableSold } from '../../gift-cards/operations/index.ts'
import type { OrderView } from '../../orders/operations/index.ts'
import { manualProvider, refundsOf } from '../../payments/operations/index.ts'
import { bringOn } from '../../refunds/operations/index.ts'
import { openBank, type Bank } from '../../shared/testing/bank.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop
let bank: Bank
let goods: string
let card: string

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
  const voucher = await shop.create('products', {
    title: 'Gift card',
    kind: 'gift_card',
    giftCard: { minimum: 1000, maximum: 20_000, step: 500, months: 36 },
    _status: 'published',
  })
  card = (await shop.create('variants', { product: voucher.id, price: 5000 })).id
})

const query = async <Row extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  (await shop.context()).sql<Row>(statement)

/** What is owed on cards is what the books say, whatever has happened. */
afterEach(async () => {
  const [books] = await query<{ owed: number; booked: number }>(sql`
    select (select coalesce(sum(amount), 0)::float8 from gift_card_entries) as owed,
      (select coalesce(-sum(amount), 0)::float8 from ledger_entries where account = 'gift_cards') as booked`)
  expect(books?.booked).toBe(books?.owed)
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type Piece = { variant: string; quantity: number; giftCard?: object }

const cartOf = async (items: readonly Piece[]): Promise<Key> => {
  const { id, token } = (await shop.ask('carts.create', {
    items,
    email: 'ada@example.test',
  })) as { id: string; token: string }
  return { id, cartToken: token }
}

const read = async (key: Key) => (await shop.ask('carts.read', key)) as unknown as CartView
const place = async (key: Key, provider = 'bank') =>
  (await shop.ask('carts.checkout', { ...key, provider })) as unknown as Placed
const confirm = async ({ order }: Placed): Promise<OrderView> =>
  (
    (await shop.ask('orders.confirm', { id: order.id, orderToken: order.token })) as {
      order: OrderView
    }
  ).order
const pay = (placed: Placed): Promise<OrderView> => {
  bank.say(placed.payment.redirectUrl?.slice(18) ?? '', { state: 'paid', providerFee: 30 })
  return confirm(placed)
}
const bought = async (items: readonly Piece[]) => pay(await place(await cartOf(items)))
const member = async (name: string, input: Record<string, unknown>): Promise<OrderView> =>
  ((await shop.ask(name, input, owner)) as { order: OrderView }).order
const refund = (id: string, wish: object) =>
  member('orders.refund', { id, reason: 'Changed her mind', ...wish })

const booked = async (cause: string) =>
  Object.fromEntries(
    (
      await query<{ account: string; amount: number }>(sql`
        select account::text as account, sum(amount)::float8 as amount from ledger_entries
        where cause = ${cause} group by 1`)
    ).map(({ account, amount }) => [account, amount]),
  )

const cardsOf = (order: string) =>
  query<{ state: string; balance: number; issued: number; months: number | null }>(sql`
    select state::text as state, balance::float8 as balance, issued::float8 as issued,
      round(extract(epoch from expires_at - now()) / 2629746)::int as months
    from gift_cards where order_id = ${order}::uuid order by order_line, piece`)

/** What the shop's own outbox does. */
const carryOut = async (order: string) => {
  const ctx = await shop.context()
  for (const one of await refundsOf(ctx, order)) await bringOn(ctx, one)
}

const refundsBooked = async (order: string) =>
  Object.fromEntries(
    (
      await query<{ account: string; amount: number }>(sql`
        select e.account::text as account, sum(e.amount)::float8 as amount
        from ledger_entries e join refunds r on e.cause = 'refund:' || r.id::text
        where r.order_id = ${order}::uuid group by 1 having sum(e.amount) <> 0`)
    ).map(({ account, amount }) => [account, amount]),
  )

const spend = async (order: string, amount: number) => {
  const ctx = await shop.context()
  await ctx.transaction(async (inside) => {
    await inside.sql(sql`
      insert into gift_card_entries (id, gift_card_id, kind, amount, currency, cause, created_at, updated_at)
      select gen_random_uuid(), id, 'adjusted', ${-amount}::numeric, currency, gen_random_uuid()::text, now(), now()
      from gift_cards where order_id = ${order}::uuid order by piece limit 1`)
    await inside.sql(sql`
      insert into ledger_entries (id, kind, cause, account, amount, currency, created_at, updated_at)
      select gen_random_uuid(), 'sale', c, a::enum_ledger_entries_account, n, 'EUR', now(), now()
      from (values ('gift_cards', ${amount}::numeric), ('revenue', ${-amount}::numeric)) w(a, n),
        (select gen_random_uuid()::text as c) cause`)
  })
}

describe('a gift card in a cart', () => {
  it('needs no shipping, bears no tax, and takes its own amount within what the shop allows', async () => {
    const key = await cartOf([{ variant: card, quantity: 2, giftCard: { amount: 7500 } }])
    const { items, requiresShipping, totals } = await read(key)
    expect(requiresShipping).toBe(false)
    expect(totals).toMatchObject({ subtotal: 15_000, tax: 0, total: 15_000 })
    expect(items[0]).toMatchObject({ kind: 'gift_card', unitPrice: 7500, available: true })
    for (const amount of [999, 20_500, 1250])
      await expect(cartOf([{ variant: card, quantity: 1, giftCard: { amount } }])).rejects.toThrow(
        expect.objectContaining({ code: 'gift_card_amount_invalid' }) as Error,
      )
  })

  it('is another line for another recipient, and no other article has one', async () => {
    const key = await cartOf([{ variant: card, quantity: 1, giftCard: { recipientName: 'Bea' } }])
    await shop.ask('carts.addItem', { ...key, variant: card, quantity: 1 })
    await shop.ask('carts.addItem', {
      ...key,
      variant: card,
      quantity: 2,
      giftCard: { recipientName: 'Bea', message: '' },
    })
    const { items } = await read(key)
    expect(items.map(({ quantity, giftCard }) => [quantity, giftCard?.recipientName])).toEqual([
      [3, 'Bea'],
      [1, undefined],
    ])
    await expect(
      shop.ask('carts.addItem', {
        ...key,
        variant: goods,
        quantity: 1,
        giftCard: { message: 'Hi' },
      }),
    ).rejects.toThrow(expect.objectContaining({ code: 'gift_card_details_unwanted' }) as Error)
    await expect(
      shop.ask('carts.addItem', {
        ...key,
        variant: card,
        quantity: 1,
        giftCard: { sendOn: '2020-01-01' },
      }),
    ).rejects.toThrow(expect.objectContaining({ code: 'invalid_input' }) as Error)
  })

  it('is not bought with gift cards: they pay for the rest alone', async () => {
    const { code } = (await shop.ask(
      'giftCards.issue',
      { amount: 100_000, reason: 'A prize' },
      owner,
    )) as unknown as { code: string }
    const key = await cartOf([
      { variant: card, quantity: 1 },
      { variant: goods, quantity: 1 },
    ])
    await shop.ask('carts.addGiftCard', { ...key, code })
    expect((await read(key)).totals).toMatchObject({ giftCard: 3000, total: 5000 })
  })
})

describe('an order of gift cards', () => {
  it('owes what was paid for them, and is done when it is paid', async () => {
    const placed = await place(
      await cartOf([
        {
          variant: card,
          quantity: 2,
          giftCard: { recipientEmail: 'bea@example.test', recipientName: 'Bea' },
        },
      ]),
    )
    expect(await cardsOf(placed.order.id)).toEqual([])
    const order = await pay(placed)
    expect(order).toMatchObject({
      status: 'completed',
      paymentStatus: 'paid',
      fulfilmentStatus: 'fulfilled',
    })
    expect(await cardsOf(order.id)).toEqual([
      { state: 'active', balance: 5000, issued: 5000, months: 36 },
      { state: 'active', balance: 5000, issued: 5000, months: 36 },
    ])
    expect(await booked(`order:${order.id}`)).toEqual({ receivable: 10_000, gift_cards: -10_000 })
    expect(order.soldGiftCards).toHaveLength(2)
    expect(JSON.stringify(order)).not.toMatch(/([2-9A-Z]{4}-){4}/)
    const letters = await query<{ to: string }>(sql`
      select k.recipient_email as to from events e join gift_cards k on k.id::text = e.subject
      where e.topic = 'gift_card.letter_due' and k.order_id = ${order.id}::uuid`)
    expect(letters).toEqual([{ to: 'bea@example.test' }, { to: 'bea@example.test' }])
  })

  it('that is settled by many at once makes its cards once', async () => {
    const placed = await place(await cartOf([{ variant: card, quantity: 3 }]))
    bank.say(placed.payment.redirectUrl?.slice(18) ?? '', { state: 'paid', providerFee: 30 })
    await Promise.all(Array.from({ length: 8 }, () => confirm(placed)))
    expect((await cardsOf(placed.order.id)).map(({ state, balance }) => [state, balance])).toEqual([
      ['active', 5000],
      ['active', 5000],
      ['active', 5000],
    ])
    const [asked] = await query<{ letters: number; entries: number }>(sql`
      select (select count(*)::int from events e join gift_cards k on k.id::text = e.subject
          where e.topic = 'gift_card.letter_due' and k.order_id = ${placed.order.id}::uuid) as letters,
        (select count(*)::int from gift_card_entries e where e.order_id = ${placed.order.id}::uuid) as entries`)
    expect(asked).toEqual({ letters: 3, entries: 3 })
  })

  it('paid by transfer keeps its cards shut until the money is there', async () => {
    const { order } = await place(await cartOf([{ variant: card, quantity: 1 }]), 'manual')
    expect(order).toMatchObject({ status: 'confirmed', fulfilmentStatus: 'unfulfilled' })
    expect(await cardsOf(order.id)).toMatchObject([{ state: 'waiting', months: null }])
    await expect(member('orders.fulfil', { id: order.id })).rejects.toThrow(
      expect.objectContaining({ code: 'nothing_to_send' }) as Error,
    )
    const now = await member('orders.capture', { id: order.id })
    expect(now).toMatchObject({ status: 'completed', fulfilmentStatus: 'fulfilled' })
    expect(await cardsOf(order.id)).toMatchObject([{ state: 'active', months: 36 }])
  })

  it('that is called off takes its cards back, unless one was used', async () => {
    const unpaid = await place(await cartOf([{ variant: card, quantity: 1 }]), 'manual')
    await member('orders.cancel', { id: unpaid.order.id, reason: 'Nobody paid' })
    expect(await cardsOf(unpaid.order.id)).toMatchObject([{ state: 'closed', balance: 0 }])
    const mixed = [
      { variant: card, quantity: 1 },
      { variant: goods, quantity: 1 },
    ]
    const paid = await bought(mixed)
    await member('orders.cancel', { id: paid.id, reason: 'Sorry' })
    expect(await cardsOf(paid.id)).toMatchObject([{ state: 'closed', balance: 0 }])
    const used = await bought(mixed)
    await spend(used.id, 100)
    await expect(member('orders.cancel', { id: used.id, reason: 'Sorry' })).rejects.toThrow(
      expect.objectContaining({
        code: 'gift_card_used',
        data: expect.objectContaining({ left: 4900 }),
      }) as Error,
    )
    expect(await cardsOf(used.id)).toMatchObject([{ state: 'active', balance: 4900 }])
  })

  it('of goods as well is sent without them, and its cards open with the money', async () => {
    const order = await bought([
      { variant: card, quantity: 1 },
      { variant: goods, quantity: 1 },
    ])
    expect(order).toMatchObject({ status: 'confirmed', fulfilmentStatus: 'unfulfilled' })
    expect(await cardsOf(order.id)).toMatchObject([{ state: 'active' }])
    const sent = await member('orders.fulfil', { id: order.id })
    expect(sent).toMatchObject({ status: 'completed', fulfilmentStatus: 'fulfilled' })
    expect(sent.fulfilments[0]?.items).toHaveLength(1)
  })

  it('whose money is only reserved has it taken, since nobody will send anything', async () => {
    bank.captureLater(true)
    const placed = await place(await cartOf([{ variant: card, quantity: 1 }]))
    bank.captureLater(false)
    bank.say(placed.payment.redirectUrl?.slice(18) ?? '', { state: 'authorized' })
    const order = await confirm(placed)
    expect(order.paymentStatus).toBe('authorized')
    expect(await cardsOf(order.id)).toMatchObject([{ state: 'waiting' }])
    const [event] = await query<{ topic: string }>(sql`
      select topic from events where subject = ${order.id} and topic = 'order.nothing_to_send'`)
    expect(event).toBeDefined()
  })
})

describe('a refund of gift cards', () => {
  it('takes back what was not used, whole or by pieces, and the books know it', async () => {
    const order = await bought([{ variant: card, quantity: 2 }])
    const line = order.items[0]?.id ?? ''
    await refund(order.id, { items: [{ line, quantity: 1 }] })
    expect((await cardsOf(order.id)).map(({ state }) => state).toSorted()).toEqual([
      'active',
      'closed',
    ])
    await refund(order.id, {})
    await carryOut(order.id)
    const [now] = await query<{ status: string }>(sql`
      select payment_status::text as status from orders where id = ${order.id}::uuid`)
    expect(now?.status).toBe('refunded')
    expect(await refundsBooked(order.id)).toEqual({
      provider: -9990,
      platform_fees: -10,
      receivable: 10_000,
    })
    expect((await cardsOf(order.id)).map(({ balance }) => balance)).toEqual([0, 0])
  })

  it('of a card that was used gives back what is left on it, and says so first', async () => {
    const order = await bought([
      { variant: card, quantity: 2 },
      { variant: goods, quantity: 1 },
    ])
    await spend(order.id, 2000)
    const line = order.items.find(({ kind }) => kind === 'gift_card')?.id ?? ''
    const used = (left: number) =>
      expect.objectContaining({
        code: 'gift_card_used',
        data: expect.objectContaining({ left }),
      }) as Error
    await expect(refund(order.id, {})).rejects.toThrow(used(11_000))
    await expect(refund(order.id, { items: [{ line, quantity: 2 }] })).rejects.toThrow(used(8000))
    await expect(refund(order.id, { amount: 4000 })).rejects.toThrow(
      expect.objectContaining({ code: 'gift_card_pieces_unnamed' }) as Error,
    )
    await refund(order.id, { amount: 1000 })
    expect((await cardsOf(order.id)).map(({ state }) => state)).toEqual(['active', 'active'])
    await refund(order.id, { items: [{ line, quantity: 2 }], amount: 8000 })
    expect((await cardsOf(order.id)).map(({ state, balance }) => [state, balance])).toEqual([
      ['closed', 0],
      ['closed', 0],
    ])
    await refund(order.id, { amount: 2000 })
    await expect(refund(order.id, { items: [{ line, quantity: 1 }] })).rejects.toThrow()
  })

  it('asked for by many at once is made once', async () => {
    const order = await bought([{ variant: card, quantity: 1 }])
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => refund(order.id, {})))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await cardsOf(order.id)).toMatchObject([{ state: 'closed', balance: 0 }])
  })

  it('that does not arrive can be sent once more, and closes nothing twice', async () => {
    const order = await bought([{ variant: card, quantity: 1 }])
    await refund(order.id, {})
    bank.plan('refuse')
    await carryOut(order.id)
    expect(await refundsBooked(order.id)).toEqual({})
    await refund(order.id, {})
    await carryOut(order.id)
    expect(await refundsBooked(order.id)).toEqual({
      provider: -4995,
      platform_fees: -5,
      receivable: 5000,
    })
    expect(await cardsOf(order.id)).toMatchObject([{ state: 'closed', balance: 0 }])
  })
})

describe('a bank that claims the money back', () => {
  it('keeps what is left from being spent', async () => {
    const order = await bought([{ variant: card, quantity: 1 }])
    const ctx = await shop.context()
    await ctx.transaction((inside) => disableSold(inside, order.id))
    expect(await cardsOf(order.id)).toMatchObject([{ state: 'disabled', balance: 5000 }])
  })
})

describe('who bought a card', () => {
  it('has its letter sent again, to the address it went to, and nobody else has', async () => {
    const placed = await place(await cartOf([{ variant: card, quantity: 1 }]))
    const order = await pay(placed)
    const [sold] = order.soldGiftCards
    const again = (orderToken: string) =>
      shop.ask('orders.resendGiftCard', { id: order.id, orderToken, giftCard: sold?.id })
    await expect(again(placed.order.token)).rejects.toThrow(
      expect.objectContaining({ code: 'conflict' }) as Error,
    )
    await query(sql`update gift_cards set sent_at = now() where id = ${sold?.id}::uuid`)
    await expect(again('another')).rejects.toThrow(
      expect.objectContaining({ code: 'order_not_found' }) as Error,
    )
    await again(placed.order.token)
    const [letters] = await query<{ asked: number }>(sql`
      select count(*)::int as asked from events
      where topic = 'gift_card.letter_due' and subject = ${sold?.id}`)
    expect(letters?.asked).toBe(2)
  })
})
