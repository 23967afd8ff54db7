import { sql, startWorker, type Actor, type Worker } from '@souk/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { askForReminder } from './sendDueReminders.ts'

type Mail = { readonly to: string; readonly subject: string; readonly text: string }

const mails: Mail[] = []
let database: TestDatabase
let shop: OpenShop
let worker: Worker

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  const link = (name: string) => (_: unknown, secret: string) =>
    `https://shop.test/${name}#${secret}`
  shop = await openShop(database.url, {
    reminderLinks: {
      cart: link('recover'),
      confirm: link('confirm'),
      unsubscribe: link('unsubscribe'),
      oneClick: link('one-click'),
    },
    settings: {
      locales: ['en', 'de'],
      reminders: { on: true, confirm: true, letters: [{ afterHours: 2 }] },
    },
  })
  Object.defineProperty(shop.payload, 'sendEmail', {
    value: (mail: Mail) => Promise.resolve(void mails.push(mail)),
  })
  worker = startWorker(shop.payload)
})

afterAll(async () => {
  await worker.stop()
  await shop.close()
  await database.drop()
})

beforeEach(() => mails.splice(0))

const wording = 'Remind me of my cart.'
const query = async (statement: ReturnType<typeof sql>) => (await shop.context()).sql(statement)

let made = 0
const left = async (more: { email?: string; locale?: string } = {}) => {
  made += 1
  const email = more.email ?? `left-${made}@example.test`
  const product = await shop.create('products', { title: `Cup ${made}`, _status: 'published' })
  const { id: variant } = await shop.create('variants', {
    product: product.id,
    price: 1000,
    stock: 10,
  })
  const { id, token } = (await shop.ask('carts.create', {
    email,
    items: [{ variant, quantity: 1 }],
  })) as { id: string; token: string }
  const key = { id, cartToken: token }
  await agree(key, more.locale ? { locale: more.locale } : {})
  await query(sql`update carts set updated_at = updated_at - interval '3 hours' where id = ${id}`)
  return { key, email }
}
const agree = (key: object, more: object = {}) =>
  shop.ask('carts.update', { ...key, ...more, remindMe: true, remindMeWording: wording })

