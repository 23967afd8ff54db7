import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { takeStock } from './index.ts'

let database: TestDatabase
let shop: OpenShop
let barn: string
let home: string

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
  await variantOf(1)
  barn = (await shop.create('stock-locations', { name: 'Barn', position: 5 })).id
  const [row] = await (
    await shop.context()
  ).sql<{ id: string }>(sql`select id::text as id from stock_locations where is_default`)
  home = row?.id ?? ''
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const owner = { kind: 'member', id: 'ada', roles: ['owner'] } as const

let made = 0
const variantOf = async (stock: number, said: object = {}): Promise<string> => {
  made += 1
  const product = await shop.create('products', { title: `Thing ${made}`, _status: 'published' })
  return (await shop.create('variants', { product: product.id, price: 500, stock, ...said })).id
}

type Line = { variant: string; quantity: number }
const draftOf = async (lines: readonly Line[], said: object = { from: home, to: barn }) => {
  const transfer = (await shop.create('stock-transfers', {
    name: `Transfer ${made}`,
    lines,
    ...said,
  })) as unknown as { id: string; lines: { id: string }[] }
  return { id: transfer.id, line: transfer.lines[0]?.id ?? '' }
}

const send = (id: string) => shop.ask('stock.sendTransfer', { id }, owner)
const receive = (id: string, said: object = {}) =>
  shop.ask('stock.receiveTransfer', { id, ...said }, owner)
const callOff = (id: string) => shop.ask('stock.cancelTransfer', { id }, owner)

const read = async (variant: string) => {
  const answer = await shop.ask('stock.read', { variant }, owner)
  const { stock, held, available, incoming } = answer
  const places = answer.locations as { location: string; onHand: number }[]
  const at = (location: string) => places.find((one) => one.location === location)?.onHand
  return { stock, held, available, incoming, home: at(home), barn: at(barn) }
}

const lineOf = async (id: string) => {
  const { lines, state } = (await shop.payload.findByID({
    collection: 'stock-transfers' as never,
    id,
    depth: 0,
  })) as unknown as {
    state: string
    lines: { received: number; missing: number; reason: string | null }[]
  }
  const [{ received, missing, reason } = { received: 0, missing: 0, reason: null }] = lines
  return { state, received, missing, reason: reason ?? null }
}

const noDifferences = async () =>
  expect(await shop.ask('stock.check', {}, owner)).toEqual({ differences: [] })

describe('pieces that go from one place to another', () => {
  it('leave the one when they are sent, are nowhere to be sold, and are there when received', async () => {
    const variant = await variantOf(10)
    const { id } = await draftOf([{ variant, quantity: 4 }])
    expect(await read(variant)).toMatchObject({ stock: 10, available: 10, incoming: 0 })
    await send(id)
    const onItsWay = { stock: 6, available: 6, incoming: 4, home: 6, barn: 0 }
    expect(await read(variant)).toMatchObject(onItsWay)
    const over = takeStock(await shop.context(), {
      cause: 'order:over',
      lines: [{ variant, quantity: 7 }],
    })
    await expect(over).rejects.toMatchObject({ code: 'insufficient_stock', data: { available: 6 } })
    await noDifferences()
    await receive(id)
    expect(await read(variant)).toMatchObject({
      stock: 10,
      available: 10,
      incoming: 0,
      home: 6,
      barn: 4,
    })
    expect(await lineOf(id)).toMatchObject({ state: 'received', received: 4, missing: 0 })
    await noDifferences()
  })

  it('may come in parts, and what never comes is missing for a reason', async () => {
    const variant = await variantOf(10)
    const { id, line } = await draftOf([{ variant, quantity: 5 }])
    await send(id)
    await receive(id, { items: [{ line, quantity: 2 }] })
    expect(await lineOf(id)).toMatchObject({ state: 'partly', received: 2 })
    expect(await read(variant)).toMatchObject({ stock: 7, incoming: 3, barn: 2 })
    const rest = { items: [{ line, quantity: 1 }], done: true }
    await expect(receive(id, rest)).rejects.toMatchObject({ code: 'transfer_reason_missing' })
    await receive(id, { ...rest, reason: 'Fell off the cart' })
    expect(await lineOf(id)).toEqual({
      state: 'received',
      received: 3,
      missing: 2,
      reason: 'Fell off the cart',
    })
    expect(await read(variant)).toMatchObject({ stock: 8, incoming: 0, barn: 3 })
    await noDifferences()
  })

  it('have to lie there, free, and go back when it is called off', async () => {
    const variant = await variantOf(3)
    const tooMany = await draftOf([{ variant, quantity: 4 }])
    await expect(send(tooMany.id)).rejects.toMatchObject({ code: 'location_short' })
    const { id } = await draftOf([{ variant, quantity: 3 }])
    await send(id)
    await callOff(id)
    expect(await read(variant)).toMatchObject({ stock: 3, incoming: 0, home: 3 })
    await expect(receive(id)).rejects.toMatchObject({ code: 'invalid_transition' })
    await noDifferences()
  })

  it('are written while it is a draft, and never afterwards', async () => {
    const variant = await variantOf(9)
    const update = (id: string, data: object) =>
      shop.payload.update({ collection: 'stock-transfers' as never, id, data: data as never })
    const { id } = await draftOf([{ variant, quantity: 2 }])
    await update(id, { lines: [{ variant, quantity: 3 }], state: 'received' })
    expect((await lineOf(id)).state).toBe('draft')
    await send(id)
    expect(await read(variant)).toMatchObject({ incoming: 3 })
    const refused = { status: 409, data: { code: 'transfer_sent' } }
    await expect(update(id, { name: 'Other' })).rejects.toMatchObject(refused)
    const drop = shop.payload.delete({ collection: 'stock-transfers' as never, id })
    await expect(drop).rejects.toMatchObject(refused)
    const nowhere = draftOf([{ variant, quantity: 1 }], { from: barn, to: barn })
    await expect(nowhere).rejects.toMatchObject({ data: { code: 'transfer_goes_nowhere' } })
    const twice = draftOf([
      { variant, quantity: 1 },
      { variant, quantity: 1 },
    ])
    await expect(twice).rejects.toMatchObject({ data: { code: 'transfer_names_twice' } })
    await receive(id)
    await noDifferences()
  })
})

