import { sql, startWorker, type Actor, type Worker } from '@souk/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import type { CartView } from '../../cart/operations/index.ts'
import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { askForReminder } from './sendDueReminders.ts'
import { sendDueReminders, sendReminder } from './index.ts'

type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
  readonly headers: Readonly<Record<string, string>>
}

const links = {
  cart: (_: unknown, secret: string) => `https://shop.test/cart/recover#${secret}`,
  confirm: (_: unknown, secret: string) => `https://shop.test/confirm-reminders#${secret}`,
  unsubscribe: (_: unknown, secret: string) => `https://shop.test/unsubscribe/${secret}`,
  oneClick: (_: unknown, secret: string) => `https://shop.test/unsubscribe/${secret}/one-click`,
}
const mails: Mail[] = []
let database: TestDatabase
let shop: OpenShop
let worker: Worker

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, {
    reminderLinks: links,
    settings: {
      locales: ['en', 'de'],
      reminders: { on: true, letters: [{ afterHours: 2 }, { afterHours: 24, code: 'welcome' }] },
    },
  })
  Object.defineProperty(shop.payload, 'sendEmail', {
    value: (mail: Mail) => Promise.resolve(void mails.push(mail)),
  })
  worker = startWorker(shop.payload)
  await shop.create('promotions', {
    title: 'Welcome',
    code: 'WELCOME',
    type: 'percentage',
    value: 10,
    active: true,
  })
  // The worker looks once at its start, and not again while this runs.
  await leave()
  await vi.waitUntil(() => mails.length > 0, { timeout: 60_000, interval: 50 })
})

afterAll(async () => {
  await worker.stop()
  await shop.close()
  await database.drop()
})

beforeEach(() => mails.splice(0))

