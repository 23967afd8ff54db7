import { sql } from '@payloadcms/db-postgres'
import type { Actor } from '@souk/kernel'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { addGiftCard, type CartView } from '../../cart/operations/index.ts'
import { reconcilePayments, releaseLapsedHolds } from '../../checkout/operations/index.ts'
import type { OrderView } from '../../orders/operations/index.ts'
import { paymentNews } from '../../paymentNews.ts'
import { manualProvider, refundsOf } from '../../payments/operations/index.ts'
import { bringOn } from '../../refunds/operations/index.ts'
import { openBank, type Bank } from '../../shared/testing/bank.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { expireGiftCards, sendDueLetters } from './index.ts'

let database: TestDatabase
let shop: OpenShop
let bank: Bank
let variant: string

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
type Card = { id: string; balance: number; held: number; state: string; last4: string }

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  bank = openBank()
  shop = await openShop(database.url, { providers: [bank.provider, manualProvider] })
  const product = await shop.create('products', {
    title: 'Lamp',
    requiresShipping: false,
    _status: 'published',
  })
  variant = (await shop.create('variants', { product: product.id, price: 5000, stock: 100_000 })).id
})

afterEach(async () => {
  await expectBalanced()
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const query = async <Row extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  (await shop.context()).sql<Row>(statement)

/** What must hold after whatever has happened. */
const expectBalanced = async () => {
  const wrong = await query(sql`
    select k.id, k.balance, k.held from gift_cards k
    where k.balance <> (select coalesce(sum(e.amount), 0) from gift_card_entries e where e.gift_card_id = k.id)
      or k.held <> (select coalesce(sum(h.amount), 0) from gift_card_holds h where h.gift_card_id = k.id)
      or k.balance < 0 or k.held < 0 or k.held > k.balance`)
  expect(wrong).toEqual([])
  const [books] = await query<{ owed: number; booked: number }>(sql`
    select (select coalesce(sum(amount), 0)::float8 from gift_card_entries) as owed,
      (select coalesce(-sum(amount), 0)::float8 from ledger_entries where account = 'gift_cards') as booked`)
  expect(books?.booked).toBe(books?.owed)
}

const issue = async (amount: number, given: object = {}) =>
  (await shop.ask(
    'giftCards.issue',
    { amount, reason: 'A prize', ...given },
    owner,
  )) as unknown as {
    giftCard: Card
    code: string
  }

let made = 0

const cartOf = async (codes: readonly string[] = [], quantity = 1): Promise<Key> => {
  made += 1
  const { id, token } = (await shop.ask('carts.create', {
    items: [{ variant, quantity }],
    email: `ada${made}@example.test`,
  })) as { id: string; token: string }
  const key = { id, cartToken: token }
  for (const code of codes) await shop.ask('carts.addGiftCard', { ...key, code })
  return key
}

/** One after the other: what is entered at once counts as guesses until it was found. */
const cartsOf = async (count: number, codes: readonly string[]): Promise<Key[]> => {
  const keys: Key[] = []
  for (let n = 0; n < count; n += 1) keys.push(await cartOf(codes))
  return keys
}

const read = async (key: Key) => (await shop.ask('carts.read', key)) as unknown as CartView
const place = async (key: Key, provider = 'bank') =>
  (await shop.ask('carts.checkout', { ...key, provider })) as unknown as Placed

const pay = async ({ order, payment }: Placed): Promise<OrderView> => {
  bank.say(payment.redirectUrl?.slice(18) ?? '', { state: 'paid', providerFee: 30 })
  const { order: now } = (await shop.ask('orders.confirm', {
    id: order.id,
    orderToken: order.token,
  })) as { order: OrderView }
  return now
}

const cardNow = async ({ id }: { id: string }): Promise<Card> => {
  const [row] = await query<Card>(sql`
    select id::text as id, balance::float8 as balance, held::float8 as held, state::text as state, last4
    from gift_cards where id = ${id}::uuid`)
  if (!row) throw new Error('No card.')
  return row
}

const kindsOf = async ({ id }: { id: string }) =>
  (
    await query<{ kind: string; amount: number }>(sql`
      select kind::text as kind, amount::float8 as amount from gift_card_entries
      where gift_card_id = ${id}::uuid order by created_at, id`)
  ).map(({ kind, amount }) => [kind, amount])

const booked = async (cause: string) =>
  Object.fromEntries(
    (
      await query<{ account: string; amount: number }>(sql`
        select account::text as account, sum(amount)::float8 as amount from ledger_entries
        where cause like ${`${cause}%`} group by 1`)
    ).map(({ account, amount }) => [account, amount]),
  )

const chore = (run: typeof releaseLapsedHolds.run) =>
  shop.context().then((ctx) =>
    run({
      payload: shop.payload,
      sql: ctx.sql,
      shop: () => sql`null::text`,
      inShop: (_key, work) => work(ctx),
      log: ctx.log,
    }),
  )

const refund = async (id: string, wish: object = {}) =>
  (await shop.ask('orders.refund', { id, reason: 'Sent back', ...wish }, owner)) as unknown as {
    order: OrderView
    refunds: { to: string; amount: number; status: string }[]
  }

/** What the shop's own outbox does. */
const carryOut = async (order: string) => {
  const ctx = await shop.context()
  for (const one of await refundsOf(ctx, order)) await bringOn(ctx, one)
}

const paymentOf = async (order: string) => {
  const [payment] = await query<{ id: string; externalId: string; refunded: number }>(sql`
    select id::text as id, external_id as "externalId", refunded::float8 as refunded
    from payments where order_id = ${order}::uuid and state = 'paid'`)
  if (!payment) throw new Error('No payment.')
  return payment
}

type Claim = Parameters<Bank['dispute']>[1]['state']

/** The shopper's bank claims the money of an order, or has decided. */
const claim = async (order: string, state: Claim, amount: number) => {
  const externalId = `du_${order}`
  const withheld = state === 'won' || state === 'inquiry' ? 0 : amount
  const facts = { externalId, amount, currency: 'EUR', reason: 'fraudulent', dueBy: null }
  bank.dispute(externalId, { ...facts, state, withheld, charge: 0 })
  const { id } = await paymentOf(order)
  await paymentNews.ofDispute(await shop.context(), { payment: id, externalId })
}

const registered = async () => {
  made += 1
  const { customer } = (await shop.ask('customers.register', {
    email: `cara${made}@example.test`,
    password: 'a long password',
  })) as { customer: { id: string } }
  return { kind: 'customer', id: customer.id } as Actor & { id: string }
}

const creditOf = async (actor: Actor) =>
  (await shop.ask('storeCredit.read', {}, actor)) as {
    docs: { balance: number; available: number; entries: { kind: string; amount: number }[] }[]
  }

/** An order of a customer's own, paid with what they have on their account as far as it goes. */
const boughtBy = async (customer: Actor, given: { quantity?: number; code?: string } = {}) => {
  const { id } = (await shop.ask(
    'carts.create',
    { items: [{ variant, quantity: given.quantity ?? 1 }], email: 'cara@example.test' },
    customer,
  )) as { id: string }
  if (given.code) await shop.ask('carts.addGiftCard', { id, code: given.code }, customer)
  const { storeCredit } = (await shop.ask('carts.read', { id }, customer)) as unknown as CartView
  if (storeCredit && storeCredit.available > 0)
    await shop.ask('carts.useStoreCredit', { id, use: true }, customer)
  const placed = (await shop.ask(
    'carts.checkout',
    { id, provider: 'bank' },
    customer,
  )) as unknown as Placed
  if (placed.order.status === 'pending') await pay(placed)
  return placed
}

const orderNow = async ({ order }: Placed) =>
  (
    (await shop.ask('orders.confirm', { id: order.id, orderToken: order.token })) as {
      order: OrderView
    }
  ).order

describe('a code', () => {
  it('is shown once and stored nowhere', async () => {
    const { giftCard, code } = await issue(5000)
    expect(code.replaceAll('-', '').slice(-4)).toBe(giftCard.last4)
    const everything = await query(sql`
      select to_jsonb(k)::text as text from gift_cards k union all
      select to_jsonb(e)::text from gift_card_entries e union all
      select to_jsonb(v)::text from events v`)
    const bare = code.replaceAll('-', '')
    for (const { text } of everything) {
      expect(text).not.toContain(bare)
      expect(text).not.toContain(code)
    }
  })

  it('tells nobody what it is not: unknown, disabled and expired sound the same', async () => {
    const [unknown, disabled, expired] = [await issue(100), await issue(100), await issue(100)]
    await query(
      sql`delete from gift_card_entries where gift_card_id = ${unknown.giftCard.id}::uuid`,
    )
    await query(sql`delete from gift_cards where id = ${unknown.giftCard.id}::uuid`)
    await query(sql`delete from ledger_entries where cause = ${`gift-card:${unknown.giftCard.id}`}`)
    await shop.ask('giftCards.setActive', { id: disabled.giftCard.id, active: false }, owner)
    await query(sql`
      update gift_cards set expires_at = now() - interval '1 hour' where id = ${expired.giftCard.id}::uuid`)
    const key = await cartOf()
    const refusals = await Promise.all(
      [unknown.code, disabled.code, expired.code, 'ABCD-ABCD', 'nonsense'].flatMap((code) => [
        shop.ask('carts.addGiftCard', { ...key, code }).catch((error: unknown) => error),
        shop.ask('giftCards.balance', { code }).catch((error: unknown) => error),
      ]),
    )
    const said = refusals.map((one) => {
      const { code, status, message, data } = one as Record<string, unknown>
      return JSON.stringify({ code, status, message, data })
    })
    expect(new Set(said).size).toBe(1)
    expect(refusals[0]).toMatchObject({ code: 'gift_card_unknown', status: 422 })
  })

  it('is guessed at no more than so often', async () => {
    const guess = () =>
      shop.ask('giftCards.balance', { code: 'ABCD-ABCD' }).then(
        () => 'found',
        (error: { status: number }) => error.status,
      )
    const answers: unknown[] = []
    for (let n = 0; n < 25; n += 1) answers.push(await guess())
    expect(answers).toContain(422)
    expect(answers.at(-1)).toBe(429)
  })

  it('that was lost is replaced, and void from then on', async () => {
    const { giftCard, code } = await issue(700)
    const { code: next } = (await shop.ask(
      'giftCards.replaceCode',
      { id: giftCard.id },
      owner,
    )) as {
      code: string
    }
    expect(next).not.toBe(code)
    const cart = await read(await cartOf([next]))
    expect(cart.totals.giftCard).toBe(700)
    await expect(cartOf([code])).rejects.toMatchObject({ code: 'gift_card_unknown' })
  })

  // Whoever had found the code and put the card into a cart could still pay with it.
  it('that was stolen is taken out of the carts it is in', async () => {
    const [stolen, other] = [await issue(700), await issue(300)]
    const theirs = await cartOf([stolen.code, other.code])
    const ordered = await cartOf([stolen.code])
    await place(ordered, 'manual')
    await shop.ask('giftCards.replaceCode', { id: stolen.giftCard.id }, owner)
    expect((await read(theirs)).giftCards).toMatchObject([{ id: other.giftCard.id, amount: 300 }])
    await expect(place(theirs, 'manual')).rejects.toMatchObject({ code: 'gift_card_changed' })
    expect((await place(theirs, 'manual')).order.totals).toMatchObject({ giftCard: 300 })
  })

  it('that is being entered while it is replaced is in no cart afterwards', async () => {
    const { giftCard, code } = await issue(700)
    const cart = await cartOf([])
    const ctx = await shop.context()
    const replace = () => shop.ask('giftCards.replaceCode', { id: giftCard.id }, owner)
    const { replacing } = await ctx.transaction(async (entering) => {
      await addGiftCard.run(entering, { ...cart, code })
      const asked = replace()
      await vi.waitUntil(
        async () =>
          (
            await query(sql`
              select from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock'`)
          ).length > 0,
      )
      return { replacing: asked }
    })
    await replacing
    expect((await read(cart)).giftCards).toEqual([])
  })
})

describe('in the cart', () => {
  it('a card pays after tax as far as it goes, and is taken out again', async () => {
    const { code, giftCard } = await issue(2000)
    const key = await cartOf([code])
    const cart = await read(key)
    expect(cart).toMatchObject({
      giftCards: [{ id: giftCard.id, last4: giftCard.last4, amount: 2000 }],
      creditApplied: 2000,
      amountDue: 3000,
      totals: { subtotal: 5000, discount: 0, giftCard: 2000, total: 3000 },
    })
    await shop.ask('carts.addGiftCard', { ...key, code })
    expect((await read(key)).giftCards).toHaveLength(1)
    await shop.ask('carts.removeGiftCard', { ...key, giftCard: giftCard.id })
    expect(await read(key)).toMatchObject({ giftCards: [], amountDue: 5000 })
  })

  it('the door for codes takes it too', async () => {
    const { code } = await issue(1500)
    const key = await cartOf()
    await shop.ask('carts.addCode', { ...key, code: code.toLowerCase() })
    expect(await read(key)).toMatchObject({ amountDue: 3500, codes: [] })
    await shop.ask('carts.removeCode', { ...key, code })
    expect((await read(key)).amountDue).toBe(5000)
  })

  it('the door for codes refuses in its own words, and never repeats a code that is money', async () => {
    const enter = async (code: string) => shop.ask('carts.addCode', { ...(await cartOf()), code })
    const dollars = await issue(1500, { currency: 'USD' })
    await expect(enter(dollars.code)).rejects.toMatchObject({ code: 'code_not_applicable' })
    const { code, giftCard } = await issue(500)
    await shop.ask('giftCards.setActive', { id: giftCard.id, active: false, reason: 'Lost' }, owner)
    const refusal = await enter(code).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'code_unknown' })
    expect(JSON.stringify([refusal, String(refusal)])).not.toContain(code.replaceAll('-', ''))
  })

  it('a card that is held for this very cart can be entered again', async () => {
    const { code, giftCard } = await issue(2000)
    const key = await cartOf([code])
    await place(key)
    await shop.ask('carts.removeGiftCard', { ...key, giftCard: giftCard.id })
    await shop.ask('carts.addGiftCard', { ...key, code })
    expect(await read(key)).toMatchObject({ creditApplied: 2000, amountDue: 3000 })
    await expect(cartOf([code])).rejects.toMatchObject({ code: 'gift_card_empty' })
  })

  it('a card of another currency and an empty one are refused', async () => {
    const dollars = await issue(1500, { currency: 'USD' })
    await expect(cartOf([dollars.code])).rejects.toMatchObject({ code: 'gift_card_other_currency' })
    const { code, giftCard } = await issue(500)
    await shop.ask(
      'giftCards.adjust',
      { id: giftCard.id, amount: -500, reason: 'A mistake' },
      owner,
    )
    await expect(cartOf([code])).rejects.toMatchObject({ code: 'gift_card_empty' })
  })
})

