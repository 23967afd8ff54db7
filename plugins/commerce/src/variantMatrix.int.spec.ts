import { sql, type Actor } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../tests/support/index.ts'
import { holdStock, takeStock } from './inventory/operations/index.ts'
import { listenToStatements } from './shared/testing/listenToStatements.ts'
import { openShop, type Doc, type OpenShop } from './shared/testing/openShop.ts'
import {
  missingCombinations,
  type MatrixView,
  type ProductOption,
} from './catalogue/domain/index.ts'

let database: TestDatabase
let shop: OpenShop

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const editor = {
  kind: 'member',
  id: '01900000-0000-7000-8000-000000000009',
  roles: ['editor'],
} as const satisfies Actor

const shirt: readonly ProductOption[] = [
  { name: 'Size', values: ['S', 'M', 'L', 'XL'] },
  { name: 'Colour', values: ['Red', 'Blue', 'Green'] },
]

let made = 0
const product = (options: readonly ProductOption[] = shirt, rest: object = {}): Promise<Doc> =>
  shop.create('products', { title: `Shirt ${(made += 1)}`, options, _status: 'published', ...rest })

const save = async (
  { id }: Doc,
  rows: readonly object[],
  actor: Actor = editor,
): Promise<MatrixView> =>
  (await shop.ask('variants.saveMatrix', { product: id, rows }, actor)) as unknown as MatrixView

const read = async ({ id }: Doc): Promise<MatrixView> =>
  (await shop.ask('variants.matrix', { product: id }, editor)) as unknown as MatrixView

const allOf = (options = shirt, rest: object = {}) =>
  missingCombinations(options, []).map((one) => ({ options: one, price: 1900, stock: 5, ...rest }))

const inStore = async ({ slug }: Doc) =>
  (await shop.ask('products.read', { slug })) as {
    variants: { sku: string; price: number; available: boolean; barcode: string | null }[]
  }