let made = 0
const goods = async (stock = 10, price = 1000): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Cup ${made}`,
    requiresShipping: false,
    _status: 'published',
  })
  return (await shop.create('variants', { product: product.id, price, stock })).id
}

const wording = 'Remind me of my cart.'
type Left = { id: string; cartToken: string; email: string; variant: string }

/** A cart of somebody who agreed, left alone for so many hours. */
const leave = async ({ hours = 3, agree = true, stock = 10 } = {}): Promise<Left> => {
  made += 1
  const email = `left-${made}@example.test`
  const variant = await goods(stock)
  const { id, token } = (await shop.ask('carts.create', {
    email,
    items: [{ variant, quantity: 1 }],
  })) as { id: string; token: string }
  const cart = { id, cartToken: token, email, variant }
  if (agree)
    await shop.ask('carts.update', {
      id,
      cartToken: token,
      remindMe: true,
      remindMeWording: wording,
    })
  await age(id, hours)
  return cart
}

const query = async (statement: ReturnType<typeof sql>) => (await shop.context()).sql(statement)

/** Makes the clock go on for one cart. */
const age = async (id: string, hours: number) => {
  await query(
    sql`update carts set updated_at = updated_at - make_interval(hours => ${hours}::int) where id = ${id}`,
  )
  await query(
    sql`update cart_reminders set due_at = now() - interval '1 second', last_sent_at = last_sent_at - make_interval(hours => ${hours}::int) where cart_id = ${id}`,
  )
}

const quiet = async () => {
  for (;;) {
    const [row] = await query(
      sql`select count(*)::int as left from event_deliveries where status = 'pending'`,
    )
    if (row?.['left'] === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const house = () => ({
  payload: shop.payload,
  sql: query as never,
  shop: () => sql`null::text`,
  inShop: async <T>(_: unknown, work: (ctx: never) => Promise<T>) =>
    work((await shop.context({ kind: 'system' })) as never),
  log: {
    warn: (facts: unknown) => {
      throw new Error(JSON.stringify(facts))
    },
  } as never,
})
const sweep = async () => {
  await sendDueReminders.run(house())
  await quiet()
}
const told = ({ email }: Left) => mails.filter(({ to }) => to === email)
const secretIn = (text: string, start: string) => text.split(start)[1]?.split('\n')[0] ?? ''
const customer = async () => {
  made += 1
  const email = `member-${made}@example.test`
  const { customer: one } = (await shop.ask('customers.register', {
    email,
    password: 'a long enough secret',
  })) as { customer: { id: string } }
  return { email, actor: { kind: 'customer', id: one.id } satisfies Actor }
}

describe('a cart that was left', () => {
  it('is reminded of once it is time, with what it costs now and a way out by one click', async () => {
    const [cart, early, silent] = [
      await leave(),
      await leave({ hours: 1 }),
      await leave({ agree: false }),
    ]
    await shop.payload.update({
      collection: 'variants',
      id: cart.variant,
      data: { price: 1250 } as never,
    })
    await sweep()
    await sweep()
    expect(told(early)).toEqual([])
    expect(told(silent)).toEqual([])
    const [mail, ...others] = told(cart)
    expect(others).toEqual([])
    expect(mail?.text).toContain('€12.50')
    expect(mail?.text).toContain('https://shop.test/cart/recover#')
    expect(mail?.text).not.toContain(cart.cartToken)
    expect(mail?.headers['List-Unsubscribe']).toMatch(
      /^<https:\/\/shop\.test\/unsubscribe\/[\w.-]+\/one-click>$/,
    )
    expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  })

  it('is reminded of again as the shop has said, with its code, and then no more', async () => {
    const cart = await leave()
    await sweep()
    await age(cart.id, 10)
    await sweep()
    expect(told(cart)).toHaveLength(1)
    await age(cart.id, 30)
    await sweep()
    await age(cart.id, 300)
    await sweep()
    expect(told(cart)).toHaveLength(2)
    expect(told(cart)[1]?.text).toContain('WELCOME')
  })

  it('is reminded of once, though two look at once', async () => {
    const carts = [await leave(), await leave(), await leave()]
    const asked = await Promise.all(
      carts.flatMap(({ id }) =>
        [1, 2, 3].map(async () => askForReminder(await shop.context({ kind: 'system' }), id)),
      ),
    )
    expect(asked.filter(Boolean)).toHaveLength(3)
    await Promise.all([sendDueReminders.run(house()), sendDueReminders.run(house())])
    await quiet()
    for (const cart of carts) expect(told(cart)).toHaveLength(1)
  })

  it('is written about once, though the delivery is run again', async () => {
    const cart = await leave()
    await sweep()
    const [letter] = await query(
      sql`select id::text as id from reminder_letters where cart_id = ${cart.id}`,
    )
    const again = await sendReminder(links).handle(await shop.context({ kind: 'system' }), {
      id: 'x',
      topic: 'cart.reminder_due',
      subject: String(letter?.['id']),
      payload: {},
      shop: null,
      occurredAt: new Date(),
    })
    expect(again).toBe('It was sent before.')
    expect(told(cart)).toHaveLength(1)
  })

  it('is left alone when it is empty, when nothing in it can be had, or when it was ordered', async () => {
    const [empty, soldOut, ordered, elsewhere] = [
      await leave(),
      await leave(),
      await leave(),
      await leave(),
    ]
    await query(sql`delete from cart_items where cart_id = ${empty.id}`)
    await query(sql`update stock_levels set on_hand = 0 where variant_id = ${soldOut.variant}`)
    await shop.ask('carts.checkout', { id: ordered.id, cartToken: ordered.cartToken })
    const other = (await shop.ask('carts.create', {
      email: elsewhere.email,
      items: [{ variant: elsewhere.variant, quantity: 1 }],
    })) as { id: string; token: string }
    await shop.ask('carts.checkout', { id: other.id, cartToken: other.token })
    await sweep()
    for (const cart of [empty, soldOut, ordered])
      expect(told(cart).map(({ subject }) => subject)).not.toContain(
        'Shop: your cart is still here',
      )
    expect(told(elsewhere).map(({ subject }) => subject)).not.toContain(
      'Shop: your cart is still here',
    )
  })

  it('is not written about when that was asked for and the shopper said no meanwhile', async () => {
    const cart = await leave()
    await worker.stop()
    await sendDueReminders.run(house())
    await shop.ask('carts.update', { id: cart.id, cartToken: cart.cartToken, remindMe: false })
    worker = startWorker(shop.payload)
    await quiet()
    expect(told(cart)).toEqual([])
  })

  it('is not written about when the shop has closed meanwhile, or reminds nobody any more', async () => {
    const cart = await leave()
    await worker.stop()
    await sendDueReminders.run(house())
    const [letter] = await query(
      sql`select id::text as id from reminder_letters where cart_id = ${cart.id}`,
    )
    const ctx = await shop.context({ kind: 'system' })
    for (const change of [{ status: 'suspended' }, { reminders: { on: false } }] as const) {
      const said = await sendReminder(links).handle(
        { ...ctx, shop: { ...ctx.shop, ...change } },
        {
          id: 'x',
          topic: 'cart.reminder_due',
          subject: String(letter?.['id']),
          payload: {},
          shop: null,
          occurredAt: new Date(),
        },
      )
      expect(said).toBe('The shop reminds nobody at the moment.')
    }
    expect(told(cart)).toEqual([])
    worker = startWorker(shop.payload)
    await quiet()
  })
})

describe('what a shopper has agreed to', () => {
  it('is kept with its words, and needs them', async () => {
    const cart = await leave()
    const key = { id: cart.id, cartToken: cart.cartToken }
    await expect(shop.ask('carts.update', { ...key, remindMe: true })).rejects.toHaveProperty(
      'code',
      'invalid_input',
    )
    await shop.ask('carts.update', { ...key, remindMe: true, remindMeWording: wording })
    await shop.ask('carts.update', { ...key, remindMe: false })
    expect(
      await query(sql`
        select kind::text as kind, source::text as source, wording from consents
        where email = ${cart.email} order by created_at, id`),
    ).toEqual([
      { kind: 'given', source: 'checkout', wording },
      { kind: 'withdrawn', source: 'checkout', wording: null },
    ])
  })

  it('is not taken back by a stranger who types the same address', async () => {
    const cart = await leave()
    const { id, token } = (await shop.ask('carts.create', { email: cart.email })) as {
      id: string
      token: string
    }
    await shop.ask('carts.update', { id, cartToken: token, remindMe: false })
    await sweep()
    expect(told(cart)).toHaveLength(1)
  })

  it('ends with one click, for all later letters, until its owner says yes in the account', async () => {
    const cart = await leave()
    await sweep()
    const secret = secretIn(told(cart)[0]?.text ?? '', 'https://shop.test/unsubscribe/')
    await expect(
      shop.ask('reminders.unsubscribe', { secret: `${secret.slice(0, -2)}xx` }),
    ).rejects.toHaveProperty('code', 'reminder_not_found')
    const opening = secretIn(told(cart)[0]?.text ?? '', 'recover#')
    await expect(shop.ask('reminders.unsubscribe', { secret: opening })).rejects.toHaveProperty(
      'code',
      'reminder_not_found',
    )
    for (const _ of [1, 2]) await shop.ask('reminders.unsubscribe', { secret })
    expect(
      await query(
        sql`select 1 as one from consents where email = ${cart.email} and source = 'letter'`,
      ),
    ).toHaveLength(1)
    // Whoever ticks the box again may be anybody.
    const { id, token } = (await shop.ask('carts.create', {
      email: cart.email,
      items: [{ variant: cart.variant, quantity: 1 }],
    })) as { id: string; token: string }
    await shop.ask('carts.update', {
      id,
      cartToken: token,
      remindMe: true,
      remindMeWording: wording,
    })
    await age(id, 40)
    await age(cart.id, 40)
    mails.splice(0)
    await sweep()
    expect(told(cart)).toEqual([])
  })

  it('is said in the account for its own carts, and holds again after a letter was answered', async () => {
    const { actor, email } = await customer()
    const variant = await goods()
    const me = (input: object) => shop.ask('customers.updateMe', { ...input }, actor)
    await expect(me({ remindMe: true })).rejects.toHaveProperty('code', 'invalid_input')
    expect(await me({ remindMe: true, remindMeWording: wording })).toMatchObject({ remindMe: true })
    const { id } = await shop.ask('carts.create', { items: [{ variant, quantity: 1 }] }, actor)
    await age(String(id), 3)
    await sweep()
    const sent = () => mails.filter(({ to }) => to === email)
    expect(sent()).toHaveLength(1)
    const opened = await shop.ask('reminders.open', {
      secret: secretIn(sent()[0]?.text ?? '', 'recover#'),
    })
    expect(opened).toEqual({ cart: null, cartToken: null, left: 0 })
    await shop.ask('reminders.unsubscribe', {
      secret: secretIn(sent()[0]?.text ?? '', 'https://shop.test/unsubscribe/'),
    })
    await age(String(id), 40)
    await sweep()
    expect(sent()).toHaveLength(1)
    await me({ remindMe: true, remindMeWording: wording })
    await age(String(id), 40)
    await sweep()
    expect(sent()).toHaveLength(2)
  })
})

describe('a letter’s way back', () => {
  const owner: Actor = { kind: 'member', id: 'ada', roles: ['owner'] }
  type Opened = { cart: string; cartToken: string; left: number }
  const letterOf = async (cart: Left) => {
    await sweep()
    return secretIn(told(cart)[0]?.text ?? '', 'recover#')
  }
  const openIt = (secret: string, has: object = {}, actor?: Actor) =>
    shop.ask('reminders.open', { secret, ...has }, actor) as Promise<unknown> as Promise<Opened>
  const read = async ({ id, cartToken }: Pick<Left, 'id' | 'cartToken'>, actor?: Actor) =>
    (await shop.ask(
      'carts.read',
      { id, ...(cartToken && { cartToken }) },
      actor,
    )) as unknown as CartView
  const pieces = ({ items }: CartView) =>
    items.map(({ variant, quantity }) => `${quantity} of ${variant}`).toSorted()
  const counted = async ({ id }: Left) =>
    query(sql`
      select amount::int as amount, currency from reminder_letters
      where cart_id = ${id} and order_id is not null`)

  const numbers = async () =>
    (await shop.ask('insight.reminders', {}, owner)) as unknown as {
      opened: number
      ordered: number
    }

  it('opens the very cart to whoever has it, and what is ordered then is counted', async () => {
    const before = await numbers()
    const cart = await leave()
    const secret = await letterOf(cart)
    const has = { cart: cart.id, cartToken: cart.cartToken }
    expect(await openIt(secret, has)).toEqual({ ...has, left: 0 })
    await expect(openIt('nonsense')).rejects.toHaveProperty('code', 'reminder_not_found')
    await shop.ask('carts.checkout', { id: cart.id, cartToken: cart.cartToken })
    await quiet()
    await expect(openIt(secret, has)).rejects.toHaveProperty('code', 'reminder_not_found')
    expect(await counted(cart)).toEqual([{ amount: 1000, currency: 'EUR' }])
    expect(await numbers()).toMatchObject({
      opened: before.opened + 1,
      ordered: before.ordered + 1,
      amounts: [{ amount: 1000, currency: 'EUR' }],
    })
  })

  it('gives everybody else a copy of what lies there, and neither name nor words', async () => {
    const cart = await leave()
    const engraved = await goods()
    await shop.ask('carts.addItem', {
      id: cart.id,
      cartToken: cart.cartToken,
      variant: engraved,
      quantity: 1,
      properties: [{ name: 'Engraving', value: 'For Ada' }],
    })
    await shop.ask('carts.update', { id: cart.id, cartToken: cart.cartToken, note: 'Ring twice' })
    await age(cart.id, 3)
    const secret = await letterOf(cart)
    const before = await read(cart)
    for (const has of [{}, { cart: cart.id, cartToken: 'wrong' }, { cart: 'nonsense' }]) {
      const opened = await openIt(secret, has)
      expect(opened).toMatchObject({ cart: expect.any(String) as string, left: 1 })
      expect([opened.cart, opened.cartToken]).not.toContain(cart.id)
      const copy = await read({ id: opened.cart, cartToken: opened.cartToken })
      expect(pieces(copy)).toEqual([`1 of ${cart.variant}`])
      expect(copy).toMatchObject({ email: null, note: null })
      // Pressed once more it is the same.
      expect(await openIt(secret, opened)).toEqual(opened)
      expect(pieces(await read({ id: opened.cart, cartToken: opened.cartToken }))).toEqual([
        `1 of ${cart.variant}`,
      ])
    }
    expect(await read(cart)).toEqual(before)
  })

  it('puts them into the cart that a guest has by now, and into none to which they have no right', async () => {
    const [cart, other] = [await leave(), await leave({ agree: false })]
    const stranger = await leave({ agree: false })
    const secret = await letterOf(cart)
    await openIt(secret, { cart: stranger.id, cartToken: other.cartToken })
    await openIt(secret, { cart: stranger.id })
    const present = { cart: other.id, cartToken: other.cartToken }
    const before = await read(other)
    for (const _ of [1, 2]) expect(await openIt(secret, present)).toEqual({ ...present, left: 0 })
    const after = await read(other)
    expect(pieces(after)).toEqual([`1 of ${cart.variant}`, ...pieces(before)].toSorted())
    expect([after.email, after.shippingAddress]).toEqual([before.email, before.shippingAddress])
    expect(pieces(await read(stranger))).toEqual([`1 of ${stranger.variant}`])
    expect(pieces(await read(cart))).toEqual([`1 of ${cart.variant}`])
  })

  it('puts them into the cart of whoever is logged in by now, whose order counts for it and ends it', async () => {
    const cart = await leave()
    const { actor } = await customer()
    const variant = await goods()
    const own = await shop.ask('carts.create', { items: [{ variant, quantity: 1 }] }, actor)
    const secret = await letterOf(cart)
    const [id, cartToken] = [String(own['id']), '']
    expect(await openIt(secret, {}, actor)).toEqual({ cart: id, cartToken: null, left: 0 })
    expect(await read({ id, cartToken }, actor)).toMatchObject({ email: null, itemCount: 2 })
    await shop.ask('carts.update', { id, email: 'me@example.test' }, actor)
    await shop.ask('carts.checkout', { id }, actor)
    await quiet()
    expect(await counted(cart)).toEqual([{ amount: 2000, currency: 'EUR' }])
    mails.splice(0)
    await age(cart.id, 40)
    await query(
      sql`update carts set updated_at = now() - interval '40 hours' where id = ${cart.id}`,
    )
    await query(sql`
      update orders set created_at = now() - interval '39 hours' where cart_id = ${id}`)
    await sweep()
    expect(told(cart)).toEqual([])
  })

  it('is counted once by whoever has a copy and brings along what it was copied from, or the other way round', async () => {
    const account = async () => {
      made += 1
      const credentials = { email: `twice-${made}@example.test`, password: 'a long enough secret' }
      await shop.ask('customers.register', credentials)
      const logIn = async (cartToken?: string) =>
        (await shop.ask('customers.login', { ...credentials, cartToken })) as unknown as {
          customer: { id: string }
          cart: CartView
        }
      return { logIn, actor: { kind: 'customer', id: (await logIn()).customer.id } as const }
    }
    const mine = async (actor: Actor) =>
      shop.ask('carts.create', { items: [{ variant: await goods(), quantity: 1 }] }, actor)

    const [opensLoggedIn, opensFirst, comesLater] = [
      await account(),
      await account(),
      await account(),
    ]
    const one = await leave()
    await mine(opensLoggedIn.actor)
    await openIt(await letterOf(one), {}, opensLoggedIn.actor)
    const { id, cartToken, variant } = one
    await shop.ask('carts.addItem', { id, cartToken, variant, quantity: 1 })
    const { cart: first } = await opensLoggedIn.logIn(cartToken)
    expect(pieces(first)).toContain(`2 of ${variant}`)
    expect(first.itemCount).toBe(3)

    const two = await leave()
    await mine(opensFirst.actor)
    const copy = await openIt(await letterOf(two))
    await opensFirst.logIn(copy.cartToken ?? '')
    const { cart: second } = await opensFirst.logIn(two.cartToken)
    expect(second.itemCount).toBe(2)

    const three = await leave()
    const late = await openIt(await letterOf(three))
    await comesLater.logIn(three.cartToken)
    const { cart: third } = await comesLater.logIn(late.cartToken ?? '')
    expect(third.itemCount).toBe(1)
  })

  it('is opened by many at once, while its own shopper logs in, and nobody is let down', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [cart, other] = [await leave(), await leave({ agree: false })]
      const credentials = { email: `rush-${made}@example.test`, password: 'a long enough secret' }
      const { customer: one } = (await shop.ask('customers.register', credentials)) as {
        customer: { id: string }
      }
      const actor: Actor = { kind: 'customer', id: one.id }
      await shop.ask('carts.create', { items: [{ variant: await goods(), quantity: 1 }] }, actor)
      const secret = await letterOf(cart)
      const [very, guests] = [cart, other].map(({ id, cartToken }) => ({ cart: id, cartToken }))
      const done = await Promise.allSettled([
        openIt(secret, very),
        openIt(secret, guests),
        openIt(secret, {}, actor),
        shop.ask('customers.login', { ...credentials, cartToken: cart.cartToken }),
        openIt(secret, guests),
        openIt(secret),
      ])
      for (const outcome of done)
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({
            code: expect.stringMatching(/^(?:reminder|cart)_not_found$/u) as string,
          })
      expect(done[3]?.status).toBe('fulfilled')
      const owned = (await shop.ask('customers.login', credentials)) as unknown as {
        cart: CartView
      }
      // Copied before the login or brought along by it: it was wanted once.
      expect(pieces(owned.cart)).toContain(`1 of ${cart.variant}`)
    }
  })

  it('leaves a cart as it was that would be too large to be counted', async () => {
    // A thousand of them can be counted, and not one more.
    const dearest = async () => goods(9999, 9_000_000_000_000)
    const [cart, other] = [await leave(), await leave({ agree: false })]
    for (const { id, cartToken } of [cart, other])
      await shop.ask('carts.addItem', { id, cartToken, variant: await dearest(), quantity: 600 })
    await age(cart.id, 3)
    const secret = await letterOf(cart)
    const before = await read(other)
    await expect(
      openIt(secret, { cart: other.id, cartToken: other.cartToken }),
    ).rejects.toMatchObject({ code: 'amount_too_large', status: 422 })
    expect(pieces(await read(other))).toEqual(pieces(before))
    expect(
      pieces(
        await read(await openIt(secret).then(({ cart: id, cartToken }) => ({ id, cartToken }))),
      ),
    ).toEqual(pieces(await read(cart)))
  })

  it('holds no letter while it waits for a cart, which a login may be about to merge', async () => {
    const cart = await leave()
    const secret = await letterOf(cart)
    const ctx = await shop.context()
    const opened = await ctx.transaction(async (login) => {
      await login.sql(sql`select from carts where id = ${cart.id} for update`)
      const opening = openIt(secret, { cart: cart.id, cartToken: cart.cartToken })
      await vi.waitUntil(
        async () =>
          (
            await query(sql`
              select from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock'`)
          ).length > 0,
        20_000,
      )
      await login.sql(
        sql`select from reminder_letters where cart_id = ${cart.id} for update nowait`,
      )
      return { opening }
    })
    expect(await opened.opening).toMatchObject({ cart: cart.id })
  })

  it('begins a cart for a customer who has none', async () => {
    const cart = await leave()
    const { actor, email } = await customer()
    const opened = await openIt(await letterOf(cart), {}, actor)
    expect(opened.cartToken).toBeNull()
    const copy = await read({ id: opened.cart, cartToken: '' }, actor)
    expect(copy).toMatchObject({ email, items: [{ variant: cart.variant }] })
    expect(pieces(await read(cart))).toEqual([`1 of ${cart.variant}`])
  })

  it('counts what is ordered once the cart went into another one at login', async () => {
    const cart = await leave()
    const email = `member-later-${made}@example.test`
    const credentials = { email, password: 'a long enough secret' }
    const { customer: one } = (await shop.ask('customers.register', credentials)) as {
      customer: { id: string }
    }
    const actor: Actor = { kind: 'customer', id: one.id }
    const variant = await goods()
    const own = await shop.ask('carts.create', { items: [{ variant, quantity: 1 }] }, actor)
    const secret = await letterOf(cart)
    await openIt(secret, { cart: cart.id, cartToken: cart.cartToken })
    const [letter] = await query(
      sql`select id::text as id from reminder_letters where cart_id = ${cart.id}`,
    )
    await shop.ask('customers.login', { ...credentials, cartToken: cart.cartToken })
    await shop.ask('carts.checkout', { id: own['id'] }, actor)
    await quiet()
    expect(
      await query(sql`
        select amount::int as amount from reminder_letters where id = ${String(letter?.['id'])}`),
    ).toEqual([{ amount: 2000 }])
  })
})