describe('an order', () => {
  it('holds the credit while it is paid, spends it then, and books what it was', async () => {
    const { code, giftCard } = await issue(2000)
    const placed = await place(await cartOf([code]))
    expect(placed.order).toMatchObject({
      giftCards: [{ last4: giftCard.last4, amount: 2000 }],
      creditApplied: 2000,
      amountDue: 3000,
      totals: { giftCard: 2000, total: 3000 },
    })
    const [payment] = await query<{ amount: number }>(
      sql`select amount::float8 as amount from payments where order_id = ${placed.order.id}::uuid`,
    )
    expect(payment?.amount).toBe(3000)
    expect(await cardNow(giftCard)).toMatchObject({ balance: 2000, held: 2000 })
    // Nobody else has it meanwhile.
    await expect(cartOf([code])).rejects.toMatchObject({ code: 'gift_card_empty' })
    expect(await pay(placed)).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' })
    expect(await cardNow(giftCard)).toMatchObject({ balance: 0, held: 0 })
    expect(await kindsOf(giftCard)).toEqual([
      ['issued', 2000],
      ['spent', -2000],
    ])
    expect(await booked(`order:${placed.order.id}`)).toEqual({
      receivable: 3000,
      gift_cards: 2000,
      revenue: -5000,
    })
  })

  it('that is covered whole needs no other payment', async () => {
    const { code, giftCard } = await issue(6000)
    const { order, payment } = await place(await cartOf([code]))
    expect(order).toMatchObject({ status: 'confirmed', paymentStatus: 'paid', amountDue: 0 })
    expect(payment).toMatchObject({ status: 'paid' })
    expect(await cardNow(giftCard)).toMatchObject({ balance: 1000, held: 0 })
  })

  it('paid by transfer spends it at once, and gives it back when it is called off', async () => {
    const { code, giftCard } = await issue(2000)
    const { order } = await place(await cartOf([code]), 'manual')
    expect(order).toMatchObject({ status: 'confirmed', paymentStatus: 'pending' })
    expect(await cardNow(giftCard)).toMatchObject({ balance: 0 })
    const packer: Actor = { ...owner, roles: ['fulfilment'] } as Actor
    await expect(
      shop.ask('orders.cancel', { id: order.id, reason: 'Nobody paid' }, packer),
    ).rejects.toMatchObject({ status: 403 })
    expect(await cardNow(giftCard)).toMatchObject({ balance: 0 })
    await shop.ask('orders.cancel', { id: order.id, reason: 'Nobody paid' }, owner)
    expect(await cardNow(giftCard)).toMatchObject({ balance: 2000 })
    await expect(
      shop.ask('orders.cancel', { id: order.id, reason: 'Again' }, owner),
    ).rejects.toMatchObject({ status: 409 })
  })

  it('that is called off before it is paid lets go of it', async () => {
    const { code, giftCard } = await issue(2000)
    const { order } = await place(await cartOf([code]))
    await shop.ask('orders.cancel', { id: order.id, reason: 'Changed their mind' }, owner)
    expect(await cardNow(giftCard)).toMatchObject({ balance: 2000, held: 0 })
  })

  it('that nobody pays in time lets go of it, and honours it when the money comes after all', async () => {
    const { code, giftCard } = await issue(2000)
    const placed = await place(await cartOf([code]))
    await query(sql`
      update orders set held_until = now() - interval '1 minute' where id = ${placed.order.id}::uuid`)
    await chore(releaseLapsedHolds.run)
    expect(await cardNow(giftCard)).toMatchObject({ balance: 2000, held: 0 })
    expect(await pay(placed)).toMatchObject({ status: 'confirmed' })
    expect(await cardNow(giftCard)).toMatchObject({ balance: 0 })
  })

  it('whose credit was spent meanwhile sends its late money back', async () => {
    const { code, giftCard } = await issue(2000)
    const late = await place(await cartOf([code]))
    await query(sql`
      update orders set held_until = now() - interval '1 minute' where id = ${late.order.id}::uuid`)
    await chore(releaseLapsedHolds.run)
    await place(await cartOf([code]), 'manual')
    expect(await cardNow(giftCard)).toMatchObject({ balance: 0 })
    expect(await pay(late)).toMatchObject({ status: 'cancelled', number: null })
    const [row] = await query<{ reason: string; amount: number }>(sql`
      select reason, amount::float8 as amount from refunds where order_id = ${late.order.id}::uuid`)
    expect(row).toEqual({ reason: 'credit_gone', amount: 3000 })
  })

  it('placed again takes what its cart says then', async () => {
    const [first, second] = [await issue(2000), await issue(1000)]
    const key = await cartOf([first.code])
    await place(key)
    await shop.ask('carts.removeGiftCard', { ...key, giftCard: first.giftCard.id })
    await shop.ask('carts.addGiftCard', { ...key, code: second.code })
    const { order } = await place(key)
    expect(order).toMatchObject({ creditApplied: 1000, amountDue: 4000 })
    expect(await cardNow(first.giftCard)).toMatchObject({ held: 0 })
    expect(await cardNow(second.giftCard)).toMatchObject({ held: 1000 })
    await shop.ask('carts.removeGiftCard', { ...key, giftCard: second.giftCard.id })
    await place(key)
    expect(await cardNow(second.giftCard)).toMatchObject({ held: 0 })
    // And once more the same: it holds it once.
    await shop.ask('carts.addGiftCard', { ...key, code: first.code })
    await place(key)
    await place(key)
    expect(await cardNow(first.giftCard)).toMatchObject({ held: 2000 })
    await chore(reconcilePayments.run)
  })
})