describe('a table of variants', () => {
  it('makes twelve at once, which are for sale the next moment', async () => {
    const doc = await product()
    const { variants } = await save(doc, allOf())
    expect(variants.map(({ title }) => title).join(', ')).toBe(
      'S / Red, S / Blue, S / Green, M / Red, M / Blue, M / Green, L / Red, L / Blue, L / Green, XL / Red, XL / Blue, XL / Green',
    )
    expect(variants.every(({ stock, offered, held }) => stock === 5 && offered && held === 0)).toBe(
      true,
    )
    const shown = await inStore(doc)
    expect(shown.variants).toHaveLength(12)
    expect(shown.variants.every(({ available, price }) => available && price === 1900)).toBe(true)
    expect(shown.variants.map(({ sku }) => sku)).toContain(`SHIRT-${made}-XL-GREEN`)
    const noted = await (
      await shop.context()
    ).sql<{ reason: string; change: string }>(sql`
      select m.reason, sum(m.change) as change from stock_movements m
      join variants v on v.id = m.variant_id where v.product_id = ${doc.id} group by 1`)
    expect(noted).toEqual([{ reason: 'counted', change: '60' }])
  })

  it('changes the cells that were sent and no others', async () => {
    const doc = await product()
    const { variants } = await save(doc, allOf())
    const [first, second] = variants
    await save(doc, [
      { id: first?.id, price: 2500, compareAtPrice: 3000, sku: 'OWN', barcode: '4006381333931' },
      { id: second?.id, forSale: false },
    ])
    const after = await read(doc)
    expect(after.variants[0]).toEqual({
      ...first,
      price: 2500,
      compareAtPrice: 3000,
      sku: 'OWN',
      barcode: '4006381333931',
    })
    expect(after.variants[1]).toEqual({ ...second, forSale: false, offered: false })
    const shown = await inStore(doc)
    expect(shown.variants).toHaveLength(11)
    expect(shown.variants[0]?.barcode).toBe('4006381333931')
    const found = (await shop.ask('products.list', { q: '4006381333931' })) as { docs: Doc[] }
    expect(found.docs.map(({ id }) => id)).toEqual([doc.id])
  })

  it('keeps what was taken off sale off sale, when the product is published again', async () => {
    const doc = await product()
    const [one] = (await save(doc, allOf())).variants
    await save(doc, [{ id: one?.id, forSale: false }])
    await shop.payload.update({
      collection: 'products' as never,
      id: doc.id,
      data: { title: 'Renamed', _status: 'published' } as never,
    })
    expect((await read(doc)).variants[0]).toMatchObject({ forSale: false, offered: false })
    await save(doc, [{ id: one?.id, forSale: true }])
    expect((await inStore(doc)).variants).toHaveLength(12)
  })

  it('leaves sold what was sold while somebody counted', async () => {
    const doc = await product()
    const [one] = (await save(doc, allOf())).variants
    const variant = one?.id ?? ''
    const lines = [{ variant, quantity: 2 }]
    await takeStock(await shop.context(), { lines, cause: 'order:counted' })
    const after = await save(doc, [{ id: variant, stock: 9, stockSeen: 5 }])
    expect(after.variants[0]?.stock).toBe(7)
  })

  it('does not add up what two people have counted', async () => {
    const doc = await product()
    const [one, other] = (await save(doc, allOf())).variants
    const [variant, apart] = [one?.id ?? '', other?.id ?? '']
    await save(doc, [{ id: variant, stock: 7, stockSeen: 5 }])
    await takeStock(await shop.context(), {
      lines: [{ variant, quantity: 1 }],
      cause: 'order:between',
    })
    await expect(
      save(doc, [
        { id: apart, price: 1 },
        { id: variant, stock: 9, stockSeen: 5 },
      ]),
    ).rejects.toMatchObject({
      code: 'matrix_refused',
      data: {
        items: [
          {
            row: 1,
            field: 'stock',
            message: 'Somebody else has counted 6 meanwhile.',
          },
        ],
      },
    })
    const form = (data: object) =>
      shop.payload.update({
        collection: 'variants' as never,
        id: variant,
        data: data as never,
      }) as Promise<unknown>
    await expect(form({ stock: 9, stockSeen: 5 })).rejects.toThrow('counted 6 here meanwhile')
    const shelf = async () => (await read(doc)).variants.find(({ id }) => id === variant)?.stock
    expect(await shelf()).toBe(6)
    // Who has seen the other's count is right, and what was sold since is sold.
    await form({ stock: 8, stockSeen: 7 })
    expect(await shelf()).toBe(7)
  })

  it('saves all or nothing, and says of each row what is wrong with it', async () => {
    const doc = await product()
    const other = await product()
    const { variants } = await save(doc, allOf())
    await save(other, [{ options: { Size: 'S', Colour: 'Red' }, price: 1, sku: 'TAKEN' }])
    const [first, second, third, fourth] = variants.map(({ id }) => id)
    await holdStock(await shop.context(), {
      cause: 'cart:matrix',
      lines: [{ variant: fourth ?? '', quantity: 3 }],
      until: new Date(Date.now() + 60_000),
    })
    const refused = (rows: readonly object[], items: unknown) =>
      expect(save(doc, rows)).rejects.toMatchObject({
        code: 'matrix_refused',
        status: 422,
        data: { items },
      })
    await refused(
      [
        { id: first, price: 1 },
        { id: second, sku: 'TAKEN' },
        { id: third, image: '01900000-0000-7000-8000-000000000001' },
      ],
      [
        { row: 1, field: 'sku', message: 'TAKEN is the SKU of another product.' },
        { row: 2, field: 'image', message: 'This picture is not there any more.' },
      ],
    )
    await refused(
      [
        { id: first, price: 1 },
        { id: fourth, stock: 1, stockSeen: 5 },
      ],
      [{ row: 1, field: 'stock', message: '3 of these are held for shoppers who are paying.' }],
    )
    expect((await read(doc)).variants.map(({ price, sku }) => [price, sku])).toEqual(
      variants.map(({ price, sku }) => [price, sku]),
    )
  })

  it('counts what lies in several places in all, and leaves bundles to their parts', async () => {
    const doc = await product()
    const { variants } = await save(doc, allOf())
    const [several, bundle] = [variants[0]?.id ?? '', variants[1]?.id ?? '']
    const barn = await shop.create('stock-locations', { name: 'Barn', position: 5 })
    const { docs } = await shop.payload.find({ collection: 'stock-locations' as never, depth: 0 })
    const home = (docs as unknown as Doc[]).find(({ id }) => id !== barn.id)?.id
    const owner = { ...editor, roles: ['owner'] } as const satisfies Actor
    await shop.ask('stock.move', { variant: several, from: home, to: barn.id, quantity: 4 }, owner)
    await save(doc, [{ id: bundle, stock: 0, stockSeen: 5 }])
    const data = { parts: [{ variant: several, quantity: 1 }] } as never
    await shop.payload.update({ collection: 'variants' as never, id: bundle, data })

    const stockIn = (view: MatrixView) => {
      const row = view.variants.find(({ id }) => id === several)
      return { stock: row?.stock, bundle: view.variants.find(({ id }) => id === bundle)?.isBundle }
    }
    expect(stockIn(await save(doc, [{ id: several, stock: 9, stockSeen: 5 }]))).toEqual({
      stock: 9,
      bundle: true,
    })
    expect(stockIn(await save(doc, [{ id: several, stock: 3, stockSeen: 9 }])).stock).toBe(3)
    expect(await shop.ask('stock.read', { variant: several }, owner)).toMatchObject({
      stock: 3,
      locations: [{ onHand: 0 }, { onHand: 3 }],
    })
    await expect(save(doc, [{ id: bundle, stock: 2 }])).rejects.toMatchObject({
      code: 'stock_of_bundle',
    })
  })

  it('is for those who keep the catalogue', async () => {
    const doc = await product()
    for (const actor of [
      { kind: 'anonymous' },
      { kind: 'customer', id: '01900000-0000-7000-8000-000000000001' },
      { ...editor, roles: ['viewer'] },
      { ...editor, roles: ['fulfilment'] },
    ] as Actor[]) {
      await expect(save(doc, allOf(), actor)).rejects.toMatchObject({
        status: actor.kind === 'anonymous' ? 401 : 403,
      })
    }
  })

  it('takes as many statements for three hundred as for three', async () => {
    const statementsOf = listenToStatements(shop.payload)
    const values = Array.from({ length: 100 }, (_, at) => `Value ${at}`)
    const wide = [
      { name: 'Kind', values },
      { name: 'Size', values: ['S', 'M', 'L'] },
    ]
    const measured = async (rows: number) => {
      const doc = await product(wide)
      const making = await statementsOf(() => save(doc, allOf(wide).slice(0, rows)))
      const { variants } = await read(doc)
      const changing = await statementsOf(() =>
        save(
          doc,
          variants.map(({ id, stock, sku }) => ({
            id,
            price: 5,
            sku: `N-${sku}`,
            stock: 7,
            stockSeen: stock,
          })),
        ),
      )
      return { making: making.length, changing: changing.length }
    }
    const few = await measured(3)
    expect(await measured(300)).toEqual(few)
    expect(few.making).toBeLessThan(20)
  })

  it('is made once, though two make it at the same moment', async () => {
    const doc = await product()
    const results = await Promise.allSettled([save(doc, allOf()), save(doc, allOf())])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await read(doc)).variants).toHaveLength(12)
  })

  it('never waits for a sale that waits for it, and loses no piece', async () => {
    const doc = await product()
    const { variants } = await save(doc, allOf(shirt, { stock: 100 }))
    const buy = async (at: number) => {
      const lines = [variants[at % 12], variants[(at * 7 + 3) % 12]].map((one) => ({
        variant: one?.id ?? '',
        quantity: 1,
      }))
      await takeStock(await shop.context(), { lines, cause: `order:${at}` })
    }
    const rename = (at: number) =>
      save(
        doc,
        variants.toReversed().map(({ id, sku }) => ({
          id,
          sku: `${sku}-${at}`,
          price: at,
          stock: 101,
          stockSeen: 100,
        })),
      )
    const all = await Promise.allSettled(
      Array.from({ length: 24 }, (_, at) => (at % 4 === 0 ? rename(at) : buy(at))),
    )
    const counts = all.filter((_, at) => at % 4 === 0)
    const saved = counts.filter(({ status }) => status === 'fulfilled').length
    // Whoever counts after somebody else did, without having seen it, is told so.
    expect(saved).toBeGreaterThan(0)
    for (const one of all)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'matrix_refused', status: 422 })
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(18 + saved)
    const left = (await read(doc)).variants.reduce((sum, { stock }) => sum + stock, 0)
    expect(left).toBe(12 * 100 + saved * 12 - 18 * 2)
  })
})
