import { sql } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { listenToStatements } from '../../shared/testing/listenToStatements.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { holdStock, takeStock } from './index.ts'

let database: TestDatabase
let shop: OpenShop
let home: string
let barn: string

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
  await article(0)
  barn = (await shop.create('stock-locations', { name: 'Barn', position: 5 })).id
  const [place] = await (
    await shop.context()
  ).sql<{ id: string }>(sql`select id::text as id from stock_locations where is_default`)
  home = place?.id ?? ''
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const owner = { kind: 'member', id: 'ada', roles: ['owner'] } as const

let made = 0

const article = async (stock: number, said: object = {}, product: object = {}) => {
  made += 1
  const number = made
  const { id: of } = await shop.create('products', {
    title: `Thing ${number}`,
    _status: 'published',
    ...product,
  })
  const sku = `T${number}`
  const { id } = await shop.create('variants', { product: of, price: 900, sku, stock, ...said })
  return { id, sku }
}

const sheet = async (said: object) =>
  (await shop.create('stock-counts', { name: 'Spring', location: home, ...said })).id

const chosen = async (...variants: string[]) => {
  const id = await sheet({ scope: 'chosen', variants })
  await shop.ask('stock.startCount', { id }, owner)
  return id
}

type Line = Record<
  'id' | 'label' | 'expected' | 'counted' | 'difference' | 'unsure' | 'problem',
  unknown
>

const enter = async (id: string, ...entries: object[]) =>
  (await shop.ask('stock.enterCount', { id, entries }, owner)).lines as Line[]
const read = async (id: string, asked: object = {}) => {
  const answer = await shop.ask('stock.readCount', { id, ...asked }, owner)
  return {
    state: answer.state,
    tallies: answer.tallies as Record<string, number>,
    lines: (answer.lines as { docs: Line[] }).docs,
  }
}
const apply = (id: string, said: object = {}) =>
  shop.ask('stock.applyCount', { id, ...said }, owner)

const onHand = async (variant: string) => {
  const { stock, held, locations } = (await shop.ask('stock.read', { variant }, owner)) as {
    stock: number
    held: number
    locations: { location: string; onHand: number }[]
  }
  return { stock, held, barn: locations.find(({ location }) => location === barn)?.onHand }
}

const sell = async (variant: string, quantity: number) =>
  takeStock(await shop.context(), {
    lines: [{ variant, quantity }],
    cause: `order:${crypto.randomUUID()}`,
  })

const noDifferences = async () =>
  expect((await shop.ask('stock.check', {}, owner)).differences).toEqual([])