describe('a card that somebody else has emptied', () => {
  it('is told before the order is placed, and then the rest may be paid otherwise', async () => {
    const { code } = await issue(5000)
    const keys = await cartsOf(2, [code])
    const [first, second] = keys as [Key, Key]
    await place(first, 'manual')
    await expect(place(second, 'manual')).rejects.toMatchObject({ code: 'gift_card_changed' })
    const { order } = await place(second, 'manual')
    expect(order).toMatchObject({ status: 'confirmed', creditApplied: 0, amountDue: 5000 })
  })

  it('is no surprise to whoever says the total that is left', async () => {
    const { code } = await issue(6000)
    const [first, second] = (await cartsOf(2, [code])) as [Key, Key]
    await place(first, 'manual')
    const checkout = (acceptTotal: number) =>
      shop.ask('carts.checkout', { ...second, provider: 'manual', acceptTotal })
    await expect(checkout(0)).rejects.toMatchObject({ code: 'gift_card_changed' })
    expect(await checkout(4000)).toMatchObject({ order: { creditApplied: 1000, amountDue: 4000 } })
  })

  it('is none as long as what is left on it pays for everything', async () => {
    const { code } = await issue(10_000)
    const [first, second] = (await cartsOf(2, [code])) as [Key, Key]
    await place(first, 'manual')
    expect(await place(second, 'manual')).toMatchObject({ order: { amountDue: 0 } })
  })

  it('is missed by nobody who has taken it out', async () => {
    const { code, giftCard } = await issue(5000)
    const [first, second] = (await cartsOf(2, [code])) as [Key, Key]
    await shop.ask('carts.removeGiftCard', { ...second, giftCard: giftCard.id })
    await place(first, 'manual')
    expect(await place(second, 'manual')).toMatchObject({ order: { amountDue: 5000 } })
  })
})

