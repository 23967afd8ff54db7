import { afterAll, beforeAll, expect, it } from 'vitest'

import { eventually } from '../contract/support/house.ts'
import { look } from '../contract/support/sql.ts'
import { startWorker, type Worker } from '../contract/support/startWorker.ts'
import {
  createMember,
  createShop,
  createTestDatabase,
  firstOperator,
  ok,
  startApp,
  type App,
  type Http,
  type Shop,
  type TestDatabase,
} from '../support/index.ts'

const PRODUCTS = 60
const SIZES = ['S', 'M']

let database: TestDatabase
let app: App
let shop: Shop
let owner: Http
let worker: Worker

beforeAll(async () => {
  database = await createTestDatabase()
  app = await startApp({ databaseUrl: database.url })
  worker = await startWorker({ databaseUrl: database.url, dataDir: app.dataDir })
  const operator = await firstOperator(app.url)
  shop = await createShop(operator)
  owner = await createMember(operator, { tenant: shop.tenant, roles: ['owner'] })
})

afterAll(async () => {
  await worker.kill9()
  await app.stop()
  await database.drop()
})

type View = { id: string; state: string; done: number; outcome: { create: number; refuse: number } }

const line = (n: number, size: string, isFirst: boolean): string =>
  [
    `import-${n}`,
    isFirst ? `Import ${n}` : '',
    'published',
    isFirst ? `Size;${SIZES.join(';')}` : '',
    size,
    `IMP-${n}-${size}`,
    '5.00',
    '3',
  ].join(',')

const file = [
  'handle,title,status,options,variant,sku,price,stock',
  ...Array.from({ length: PRODUCTS }, (_, n) =>
    SIZES.map((size, at) => line(n, size, at === 0)),
  ).flat(),
].join('\n')

const counts = async () => {
  const [row] = await look<Record<string, number>>(
    database.url,
    `with mine as (
      select v.id, v.product_id from variants v where v.tenant_id = $1 and v.sku like 'IMP-%'
    )
    select
      (select count(*)::int from products where tenant_id = $1 and slug like 'import-%') as products,
      (select count(*)::int from mine) as variants,
      (select count(*)::int from stock_movements m join mine on mine.id = m.variant_id) as movements,
      (select coalesce(sum(s.on_hand), 0)::int from stock_levels s join mine on mine.id = s.variant_id)
        as pieces,
      (select count(*)::int from products p where tenant_id = $1 and slug like 'import-%'
        and (select count(*) from mine where mine.product_id = p.id) <> ${SIZES.length}) as halves`,
    [shop.tenant.id],
  )
  return row
}

/** What the dead had claimed is free for others after a minute: here, at once. */
const letLeasesRunOut = () =>
  look(
    database.url,
    `update event_deliveries set due_at = now() - interval '1 second'
      where status = 'pending' and handler like 'transfer.%' returning 1`,
    [],
  )

it('goes on after its worker was killed again and again, with nothing there twice or by half', async () => {
  const content = Buffer.from(file).toString('base64')
  const { id } = await ok(
    owner.post<View>('/api/transfer/imports', { filename: 'all.csv', content }),
  )
  const path = `/api/transfer/imports/${id}`
  const view = () => ok(owner.get<View>(path))
  await eventually(async () => (await view()).state === 'ready', 60)
  await ok(owner.post(`${path}/start`, { pictures: false }))
  for (const share of [0.1, 0.4, 0.7]) {
    await eventually(async () => (await view()).done >= PRODUCTS * share, 120)
    await worker.kill9()
    expect((await view()).done).toBeLessThan(PRODUCTS)
    expect((await counts())?.['halves']).toBe(0)
    await letLeasesRunOut()
    worker = await startWorker({ databaseUrl: database.url, dataDir: app.dataDir })
  }
  await eventually(async () => (await view()).state === 'done', 180)
  expect(await view()).toMatchObject({ outcome: { create: PRODUCTS, refuse: 0 } })
  expect(await counts()).toEqual({
    products: PRODUCTS,
    variants: PRODUCTS * SIZES.length,
    movements: PRODUCTS * SIZES.length,
    pieces: PRODUCTS * SIZES.length * 3,
    halves: 0,
  })
})