describe('a count', () => {
  it('is of everything at a place, of a category with those below it, or of a vendor', async () => {
    const wood = await shop.create('categories', { title: 'Wood' })
    const toys = await shop.create('categories', { title: 'Toys', parent: wood.id })
    const one = await article(3, {}, { categories: [toys.id], vendor: 'Alder' })
    const other = await article(4, {}, { vendor: 'alder' })
    const start = async (said: object) => {
      const id = await sheet(said)
      await shop.ask('stock.startCount', { id }, owner)
      return (await read(id)).lines.map(({ label, expected }) => [label, expected])
    }
    const all = await start({ scope: 'all' })
    expect(all.length).toBeGreaterThanOrEqual(3)
    expect(
      (await start({ scope: 'category', category: wood.id })).map(([, pieces]) => pieces),
    ).toEqual([3])
    expect((await start({ scope: 'vendor', vendor: 'ALDER' })).map(([, pieces]) => pieces)).toEqual(
      [3, 4],
    )
    await shop.ask('stock.move', { variant: other.id, from: home, to: barn, quantity: 1 }, owner)
    expect((await start({ scope: 'all', location: barn })).map(([, pieces]) => pieces)).toEqual([1])
    const empty = await sheet({ scope: 'vendor', vendor: 'Nobody' })
    await expect(shop.ask('stock.startCount', { id: empty }, owner)).rejects.toMatchObject({
      code: 'count_empty',
    })
    expect(one.sku).not.toBe('')
  })

  it('takes a number, or a piece more for each scan, by SKU or barcode', async () => {
    const vase = await article(10, { barcode: '4006381333931' })
    const bowl = await article(2)
    const id = await chosen(vase.id)
    await enter(id, { code: '4006381333931', add: 1 })
    const [line] = await enter(id, { code: vase.sku, add: 1 }, { code: vase.sku, add: 3 })
    expect(line).toMatchObject({ expected: 10, counted: 5, difference: -5, unsure: false })
    expect(await enter(id, { line: line?.id, set: 9 })).toMatchObject([{ counted: 9 }])
    // What nobody expected there comes onto the sheet.
    expect(await enter(id, { code: bowl.sku, add: 1 })).toMatchObject([{ expected: 2, counted: 1 }])
    const unknown = enter(id, { code: 'nothing of ours', add: 1 })
    await expect(unknown).rejects.toMatchObject({ code: 'count_code_unknown', status: 404 })
    await article(1, { barcode: '4006381333931' })
    const twice = enter(id, { code: '4006381333931', add: 1 })
    await expect(twice).rejects.toMatchObject({ code: 'count_code_ambiguous' })
    const { tallies } = await read(id)
    expect(tallies).toMatchObject({ lines: 2, counted: 2, differing: 2, fewer: 2, more: 0 })
    expect((await read(id, { q: bowl.sku, show: 'counted' })).lines).toHaveLength(1)
  })

  it('loses nothing when two people count one sheet, and writes over nobody unseen', async () => {
    const vase = await article(40)
    const id = await chosen(vase.id)
    const scan = () => enter(id, { code: vase.sku, add: 1 })
    await Promise.all(Array.from({ length: 40 }, scan))
    const { lines } = await read(id)
    expect(lines).toMatchObject([{ counted: 40, difference: 0 }])
    const stale = enter(id, { line: lines[0]?.id, set: 3, was: -1 })
    await expect(stale).rejects.toMatchObject({ code: 'count_line_changed', status: 409 })
    await enter(id, { line: lines[0]?.id, set: 3, was: 40 })
  })

  it('corrects by what differed when it was counted: what was sold since then stays sold', async () => {
    const vase = await article(10)
    const id = await chosen(vase.id)
    await sell(vase.id, 1)
    await enter(id, { code: vase.sku, set: 7 })
    await sell(vase.id, 4)
    expect(await apply(id)).toMatchObject({ state: 'applied', applied: 1, pieces: -2 })
    expect(await onHand(vase.id)).toMatchObject({ stock: 3 })
    const [movement] = await (
      await shop.context()
    ).sql(sql`
      select change::int as change, kind::text as kind, reason, cause from stock_movements
      where variant_id = ${vase.id} and cause like 'count:%'`)
    expect(movement).toEqual({
      change: -2,
      kind: 'count',
      reason: 'Spring',
      cause: `count:${id}`,
    })
    await noDifferences()
  })

  it('says that it is unsure where pieces went while others were added', async () => {
    const vase = await article(10)
    const id = await chosen(vase.id)
    await enter(id, { code: vase.sku, add: 4 })
    await sell(vase.id, 2)
    expect(await enter(id, { code: vase.sku, add: 1 })).toMatchObject([
      { counted: 5, expected: 8, unsure: true },
    ])
    expect(await enter(id, { code: vase.sku, set: 8 })).toMatchObject([{ unsure: false }])
  })

  it('never takes what is held, and says which line; the others can be applied without it', async () => {
    const [vase, bowl] = [await article(10), await article(5)]
    const id = await chosen(vase.id, bowl.id)
    await enter(id, { code: vase.sku, set: 2 }, { code: bowl.sku, set: 6 })
    await holdStock(await shop.context(), {
      cause: `order:${vase.id}`,
      lines: [{ variant: vase.id, quantity: 5 }],
      until: new Date(Date.now() + 60_000),
    })
    await expect(apply(id)).rejects.toMatchObject({
      code: 'count_blocked',
      status: 409,
      data: { lines: [{ variant: vase.id, why: 'held', change: -8, atMost: 5 }] },
    })
    expect(await onHand(bowl.id)).toMatchObject({ stock: 5 })
    expect(await apply(id, { leaveOut: true })).toMatchObject({ applied: 1, pieces: 1 })
    expect([await onHand(vase.id), await onHand(bowl.id)]).toMatchObject([
      { stock: 10 },
      { stock: 6 },
    ])
    const { lines } = await read(id)
    expect(lines.map(({ problem }) => problem)).toEqual(['held', null])
  })

  const wrongOnce = [
    {
      by: 'another count',
      correct: async ({ id, sku }: { id: string; sku: string }) => {
        const other = await chosen(id)
        await enter(other, { code: sku, set: 5 })
        return () => apply(other)
      },
    },
    {
      by: 'hand',
      correct: ({ id: variant }: { id: string }) =>
        Promise.resolve(() =>
          shop.ask('stock.adjust', { variant, change: -5, kind: 'lost' }, owner),
        ),
    },
  ]
  it.each(wrongOnce)('corrects nothing again that was corrected by $by', async ({ correct }) => {
    const [vase, bowl] = [await article(10), await article(3)]
    const id = await chosen(vase.id, bowl.id)
    const corrects = await correct(vase)
    const [line] = await enter(id, { code: vase.sku, set: 5 }, { code: bowl.sku, set: 4 })
    await corrects()
    await expect(apply(id)).rejects.toMatchObject({
      code: 'count_blocked',
      data: { lines: [{ variant: vase.id, why: 'corrected', change: -5 }] },
    })
    expect(await onHand(vase.id)).toMatchObject({ stock: 5 })
    // Counted anew it stands beside what lies there now.
    expect(await enter(id, { line: line?.id, set: 4, was: 5 })).toMatchObject([
      { expected: 5, difference: -1 },
    ])
    expect(await apply(id)).toMatchObject({ applied: 2, pieces: 0 })
    expect(await onHand(vase.id)).toMatchObject({ stock: 4 })
    await noDifferences()
  })

  it('is corrected once by two sheets that are applied together', async () => {
    const vase = await article(10)
    const sheets = [await chosen(vase.id), await chosen(vase.id), await chosen(vase.id)]
    for (const id of sheets) await enter(id, { code: vase.sku, set: 5 })
    const results = await Promise.allSettled(sheets.map((id) => apply(id)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await onHand(vase.id)).toMatchObject({ stock: 5 })
  })

  it('is not hindered by what was corrected elsewhere, received or sent back', async () => {
    const vase = await article(10)
    await shop.ask('stock.move', { variant: vase.id, from: home, to: barn, quantity: 4 }, owner)
    const id = await chosen(vase.id)
    await enter(id, { code: vase.sku, set: 5 })
    const adjust = (said: object) => shop.ask('stock.adjust', { variant: vase.id, ...said }, owner)
    await adjust({ change: -1, kind: 'lost', location: barn })
    await adjust({ change: 3, kind: 'received', location: home })
    await adjust({ change: 1, kind: 'returned', location: home })
    expect(await apply(id)).toMatchObject({ applied: 1, pieces: -1 })
  })

  it('is of one place: what lies elsewhere stays', async () => {
    const vase = await article(10)
    await shop.ask('stock.move', { variant: vase.id, from: home, to: barn, quantity: 4 }, owner)
    const id = await sheet({ scope: 'chosen', variants: [vase.id], location: barn })
    await shop.ask('stock.startCount', { id }, owner)
    await enter(id, { code: vase.sku, set: 3 })
    await apply(id)
    expect(await onHand(vase.id)).toMatchObject({ stock: 9, barn: 3 })
    // What was never there can be found there.
    const bowl = await article(2)
    const more = await sheet({ scope: 'all', location: barn })
    await shop.ask('stock.startCount', { id: more }, owner)
    expect(await enter(more, { code: bowl.sku, add: 1 })).toMatchObject([{ expected: 0 }])
    await apply(more)
    expect(await onHand(bowl.id)).toMatchObject({ stock: 3, barn: 1 })
    await noDifferences()
  })

  it('is applied once, whoever presses how often, while shoppers buy', async () => {
    const [vase, bowl] = [await article(60), await article(60)]
    const id = await chosen(vase.id, bowl.id)
    await enter(id, { code: vase.sku, set: 57 }, { code: bowl.sku, set: 62 })
    const results = await Promise.allSettled([
      ...Array.from({ length: 8 }, () => apply(id)),
      ...Array.from({ length: 20 }, async (_, n) =>
        takeStock(await shop.context(), {
          lines: (n % 2 === 0 ? [vase, bowl] : [bowl, vase]).map((one) => ({
            variant: one.id,
            quantity: 1,
          })),
          cause: `order:${n} ${vase.id}`,
        }),
      ),
    ])
    const [applied, sold] = [results.slice(0, 8), results.slice(8)]
    expect(applied.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of applied)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'invalid_transition' })
    expect(sold.every(({ status }) => status === 'fulfilled')).toBe(true)
    expect([await onHand(vase.id), await onHand(bowl.id)]).toMatchObject([
      { stock: 37 },
      { stock: 42 },
    ])
    await noDifferences()
  })

  it('closes what is written too late, and keeps what was written before', async () => {
    const vase = await article(30)
    const id = await chosen(vase.id)
    await enter(id, { code: vase.sku, set: 0 })
    const [ended, ...scans] = await Promise.allSettled([
      apply(id),
      ...Array.from({ length: 12 }, () => enter(id, { code: vase.sku, add: 1 })),
    ])
    expect(ended?.status).toBe('fulfilled')
    const written = scans.filter(({ status }) => status === 'fulfilled').length
    for (const one of scans)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'count_closed' })
    expect(await onHand(vase.id)).toMatchObject({ stock: written })
    await expect(enter(id, { code: vase.sku, add: 1 })).rejects.toMatchObject({
      code: 'count_closed',
    })
  })

  it('keeps its place while it is counted there, and outlives it afterwards', async () => {
    const { id: shed } = await shop.create('stock-locations', { name: 'Shed', position: 9 })
    const id = await sheet({ scope: 'all', location: shed })
    await shop.ask('stock.startCount', { id }, owner)
    const drop = () => shop.payload.delete({ collection: 'stock-locations' as never, id: shed })
    await expect(drop()).rejects.toMatchObject({ data: { code: 'location_counted' } })
    const set = (data: object) =>
      shop.payload.update({
        collection: 'stock-locations' as never,
        id: shed,
        data: data as never,
      })
    const refused = { data: { code: 'location_counted' } }
    await expect(set({ active: false })).rejects.toMatchObject(refused)
    await set({ name: 'Shed behind the house' })
    await apply(id)
    await set({ active: false })
    const late = shop.ask('stock.startCount', { id: await sheet({ location: shed }) }, owner)
    await expect(late).rejects.toMatchObject({ code: 'location_closed', status: 409 })
    await drop()
    expect(await read(id)).toMatchObject({ state: 'applied' })
  })

  it('that was called off changes nothing, and none but drafts are written or thrown away', async () => {
    const vase = await article(5)
    const id = await chosen(vase.id)
    await enter(id, { code: vase.sku, set: 1 })
    const update = shop.payload.update({
      collection: 'stock-counts' as never,
      id,
      data: { state: 'applied' } as never,
    })
    await expect(update).rejects.toMatchObject({ data: { code: 'count_started' } })
    await shop.ask('stock.cancelCount', { id }, owner)
    await expect(apply(id)).rejects.toMatchObject({ code: 'invalid_transition' })
    expect(await onHand(vase.id)).toMatchObject({ stock: 5 })
    await shop.payload.delete({ collection: 'stock-counts' as never, id })
  })

  it('takes as many statements for eighty lines as for two', async () => {
    const many = await Promise.all(Array.from({ length: 80 }, () => article(3)))
    const listen = listenToStatements(shop.payload)
    const costs = async (some: typeof many) => {
      const id = await chosen(...some.map((one) => one.id))
      const entries = some.map(({ sku }) => ({ code: sku, set: 2 }))
      const sent = await listen(async () => {
        await enter(id, ...entries)
        await read(id)
        await apply(id)
      })
      return sent.length
    }
    const few = await costs(many.slice(0, 2))
    expect(await costs(many)).toBe(few)
  })

  it('is nobody’s business who does not keep stock', async () => {
    const id = await chosen((await article(1)).id)
    const viewer = { kind: 'member', id: 'eve', roles: ['viewer'] } as const
    for (const name of ['readCount', 'enterCount', 'applyCount', 'cancelCount'])
      await expect(
        shop.ask(`stock.${name}`, { id, entries: [{ code: 'x', add: 1 }] }, viewer),
      ).rejects.toMatchObject({ status: 403 })
  })
})