describe('at once', () => {
  it('twelve carts with one card spend what is on it and no more', async () => {
    const { code, giftCard } = await issue(12_000)
    const keys = await cartsOf(12, [code])
    const results = await Promise.allSettled(keys.map((key) => place(key, 'manual')))
    const placed = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value.order] : []))
    for (const one of results) {
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'gift_card_changed', status: 409 })
    }
    const spent = placed.reduce((sum, { creditApplied }) => sum + creditApplied, 0)
    expect(await cardNow(giftCard)).toMatchObject({ balance: 12_000 - spent, held: 0 })
    expect(spent).toBeLessThanOrEqual(12_000)
    expect(placed.length).toBeGreaterThan(0)
    // Whoever was refused sees the new total, and may go on; those before them may have changed it again.
    const refused = keys.filter((_key, index) => results[index]?.status === 'rejected')
    for (const key of refused) await place(key, 'manual').catch(() => place(key, 'manual'))
    expect(await cardNow(giftCard)).toMatchObject({ balance: 0 })
  })

  it('twelve carts that pay by card first hold it exactly, and pay for what they hold', async () => {
    const { code, giftCard } = await issue(7000)
    const keys = await cartsOf(12, [code])
    const results = await Promise.allSettled(
      keys.map((key) =>
        place(key)
          .catch(() => place(key))
          .catch(() => place(key)),
      ),
    )
    const placed = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const held = placed.reduce((sum, { order }) => sum + order.creditApplied, 0)
    const open = placed.filter(({ order }) => order.status === 'pending')
    const now = await cardNow(giftCard)
    expect(7000 - now.balance + now.held).toBe(held)
    await Promise.all(open.map((one) => pay(one)))
    expect(await cardNow(giftCard)).toMatchObject({ balance: 7000 - held, held: 0 })
  })

  it('two cards in two carts, entered in either order, lock nobody out', async () => {
    const [one, two] = [await issue(3000), await issue(3000)]
    const keys: Key[] = []
    for (let n = 0; n < 10; n += 1)
      keys.push(await cartOf(n % 2 ? [one.code, two.code] : [two.code, one.code]))
    const results = await Promise.allSettled(keys.map((key) => place(key, 'manual')))
    const codes = results.flatMap((r) =>
      r.status === 'rejected' ? [(r.reason as { code: string }).code] : [],
    )
    expect(new Set(codes).size).toBeLessThanOrEqual(1)
    const [a, b] = [await cardNow(one.giftCard), await cardNow(two.giftCard)]
    expect(a.balance + b.balance).toBeGreaterThanOrEqual(0)
  })

  it('being adjusted and spent leaves what it should', async () => {
    const { code, giftCard } = await issue(5000)
    const key = await cartOf([code])
    const [order, taken] = await Promise.allSettled([
      place(key, 'manual'),
      shop.ask('giftCards.adjust', { id: giftCard.id, amount: -5000, reason: 'Stolen' }, owner),
    ])
    const { balance } = await cardNow(giftCard)
    expect(balance).toBe(0)
    expect([order, taken].filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
  })
})

