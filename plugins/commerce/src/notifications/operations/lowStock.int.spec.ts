import { doChore, houseOf, sql, startWorker } from '@souk/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { holdStock, releaseHold, restock, takeStock } from '../../inventory/operations/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'

let database: TestDatabase
let shop: OpenShop
const letters: { to: unknown; subject?: string; text?: unknown }[] = []

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, {
    settings: { name: 'Corner', stock: { lowAt: 5, lowLetters: 'hourly' } },
    staffEmails: () => Promise.resolve(['ada@corner.test']),
    stockPageUrl: () => 'https://panel.test/stock',
  })
  shop.payload.sendEmail = (message) => {
    letters.push(message as (typeof letters)[number])
    return Promise.resolve()
  }
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

beforeEach(async () => {
  letters.length = 0
  const { sql: query } = await shop.context()
  await query(sql`delete from event_deliveries`)
  await query(sql`delete from events`)
})

const owner = { kind: 'member', id: 'ada', roles: ['owner'] } as const

let made = 0

const article = async (stock: number, said: object = {}, product: object = {}) => {
  made += 1
  const { id: of } = await shop.create('products', {
    title: `Thing ${made}`,
    _status: 'published',
    ...product,
  })
  return (await shop.create('variants', { product: of, price: 900, stock, ...said })).id
}

const told = async (variant: string) =>
  (await shop.context()).sql<{ available: number; threshold: number }>(sql`
    select (payload ->> 'available')::int as available, (payload ->> 'threshold')::int as threshold
    from events where topic = 'stock.low' and subject = ${variant} order by id`)

const isLow = async (variant: string) => {
  const { docs } = await shop.payload.find({
    collection: 'stock-levels' as never,
    where: { variant: { equals: variant }, low: { equals: true } },
  })
  return docs.length === 1
}

const take = async (variant: string, quantity: number) =>
  takeStock(await shop.context(), {
    lines: [{ variant, quantity }],
    cause: `order:${crypto.randomUUID()}`,
  })

const put = async (variant: string, quantity: number) =>
  restock(await shop.context(), {
    lines: [{ variant, quantity }],
    reason: 'returned',
    cause: `order:${crypto.randomUUID()}`,
  })

const keepLow = async () => {
  const found = houseOf(shop.payload.config).chores.find(({ name }) => name === 'inventory.keepLow')
  expect(found).toBeDefined()
  if (found) await doChore(shop.payload, found)
}

describe('the count in the lists of products and variants', () => {
  const noteOf = async (collection: string, id: string) => {
    const found = await shop.payload.findByID({ collection: collection as never, id })
    return (found as { stockLow?: unknown }).stockLow
  }
  const productOf = async (variant: string) => {
    const [row] = await (
      await shop.context()
    ).sql<{ product: string }>(
      sql`select product_id::text as product from variants where id = ${variant}`,
    )
    return row?.product ?? ''
  }

  it('is low where the shop, the product or the variant says so, and nowhere else', async () => {
    const asTheShop = await article(5)
    const early = await article(12, { lowStock: 'own', lowStockAt: 20 })
    const late = await article(4, {}, { lowStock: 'own', lowStockAt: 2 })
    const never = await article(1, { lowStock: 'never' })
    expect(
      await Promise.all([asTheShop, early, late, never].map((id) => noteOf('variants', id))),
    ).toEqual(['all', 'all', null, null])
    expect(await noteOf('products', await productOf(early))).toBe('all')
    expect(await noteOf('products', await productOf(late))).toBe(null)
  })

  it('is low for a bundle of which few can be put together, as the panel’s first page has it', async () => {
    const part = await article(12)
    const bundle = async (quantity: number, said: object = {}) => {
      made += 1
      const { id } = await shop.create('products', {
        title: `Box ${made}`,
        price: 900,
        _status: 'published',
        parts: [{ variant: part, quantity }],
        ...said,
      })
      return id
    }
    const onFirstPage = async () => {
      const { lowStock } = (await shop.ask('insight.overview', {}, owner)) as unknown as {
        lowStock: { count: number }
      }
      return lowStock.count
    }
    const before = await onFirstPage()
    const many = await bundle(2)
    const few = await bundle(4)
    const early = await bundle(2, { lowStock: 'own', lowStockAt: 6 })
    const never = await bundle(12, { lowStock: 'never' })
    expect(
      await Promise.all([many, few, early, never].map((id) => noteOf('products', id))),
    ).toEqual([null, 'all', 'all', null])
    expect(await onFirstPage()).toBe(before + 2)
  })
})