const quiet = async () => {
  for (;;) {
    const [row] = await query(
      sql`select count(*)::int as left from event_deliveries where status = 'pending'`,
    )
    if (row?.['left'] === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const lettersTo = async (email: string) => {
  await quiet()
  return mails.filter(({ to }) => to === email)
}
const secretIn = (mail: Mail | undefined) => mail?.text.split('/confirm#')[1]?.split('\n')[0] ?? ''
const confirm = (secret: string) => shop.ask('reminders.confirm', { secret })
const isReminded = async ({ key }: { key: { id: string } }) => {
  await query(
    sql`update cart_reminders set due_at = now() - interval '1 second' where cart_id = ${key.id}`,
  )
  return askForReminder(await shop.context({ kind: 'system' }), key.id)
}
const said = (email: string) =>
  query(sql`
    select kind::text as kind, source::text as source, wording from consents
    where email = ${email} order by created_at, id`)
const goneLink = expect.objectContaining({ code: 'confirmation_not_found', status: 404 }) as unknown

describe('somebody who agrees to reminders', () => {
  it('is asked once by a letter, and reminded only after its link was pressed', async () => {
    const cart = await left({ locale: 'de' })
    const [mail, ...more] = await lettersTo(cart.email)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('Shop: Bitte bestätigen Sie Ihre E-Mail-Adresse')
    expect(mail?.text).not.toContain(wording)
    expect(await isReminded(cart)).toBe(false)
    const secret = secretIn(mail)
    await expect(confirm(`${secret.slice(0, -2)}xx`)).rejects.toEqual(goneLink)
    // Pressed twice, at once, it is said once.
    await Promise.all([confirm(secret), confirm(secret), confirm(secret)])
    expect(await said(cart.email)).toEqual([
      { kind: 'given', source: 'checkout', wording },
      { kind: 'given', source: 'confirmation', wording },
    ])
    expect(await isReminded(cart)).toBe(true)
    const { docs } = await shop.payload.find({
      collection: 'consents' as never,
      where: { email: { equals: cart.email } },
    })
    expect((docs as { state?: string }[]).map(({ state }) => state)).toEqual([
      'Confirmed by letter',
      'Confirmed by letter',
    ])
    // Another cart of the same address needs no other letter.
    const next = await left({ email: cart.email })
    expect((await lettersTo(cart.email)).filter((one) => secretIn(one))).toHaveLength(1)
    expect(await isReminded(next)).toBe(true)
  })

  it('is not bothered by those who type their address again and again', async () => {
    const cart = await left()
    for (let times = 0; times < 3; times += 1) {
      await shop.ask('carts.update', { ...cart.key, remindMe: false })
      await agree(cart.key)
    }
    await Promise.all([1, 2, 3].map(() => left({ email: cart.email })))
    expect(await lettersTo(cart.email)).toHaveLength(1)
    await query(sql`
      update carts set updated_at = now() - interval '3 hours' where id = ${cart.key.id}`)
    // And the one link that they have holds for what was said last.
    await confirm(secretIn(mails.find(({ to }) => to === cart.email)))
    expect(await isReminded(cart)).toBe(true)
  })

  it('confirms nothing with a link that is too old, or after it was taken back', async () => {
    const [old, back] = [await left(), await left()]
    const secrets = [old, back].map(async ({ email }) => secretIn((await lettersTo(email))[0]))
    const [ofOld = '', ofBack = ''] = await Promise.all(secrets)
    await query(sql`
      update consents set created_at = created_at - interval '8 days' where email = ${old.email}`)
    await expect(confirm(ofOld)).rejects.toEqual(goneLink)
    await shop.ask('carts.update', { ...back.key, remindMe: false })
    await expect(confirm(ofBack)).rejects.toEqual(goneLink)
    expect(await isReminded(old)).toBe(false)
    const { docs } = await shop.payload.find({
      collection: 'consents' as never,
      where: { email: { in: [old.email, back.email] } },
      sort: 'createdAt',
    })
    expect((docs as { state?: string }[]).map(({ state }) => state)).toEqual([
      'Never confirmed',
      'Taken back',
      'Taken back',
    ])
  })

  it('says it again once an earlier yes was never confirmed in time, and is asked again', async () => {
    const cart = await left()
    const secret = secretIn((await lettersTo(cart.email))[0])
    await query(sql`
      update consents set created_at = created_at - interval '8 days',
        asked_at = asked_at - interval '8 days' where email = ${cart.email}`)
    mails.splice(0)
    // Whoever only corrects something else has not said it again.
    await shop.ask('carts.update', {
      ...cart.key,
      email: cart.email,
      remindMeWording: wording,
    })
    expect(await said(cart.email)).toHaveLength(1)
    await agree(cart.key)
    await agree(cart.key)
    expect(await said(cart.email)).toHaveLength(2)
    const letters = await lettersTo(cart.email)
    expect(letters).toHaveLength(1)
    await expect(confirm(secret)).rejects.toEqual(goneLink)
    await query(sql`
      update carts set updated_at = now() - interval '3 hours' where id = ${cart.key.id}`)
    expect(await isReminded(cart)).toBe(false)
    await confirm(secretIn(letters[0]))
    expect(await isReminded(cart)).toBe(true)
    // What was confirmed does not lapse, however long ago that was.
    await query(sql`
      update consents set created_at = created_at - interval '30 days' where email = ${cart.email}`)
    await agree(cart.key)
    expect(await said(cart.email)).toHaveLength(3)
  })

  it('is not reminded any more once it was taken back, until it is confirmed anew', async () => {
    const cart = await left()
    await confirm(secretIn((await lettersTo(cart.email))[0]))
    await shop.ask('carts.update', { ...cart.key, remindMe: false })
    await query(sql`
      update consents set created_at = created_at - interval '2 days',
        asked_at = asked_at - interval '2 days' where email = ${cart.email}`)
    mails.splice(0)
    await agree(cart.key)
    await query(sql`
      update carts set updated_at = now() - interval '3 hours' where id = ${cart.key.id}`)
    expect(await isReminded(cart)).toBe(false)
    await confirm(secretIn((await lettersTo(cart.email))[0]))
    expect(await isReminded(cart)).toBe(true)
  })

  it('is asked no more after “no more of these”, but when they say yes in their account', async () => {
    const cart = await left()
    await confirm(secretIn((await lettersTo(cart.email))[0]))
    await query(sql`
      insert into consents (id, email, kind, source, created_at)
      values (gen_random_uuid(), ${cart.email}, 'withdrawn', 'letter', now())`)
    mails.splice(0)
    await left({ email: cart.email })
    expect(await lettersTo(cart.email)).toEqual([])
    const { customer } = (await shop.ask('customers.register', {
      email: cart.email,
      password: 'a long enough secret',
    })) as { customer: { id: string } }
    const actor: Actor = { kind: 'customer', id: customer.id }
    await query(sql`
      update consents set created_at = created_at - interval '2 days',
        asked_at = asked_at - interval '2 days' where email = ${cart.email}`)
    await shop.ask('customers.updateMe', { remindMe: true, remindMeWording: wording }, actor)
    expect(await lettersTo(cart.email)).toHaveLength(1)
  })
})