describe('what goes back', () => {
  it('is money first, then onto the card, never more than each has paid', async () => {
    const { code, giftCard } = await issue(2000)
    const placed = await place(await cartOf([code]))
    const { id } = await pay(placed)
    const first = await refund(id, { amount: 1000 })
    expect(first.refunds).toMatchObject([{ to: 'payment', amount: 1000 }])
    const second = await refund(id, { amount: 3000 })
    expect(second.refunds).toMatchObject([
      { to: 'payment', amount: 2000 },
      { to: 'gift_card', amount: 1000, status: 'succeeded' },
    ])
    expect(await cardNow(giftCard)).toMatchObject({ balance: 1000 })
    await expect(refund(id, { amount: 1001 })).rejects.toMatchObject({
      code: 'refund_exceeds_payment',
      data: { left: 1000 },
    })
    const last = await refund(id)
    expect(last.refunds).toMatchObject([{ to: 'gift_card', amount: 1000 }])
    await carryOut(id)
    expect(await cardNow(giftCard)).toMatchObject({ balance: 2000 })
    const { order } = (await shop.ask('orders.confirm', {
      id,
      orderToken: placed.order.token,
    })) as {
      order: OrderView
    }
    expect(order).toMatchObject({ paymentStatus: 'refunded' })
    expect(order.refunds.map(({ to, amount }) => `${to} ${amount}`).toSorted()).toEqual([
      'gift_card 1000',
      'gift_card 1000',
      'payment 1000',
      'payment 2000',
    ])
    await expect(refund(id)).rejects.toMatchObject({ code: 'refund_of_nothing' })
  })

  it('of pieces paid whole by a card goes there, and ten at once give back what was paid', async () => {
    const { code, giftCard } = await issue(10_000)
    const { order } = await place(await cartOf([code], 2))
    const line = order.items[0]?.id
    const piece = await refund(order.id, { items: [{ line, quantity: 1 }], restock: true })
    expect(piece.refunds).toMatchObject([{ to: 'gift_card', amount: 5000 }])
    const many = await Promise.allSettled(
      Array.from({ length: 10 }, () => refund(order.id, { amount: 1000 })),
    )
    expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    expect(await cardNow(giftCard)).toMatchObject({ balance: 10_000 })
  })

  it('with an order that is called off comes back to both, after a part was refunded before', async () => {
    const { code, giftCard } = await issue(2000)
    const { id } = await pay(await place(await cartOf([code])))
    await refund(id, { amount: 4000 })
    const { order } = (await shop.ask('orders.cancel', { id, reason: 'Out of stock' }, owner)) as {
      order: OrderView
    }
    expect(order.status).toBe('cancelled')
    expect(await cardNow(giftCard)).toMatchObject({ balance: 2000 })
    await carryOut(id)
    const books = await query<{ account: string; amount: number }>(sql`
      select account::text as account, sum(amount)::float8 as amount from ledger_entries
      where cause = ${`order:${id}`}
        or cause in (select 'payment:' || p.id from payments p where p.order_id = ${id}::uuid)
        or cause in (select 'refund:' || r.id from refunds r where r.order_id = ${id}::uuid)
      group by 1 having sum(amount) <> 0 order by 1`)
    // Nothing is owed to anybody, and nothing was sold: only the fees are left.
    expect(books.map(({ account }) => account).toSorted()).toEqual(
      ['platform_fees', 'provider', 'provider_fees'].toSorted(),
    )
  })
})

describe('a refund in two halves', () => {
  it('whose money does not arrive is made up for, and gives its card nothing twice', async () => {
    const { code, giftCard } = await issue(9000)
    const { id, items } = await pay(await place(await cartOf([code], 3)))
    const two = { items: [{ line: items[0]?.id, quantity: 2 }], restock: true }
    const stock = async () =>
      (
        await query<{ stock: number }>(sql`
          select coalesce(sum(m.change), 0)::float8 as stock from stock_movements m
          where m.reason = 'returned' and m.cause like ${`%${id}%`}`)
      )[0]?.stock
    expect((await refund(id, two)).refunds).toMatchObject([
      { to: 'payment', amount: 6000 },
      { to: 'gift_card', amount: 4000 },
    ])
    bank.plan('refuse')
    await carryOut(id)
    expect(await stock()).toBe(2)
    // Once more, for the money alone; the pieces are on the shelf already.
    expect((await refund(id, two)).refunds).toMatchObject([{ to: 'payment', amount: 6000 }])
    await carryOut(id)
    expect(await stock()).toBe(2)
    expect(await cardNow(giftCard)).toMatchObject({ balance: 4000 })
    await expect(refund(id, two)).rejects.toMatchObject({
      code: 'refund_exceeds_line',
      data: { left: 1 },
    })
    const last = { items: [{ line: items[0]?.id, quantity: 1 }], restock: true }
    expect((await refund(id, last)).refunds).toMatchObject([{ to: 'gift_card', amount: 5000 }])
    expect(await stock()).toBe(3)
    expect(await cardNow(giftCard)).toMatchObject({ balance: 9000 })
    await expect(refund(id)).rejects.toMatchObject({ code: 'refund_of_nothing' })
  })

  it('gives back what the card has paid where a bank has taken the money for good', async () => {
    const { code, giftCard } = await issue(2000)
    const placed = await place(await cartOf([code]))
    const { id } = await pay(placed)
    await claim(id, 'open', 3000)
    await expect(refund(id)).rejects.toMatchObject({ code: 'refund_disputed' })
    await claim(id, 'lost', 3000)
    await expect(refund(id, { amount: 2001 })).rejects.toMatchObject({ data: { left: 2000 } })
    expect((await refund(id)).refunds).toMatchObject([
      { to: 'gift_card', amount: 2000, status: 'succeeded' },
    ])
    expect(await cardNow(giftCard)).toMatchObject({ balance: 2000 })
    expect(await orderNow(placed)).toMatchObject({ paymentStatus: 'refunded' })
  })

  it('of an order that is called off then asks the provider for nothing', async () => {
    const { code, giftCard } = await issue(2000)
    const { id } = await pay(await place(await cartOf([code])))
    await claim(id, 'lost', 3000)
    await shop.ask('orders.cancel', { id, reason: 'Out of stock' }, owner)
    expect(await cardNow(giftCard)).toMatchObject({ balance: 2000 })
    const refunds = await refundsOf(await shop.context(), id)
    expect(refunds).toMatchObject([{ destination: 'gift_card', amount: 2000 }])
  })

  it('is only the card’s where somebody says so', async () => {
    const { code, giftCard } = await issue(2000)
    const { id } = await pay(await place(await cartOf([code])))
    await expect(refund(id, { to: 'gift_card', amount: 2001 })).rejects.toMatchObject({
      data: { left: 2000 },
    })
    expect((await refund(id, { to: 'gift_card', amount: 500 })).refunds).toMatchObject([
      { to: 'gift_card', amount: 500 },
    ])
    expect((await refund(id, { to: 'gift_card' })).refunds).toMatchObject([
      { to: 'gift_card', amount: 1500 },
    ])
    expect(await cardNow(giftCard)).toMatchObject({ balance: 2000 })
    await expect(refund(id, { to: 'gift_card' })).rejects.toMatchObject({
      code: 'refund_of_nothing',
    })
    expect((await refund(id)).refunds).toMatchObject([{ to: 'payment', amount: 3000 }])
    await carryOut(id)
  })
})