describe('stock.low', () => {
  it('is told once when few are left, and again only after there were more', async () => {
    const vase = await article(8)
    await take(vase, 2)
    expect([await told(vase), await isLow(vase)]).toEqual([[], false])
    await take(vase, 1)
    await take(vase, 1)
    expect([await told(vase), await isLow(vase)]).toEqual([[{ available: 5, threshold: 5 }], true])
    await put(vase, 4)
    expect(await isLow(vase)).toBe(false)
    await shop.ask('stock.adjust', { variant: vase, change: -6, kind: 'damaged' }, owner)
    expect(await told(vase)).toEqual([
      { available: 5, threshold: 5 },
      { available: 2, threshold: 5 },
    ])
  })

  it('counts what is held as gone', async () => {
    const vase = await article(8)
    const hold = { cause: `order:${vase}`, lines: [{ variant: vase, quantity: 4 }] }
    await holdStock(await shop.context(), { ...hold, until: new Date(Date.now() + 60_000) })
    expect(await told(vase)).toEqual([{ available: 4, threshold: 5 }])
    await releaseHold(await shop.context(), hold.cause)
    expect(await isLow(vase)).toBe(false)
  })

  it('goes by what the variant says, else its product, else the shop; never where it says so', async () => {
    const own = await article(20, { lowStock: 'own', lowStockAt: 15 }, { lowStock: 'never' })
    const never = await article(20, {}, { lowStock: 'never' })
    const byProduct = await article(20, {}, { lowStock: 'own', lowStockAt: 1 })
    for (const variant of [own, never, byProduct]) await take(variant, 18)
    expect(await told(own)).toEqual([{ available: 2, threshold: 15 }])
    expect([await told(never), await told(byProduct)]).toEqual([[], []])
    await take(byProduct, 1)
    expect(await told(byProduct)).toEqual([{ available: 1, threshold: 1 }])
    // A number is changed, not the shelf: it is low from then on, and nobody is told.
    await shop.payload.update({
      collection: 'variants' as never,
      id: never,
      data: { lowStock: 'own', lowStockAt: 3 } as never,
    })
    expect([await told(never), await isLow(never)]).toEqual([[], true])
  })

  it('is found out without a word where only the number has changed', async () => {
    const vase = await article(3)
    const context = await shop.context()
    await context.sql(sql`alter table stock_levels disable trigger souk_low_stock`)
    await context.sql(sql`update stock_levels set low = false where variant_id = ${vase}`)
    await context.sql(sql`alter table stock_levels enable trigger souk_low_stock`)
    expect(await isLow(vase)).toBe(false)
    await keepLow()
    expect([await isLow(vase), await told(vase)]).toEqual([true, []])
  })

  it('is not told of pieces that only pass through to those who wait', async () => {
    const vase = await article(0, { stockPolicy: 'backorder' })
    await take(vase, 10)
    await shop.ask('stock.adjust', { variant: vase, change: 10, kind: 'received' }, owner)
    expect(await told(vase)).toEqual([])
  })

  it('is never told where it says so, however much is promised beyond the shelf', async () => {
    const never = await article(5, { stockPolicy: 'backorder', lowStock: 'never' })
    await take(never, 12)
    expect([await told(never), await isLow(never)]).toEqual([[], false])
    // Nor does whoever looks for what is stale find it low.
    await keepLow()
    expect(await isLow(never)).toBe(false)
  })

  it('is told once of a shopper whose hold comes and goes, and again when more has come', async () => {
    const vase = await article(8)
    const cause = `order:${vase}`
    const hold = async (quantity: number) =>
      holdStock(await shop.context(), {
        cause,
        lines: [{ variant: vase, quantity }],
        until: new Date(Date.now() + 60_000),
      })
    for (let turn = 0; turn < 5; turn += 1) {
      await hold(4)
      expect(await isLow(vase)).toBe(true)
      await releaseHold(await shop.context(), cause)
      expect(await isLow(vase)).toBe(false)
    }
    expect(await told(vase)).toEqual([{ available: 4, threshold: 5 }])
    // A day later it is news again.
    await (
      await shop.context()
    ).sql(sql`
      update stock_levels set low_told_at = low_told_at - interval '25 hours' where variant_id = ${vase}`)
    await hold(4)
    expect(await told(vase)).toHaveLength(2)
    await releaseHold(await shop.context(), cause)
    await put(vase, 3)
    await take(vase, 7)
    expect(await told(vase)).toHaveLength(3)
  })

  it('is told once of sixty buyers who cross it together', async () => {
    const vase = await article(40)
    const bowl = await article(40)
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, async (_, n) =>
        takeStock(await shop.context(), {
          lines: (n % 2 === 0 ? [vase, bowl] : [bowl, vase]).map((variant) => ({
            variant,
            quantity: 1,
          })),
          cause: `order:${n} ${vase}`,
        }),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(40)
    expect([await told(vase), await told(bowl)]).toEqual([
      [{ available: 5, threshold: 5 }],
      [{ available: 5, threshold: 5 }],
    ])
  })

  it('is not told where the sale is undone', async () => {
    const vase = await article(6)
    const ctx = await shop.context()
    await expect(
      ctx.transaction(async (inside) => {
        await takeStock(inside, { lines: [{ variant: vase, quantity: 3 }], cause: 'order:undone' })
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await told(vase)).toEqual([])
  })
})

describe('a letter of what is low', () => {
  const chore = async () => {
    const found = houseOf(shop.payload.config).chores.find(
      ({ name }) => name === 'notifications.gatherLowStock',
    )
    if (found) await doChore(shop.payload, found)
    const worker = startWorker(shop.payload)
    await worker.drain()
    // The worker may be at a delivery already, and then there is nothing left to drain.
    await expect
      .poll(
        async () =>
          (
            await (
              await shop.context()
            ).sql(sql`select 1 from event_deliveries where status = 'pending' limit 1`)
          ).length,
        { timeout: 10_000 },
      )
      .toBe(0)
    await worker.stop()
  }
  const later = async (minutes: number) => {
    const { sql: query } = await shop.context()
    await query(sql`
      update stock_levels set low_since = low_since - make_interval(mins => ${minutes})`)
    await query(sql`
      update events set occurred_at = occurred_at - make_interval(mins => ${minutes}),
        payload = case when payload ? 'until' then jsonb_set(payload, '{until}',
          to_jsonb(to_char((payload ->> 'until')::timestamptz at time zone 'utc' - make_interval(mins => ${minutes}),
            'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))) else payload end`)
  }

  it('gathers all of an hour, leaves out what came back, and is sent once', async () => {
    const [vase, bowl, cup] = [await article(9), await article(9), await article(9)]
    await take(vase, 9)
    await take(bowl, 5)
    await take(cup, 6)
    await put(cup, 6)
    await chore()
    expect(letters).toEqual([])
    await later(11)
    await chore()
    expect(letters).toHaveLength(1)
    const [letter] = letters
    expect(letter).toMatchObject({
      to: ['ada@corner.test'],
      subject: 'Corner: 2 articles are low',
    })
    expect(String(letter?.text)).toMatch(/none left, low from 5 on[\s\S]*4 left, low from 5 on/)
    expect(String(letter?.text)).toContain('https://panel.test/stock')
    // The next one within the hour waits, and then tells only what is new.
    await take(cup, 6)
    await later(11)
    await chore()
    expect(letters).toHaveLength(1)
    await later(60)
    await chore()
    await chore()
    expect(letters).toHaveLength(2)
    expect(letters[1]?.subject).toMatch(/^Corner: Thing \d+ is low$/)
  })

  it('is not used up by what came back meanwhile', async () => {
    const [vase, bowl] = [await article(9), await article(9)]
    await take(vase, 9)
    await put(vase, 9)
    await later(11)
    await chore()
    await take(bowl, 9)
    await later(11)
    await chore()
    expect(letters).toHaveLength(1)
  })

  it('tells what is low anew, though it was told of within the day', async () => {
    const [vase, bowl] = [await article(9), await article(9)]
    const cause = `order:${vase}`
    await holdStock(await shop.context(), {
      cause,
      lines: [{ variant: vase, quantity: 9 }],
      until: new Date(Date.now() + 60_000),
    })
    await releaseHold(await shop.context(), cause)
    await take(bowl, 9)
    await later(11)
    await chore()
    expect(letters).toHaveLength(1)
    expect(String(letters[0]?.text)).not.toContain('9 left')
    await take(vase, 9)
    await later(61)
    await chore()
    expect(letters).toHaveLength(2)
    expect(letters[1]?.subject).toMatch(/^Corner: Thing \d+ is low$/)
    expect(await told(vase)).toHaveLength(1)
  })

  it('finds more than a batch of levels that are stale', async () => {
    const vase = await article(9)
    const context = await shop.context()
    const triggers = async (how: 'disable' | 'enable') => {
      await context.sql(sql`alter table stock_levels ${sql.raw(how)} trigger user`)
      await context.sql(sql`alter table variants ${sql.raw(how)} trigger user`)
    }
    await triggers('disable')
    await context.sql(sql`
      with made as (
        insert into variants (id, title, product_id, price, kind, created_at, updated_at)
        select gen_random_uuid(), 'Copy ' || n, v.product_id, 900, 'goods', now(), now()
        from variants v, generate_series(1, 1100) n where v.id = ${vase} returning id
      )
      insert into stock_levels (id, variant_id, on_hand, held, backordered, policy, backorder_limit, low, created_at, updated_at)
      select gen_random_uuid(), id, 1, 0, 0, 'deny', 0, false, now(), now() from made`)
    await triggers('enable')
    await keepLow()
    const [left] = await context.sql<{ of: number }>(sql`
      select count(*)::int as of from stock_levels s join variants v on v.id = s.variant_id
      where v.title like 'Copy %' and not s.low`)
    expect(left?.of).toBe(0)
  })
})