describe('what a supplier delivers', () => {
  it('is incoming, then serves who waits, and may be more than was ordered', async () => {
    const variant = await variantOf(0, { stockPolicy: 'backorder', backorderLimit: 9 })
    await takeStock(await shop.context(), {
      cause: 'order:early',
      lines: [{ variant, quantity: 3 }],
    })
    const { id, line } = await draftOf([{ variant, quantity: 5 }], { to: barn })
    await send(id)
    expect(await read(variant)).toMatchObject({ stock: 0, incoming: 5 })
    await receive(id, { items: [{ line, quantity: 6 }], reason: 'One for free' })
    expect(await read(variant)).toMatchObject({ stock: 3, incoming: 0, barn: 3 })
    expect(await lineOf(id)).toMatchObject({ state: 'received', received: 6 })
    await noDifferences()
  })
})

describe('all at once', () => {
  it('it is sent once, received once, and nobody waits for ever, while others buy', async () => {
    const [a, b] = [await variantOf(40), await variantOf(40)]
    const lines = [
      { variant: a, quantity: 5 },
      { variant: b, quantity: 5 },
    ]
    const drafts = await Promise.all([
      draftOf(lines),
      draftOf([...lines].reverse()),
      draftOf(lines, { to: home }),
    ])
    const ctx = await shop.context()
    const buy = (at: string) =>
      Array.from({ length: 10 }, (_, n) =>
        takeStock(ctx, {
          cause: `race:${at}:${n}`,
          lines: (n % 2 ? [b, a] : [a, b]).map((variant) => ({ variant, quantity: 1 })),
        }),
      )
    const sent = await Promise.allSettled([
      ...drafts.flatMap(({ id }) => [send(id), send(id), send(id)]),
      ...buy('sent'),
    ])
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(3 + 10)
    expect(await read(a)).toMatchObject({ stock: 20, incoming: 15 })
    const received = await Promise.allSettled([
      ...drafts.flatMap(({ id }) => [receive(id), receive(id), receive(id)]),
      ...buy('received'),
    ])
    expect(received.filter(({ status }) => status === 'fulfilled')).toHaveLength(3 + 10)
    for (const one of [...sent, ...received])
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'invalid_transition' })
    expect(await read(a)).toMatchObject({ stock: 25, incoming: 0 })
    expect(await read(b)).toMatchObject({ stock: 25, incoming: 0 })
    await noDifferences()
  })
})