describe('store credit', () => {
  it('is given with a reason, spent when it is switched on, and seen by its owner', async () => {
    const customer = await registered()
    await shop.ask('storeCredit.give', { id: customer.id, amount: 3000, reason: 'Sorry' }, owner)
    const { id, token } = (await shop.ask(
      'carts.create',
      { items: [{ variant, quantity: 1 }], email: 'cara@example.test' },
      customer,
    )) as { id: string; token: string }
    const off = (await shop.ask('carts.read', { id }, customer)) as unknown as CartView
    expect(off).toMatchObject({
      amountDue: 5000,
      storeCredit: { available: 3000, used: false, amount: 0 },
      giftCards: [],
    })
    await expect(
      shop.ask('carts.useStoreCredit', { id, cartToken: token, use: true }),
    ).rejects.toMatchObject({ status: 401 })
    await shop.ask('carts.useStoreCredit', { id, use: true }, customer)
    // The cart's secret outlives a session: without one, credit is neither shown nor spent.
    expect(await read({ id, cartToken: token })).toMatchObject({
      amountDue: 5000,
      storeCredit: null,
    })
    const { order } = (await shop.ask(
      'carts.checkout',
      { id, provider: 'manual' },
      customer,
    )) as unknown as Placed
    expect(order).toMatchObject({ storeCredit: 3000, giftCards: [], amountDue: 2000 })
    const { docs } = await creditOf(customer)
    expect(docs).toMatchObject([
      {
        available: 0,
        entries: expect.arrayContaining([
          expect.objectContaining({ kind: 'issued', amount: 3000, reason: 'Sorry' }),
          expect.objectContaining({ kind: 'spent', amount: -3000, order: order.number }),
        ]),
      },
    ])
    expect(await creditOf(await registered())).toEqual({ docs: [] })
    await expect(
      shop.ask('storeCredit.give', { id: customer.id, amount: 1, reason: 'x' }, customer),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('takes a refund in place of money, which the shop keeps', async () => {
    const customer = await registered()
    const placed = await boughtBy(customer)
    const back = await refund(placed.order.id, { amount: 2000, to: 'store_credit' })
    // Set aside, and credit as soon as the provider has said that the money is there.
    expect(back.refunds).toMatchObject([{ to: 'store_credit', amount: 2000, status: 'requested' }])
    await carryOut(placed.order.id)
    await carryOut(placed.order.id)
    expect(await orderNow(placed)).toMatchObject({
      paymentStatus: 'partially_refunded',
      refunds: [{ to: 'store_credit', amount: 2000, status: 'succeeded' }],
    })
    expect((await creditOf(customer)).docs).toMatchObject([{ available: 2000 }])
    await expect(refund(placed.order.id, { amount: 3001 })).rejects.toMatchObject({ status: 422 })
    const guest = await pay(await place(await cartOf()))
    await expect(refund(guest.id, { to: 'store_credit' })).rejects.toMatchObject({
      code: 'refund_no_account',
    })
  })

  it('is there at once for money that no provider has', async () => {
    const customer = await registered()
    const { id } = (await shop.ask(
      'carts.create',
      { items: [{ variant, quantity: 1 }], email: 'cara@example.test' },
      customer,
    )) as { id: string }
    const { order } = (await shop.ask(
      'carts.checkout',
      { id, provider: 'manual' },
      customer,
    )) as unknown as Placed
    await shop.ask('orders.capture', { id: order.id }, owner)
    const back = await refund(order.id, { to: 'store_credit' })
    expect(back.refunds).toMatchObject([{ to: 'store_credit', amount: 5000, status: 'succeeded' }])
    expect((await creditOf(customer)).docs).toMatchObject([{ available: 5000 }])
  })

  it('is not given for money that was sent back at the provider, told of or not', async () => {
    const customer = await registered()
    const placed = await boughtBy(customer)
    const { id } = placed.order
    const payment = await paymentOf(id)
    const truth = { externalId: `re_${id}`, amount: 4000, currency: 'EUR', feeReturned: 0 }
    bank.refund(truth.externalId, { ...truth, state: 'succeeded' }, payment.externalId)
    await refund(id, { to: 'store_credit' })
    await carryOut(id)
    expect((await creditOf(customer)).docs).toMatchObject([])
    const [row] = await query<{ state: string; failure: string }>(sql`
      select state::text as state, failure from refunds where order_id = ${id}::uuid`)
    expect(row).toMatchObject({ state: 'failed', failure: expect.stringContaining('not with you') })
    // What is with the shop still can become credit.
    await refund(id, { to: 'store_credit', amount: 1000 })
    await carryOut(id)
    expect((await creditOf(customer)).docs).toMatchObject([{ available: 1000 }])
    // And the late news is written down.
    const news = { payment: payment.id, externalId: truth.externalId }
    await paymentNews.ofRefund(await shop.context(), news)
    expect(await paymentOf(id)).toMatchObject({ refunded: 5000 })
    expect(await orderNow(placed)).toMatchObject({ paymentStatus: 'refunded' })
  })

  it('that was given before somebody sends the money back as well keeps the books right', async () => {
    const customer = await registered()
    const placed = await boughtBy(customer)
    const { id } = placed.order
    const payment = await paymentOf(id)
    await refund(id, { to: 'store_credit' })
    await carryOut(id)
    const truth = { externalId: `re_${id}`, amount: 5000, currency: 'EUR', feeReturned: 0 } as const
    bank.refund(truth.externalId, { ...truth, state: 'succeeded' }, payment.externalId)
    const news = { payment: payment.id, externalId: truth.externalId }
    const ctx = await shop.context()
    await paymentNews.ofRefund(ctx, news)
    await paymentNews.ofRefund(ctx, news)
    const after = await orderNow(placed)
    expect(after.refunds.map(({ to, amount }) => `${to} ${amount}`).toSorted()).toEqual([
      'payment 5000',
      'store_credit 5000',
    ])
    expect(after.timeline.map(({ kind }) => kind)).toContain('refunded_beyond')
    expect(await paymentOf(id)).toMatchObject({ refunded: 5000 })
    const [books] = await query<{ provider: number }>(sql`
      select sum(amount)::float8 as provider from ledger_entries where account = 'provider'
        and (cause = ${`payment:${payment.id}`}
          or cause in (select 'refund:' || r.id from refunds r where r.order_id = ${id}::uuid))`)
    expect(books?.provider).toBeLessThanOrEqual(0)
    // And should that be turned away by the bank, the credit is still what was given of it.
    bank.refund(truth.externalId, { ...truth, state: 'failed' }, payment.externalId)
    await paymentNews.ofRefund(ctx, news)
    expect(await paymentOf(id)).toMatchObject({ refunded: 5000 })
  })

  it.each(['inquiry', 'open', 'lost'] as const)(
    'is not given for money of which the bank says %s',
    async (state) => {
      const customer = await registered()
      const { order } = await boughtBy(customer)
      await claim(order.id, state, 5000)
      await expect(refund(order.id, { to: 'store_credit' })).rejects.toMatchObject({
        code: state === 'lost' ? 'refund_of_nothing' : 'refund_disputed',
      })
      expect((await creditOf(customer)).docs).toEqual([])
    },
  )

  it('that a claim came in the way of is not given either', async () => {
    const customer = await registered()
    const { order } = await boughtBy(customer)
    await refund(order.id, { to: 'store_credit' })
    await claim(order.id, 'inquiry', 5000)
    await carryOut(order.id)
    expect((await creditOf(customer)).docs).toEqual([])
    expect(await paymentOf(order.id)).toMatchObject({ refunded: 0 })
  })

  it('is not given for money that is not what was asked for', async () => {
    const customer = await registered()
    const placed = await boughtBy(customer)
    const { id } = placed.order
    await query(sql`
      update payments set state = 'needs_review', currency = 'JPY' where order_id = ${id}::uuid`)
    await expect(refund(id, { to: 'store_credit' })).rejects.toMatchObject({
      code: 'refund_not_as_credit',
      status: 409,
    })
    await query(sql`
      update payments set state = 'paid', currency = 'EUR' where order_id = ${id}::uuid`)
  })

  it('that has paid gets back what it paid, and is told apart from cards', async () => {
    const customer = await registered()
    await shop.ask('storeCredit.give', { id: customer.id, amount: 1500, reason: 'Sorry' }, owner)
    const { code, giftCard } = await issue(2500)
    const placed = await boughtBy(customer, { code })
    expect(placed.order).toMatchObject({ storeCredit: 1500, amountDue: 1000 })
    const { refunds } = await refund(placed.order.id)
    expect(refunds.map(({ to, amount }) => `${to} ${amount}`)).toEqual([
      'payment 1000',
      'gift_card 2500',
      'store_credit 1500',
    ])
    expect(await cardNow(giftCard)).toMatchObject({ balance: 2500 })
    expect((await creditOf(customer)).docs).toMatchObject([{ available: 1500 }])
    await carryOut(placed.order.id)
    const after = await orderNow(placed)
    expect(after.paymentStatus).toBe('refunded')
    expect(after.refunds.map(({ to }) => to).toSorted()).toEqual([
      'gift_card',
      'payment',
      'store_credit',
    ])
    const again = await boughtBy(customer, { code })
    await shop.ask('orders.cancel', { id: again.order.id, reason: 'Out of stock' }, owner)
    expect((await orderNow(again)).refunds.map(({ to }) => to).toSorted()).toEqual([
      'gift_card',
      'payment',
      'store_credit',
    ])
    expect((await creditOf(customer)).docs).toMatchObject([{ available: 1500 }])
    await carryOut(again.order.id)
  })

  it('is owed, so its owner is not deleted; and what comes back later goes onto a card', async () => {
    const customer = await registered()
    await shop.ask('storeCredit.give', { id: customer.id, amount: 2000, reason: 'Sorry' }, owner)
    const remove = () =>
      shop.payload.delete({ collection: 'customers' as never, id: customer.id as never })
    await expect(remove()).rejects.toMatchObject({ status: 409 })
    const placed = await boughtBy(customer)
    expect(placed.order.storeCredit).toBe(2000)
    await remove()
    await refund(placed.order.id)
    const { refunds } = await orderNow(placed)
    expect(refunds.map(({ to, amount }) => `${to} ${amount}`).toSorted()).toEqual([
      'gift_card 2000',
      'payment 3000',
    ])
    const cards = await query<{ kind: string; balance: number; email: string | null }>(sql`
      select kind::text as kind, balance::float8 as balance, recipient_email as email from gift_cards
      where id in (select gift_card_id from gift_card_entries
        where cause in (select 'refund:' || r.id from refunds r where r.order_id = ${placed.order.id}::uuid))
      order by kind`)
    expect(cards).toEqual([
      { kind: 'gift_card', balance: 2000, email: 'cara@example.test' },
      { kind: 'store_credit', balance: 0, email: null },
    ])
    await carryOut(placed.order.id)
  })
})

describe('a date', () => {
  it('that has passed lets the rest lapse, in the books too, but not what is being paid', async () => {
    const { code, giftCard } = await issue(3000)
    const held = await place(await cartOf([code]))
    await shop.ask('giftCards.adjust', { id: giftCard.id, amount: 2000, reason: 'More' }, owner)
    const past = sql`update gift_cards set expires_at = now() - interval '1 hour' where id = ${giftCard.id}::uuid`
    await query(past)
    await chore(expireGiftCards.run)
    expect(await cardNow(giftCard)).toMatchObject({ state: 'expired', balance: 3000, held: 3000 })
    expect(await booked(`gift-card:${giftCard.id}:expiry`)).toEqual({
      gift_cards: 2000,
      credit_expired: -2000,
    })
    // What was set aside is honoured; what comes back of it is good for another month.
    const { id } = await pay(held)
    expect(await cardNow(giftCard)).toMatchObject({ balance: 0, held: 0 })
    await refund(id)
    expect(await cardNow(giftCard)).toMatchObject({ state: 'active', balance: 3000 })
    await chore(expireGiftCards.run)
    expect(await cardNow(giftCard)).toMatchObject({ state: 'active', balance: 3000 })
  })
})

describe('a disabled card', () => {
  it('stays so, whatever expires and comes back to it', async () => {
    const { code, giftCard } = await issue(3000)
    const { id } = await pay(await place(await cartOf([code])))
    await shop.ask('giftCards.adjust', { id: giftCard.id, amount: 700, reason: 'More' }, owner)
    await shop.ask('giftCards.setActive', { id: giftCard.id, active: false }, owner)
    await query(sql`
      update gift_cards set expires_at = now() - interval '1 hour' where id = ${giftCard.id}::uuid`)
    await chore(expireGiftCards.run)
    expect(await cardNow(giftCard)).toMatchObject({ state: 'disabled', balance: 0 })
    await refund(id)
    await carryOut(id)
    await chore(expireGiftCards.run)
    // It is there, for whoever enables it, and nobody spends it before.
    expect(await cardNow(giftCard)).toMatchObject({ state: 'disabled', balance: 3000 })
    await expect(cartOf([code])).rejects.toMatchObject({ code: 'gift_card_unknown' })
    await shop.ask('giftCards.setActive', { id: giftCard.id, active: true }, owner)
    expect(await cardNow(giftCard)).toMatchObject({ state: 'active' })
  })

  it('may be one that has expired, and is not good again by being enabled', async () => {
    const { code, giftCard } = await issue(3000)
    const { id } = await pay(await place(await cartOf([code])))
    await query(sql`
      update gift_cards set expires_at = now() - interval '1 hour' where id = ${giftCard.id}::uuid`)
    await chore(expireGiftCards.run)
    expect(await cardNow(giftCard)).toMatchObject({ state: 'expired' })
    const set = (active: boolean) =>
      shop.ask('giftCards.setActive', { id: giftCard.id, active }, owner)
    await set(false)
    await set(true)
    expect(await cardNow(giftCard)).toMatchObject({ state: 'expired' })
    await set(false)
    await refund(id)
    await carryOut(id)
    expect(await cardNow(giftCard)).toMatchObject({ state: 'disabled', balance: 3000 })
  })

  it('has its letter when it is enabled again', async () => {
    const letters = async (id: string) =>
      (
        await query(sql`
          select id from events where topic = 'gift_card.letter_due' and subject = ${id}`)
      ).length
    const { giftCard } = await issue(2500, { recipientEmail: 'ada@example.test' })
    const set = (active: boolean) =>
      shop.ask('giftCards.setActive', { id: giftCard.id, active }, owner)
    await set(false)
    await set(true)
    expect(await letters(giftCard.id)).toBe(2)
    await query(sql`update gift_cards set sent_at = now() where id = ${giftCard.id}::uuid`)
    await set(false)
    await set(true)
    expect(await letters(giftCard.id)).toBe(2)
  })
})

describe('a letter', () => {
  it('goes out once, however often it is asked for, and with the same code when it is sent again', async () => {
    const mails: { to: string; text: string }[] = []
    let isDown = true
    Object.defineProperty(shop.payload, 'sendEmail', {
      configurable: true,
      value: (mail: { to: string; text: string }) => {
        if (isDown) return Promise.reject(new Error('No mail server.'))
        mails.push(mail)
        return Promise.resolve()
      },
    })
    const { code, giftCard } = await issue(2500, {
      recipientName: 'Ada',
      recipientEmail: 'ada@example.test',
      message: 'Happy birthday',
    })
    const { houseOf } = await import('@souk/kernel')
    const send = houseOf(shop.payload.config).subscribers.find(
      ({ name }) => name === 'notifications.sendGiftCard',
    )
    const deliver = async () =>
      send?.handle(await shop.context({ kind: 'system' } as Actor), {
        id: 'event',
        shop: null,
        occurredAt: new Date(),
        topic: 'gift_card.letter_due',
        subject: giftCard.id,
        payload: {},
      })
    await expect(deliver()).rejects.toThrow('No mail server.')
    isDown = false
    await deliver()
    await deliver()
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: 'ada@example.test' })
    for (const text of [code, '€25.00', 'Ada', 'Happy birthday'])
      expect(mails[0]?.text).toContain(text)
    await shop.ask('giftCards.resend', { id: giftCard.id, email: 'bea@example.test' }, owner)
    await deliver()
    await deliver()
    expect(mails.map(({ to }) => to)).toEqual(['ada@example.test', 'bea@example.test'])
    expect(mails[1]?.text).toContain(code)
  })

  it('that is corrected while the first one is being sent goes out to the right address', async () => {
    const mails: string[] = []
    const { giftCard } = await issue(2500, { recipientEmail: 'adda@example.test' })
    Object.defineProperty(shop.payload, 'sendEmail', {
      configurable: true,
      value: async ({ to }: { to: string }) => {
        mails.push(to)
        if (to === 'adda@example.test')
          await shop.ask('giftCards.resend', { id: giftCard.id, email: 'ada@example.test' }, owner)
      },
    })
    const { houseOf } = await import('@souk/kernel')
    const send = houseOf(shop.payload.config).subscribers.find(
      ({ name }) => name === 'notifications.sendGiftCard',
    )
    const deliver = async () =>
      send?.handle(await shop.context({ kind: 'system' } as Actor), {
        id: 'event',
        shop: null,
        occurredAt: new Date(),
        topic: 'gift_card.letter_due',
        subject: giftCard.id,
        payload: {},
      })
    await deliver()
    await deliver()
    await deliver()
    expect(mails).toEqual(['adda@example.test', 'ada@example.test'])
  })

  it('is not meant for a day on which the card has expired', async () => {
    const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
    await expect(
      issue(2500, { recipientEmail: 'ada@example.test', sendAt: at(3), expiresAt: at(2) }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('that is meant for a day waits for it', async () => {
    const letters = async () =>
      (await query(sql`select id from events where topic = 'gift_card.letter_due'`)).length
    const before = await letters()
    const { giftCard } = await issue(2500, {
      recipientEmail: 'ada@example.test',
      sendAt: new Date(Date.now() + 86_400_000).toISOString(),
    })
    await chore(sendDueLetters.run)
    expect(await letters()).toBe(before)
    await query(sql`update gift_cards set send_at = now() where id = ${giftCard.id}::uuid`)
    await chore(sendDueLetters.run)
    await chore(sendDueLetters.run)
    expect(await letters()).toBe(before + 1)
  })
})

describe('the database', () => {
  it('lets no balance move but by an entry, and no entry be changed', async () => {
    const { giftCard } = await issue(2000)
    const { id } = giftCard
    await expect(
      query(sql`update gift_cards set balance = 9000 where id = ${id}::uuid`),
    ).rejects.toThrow()
    await expect(
      query(sql`update gift_card_entries set amount = 9000 where gift_card_id = ${id}::uuid`),
    ).rejects.toThrow()
    await expect(
      query(sql`update gift_cards set held = 2001 where id = ${id}::uuid`),
    ).rejects.toThrow()
  })
})
