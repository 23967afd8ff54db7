import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { openTransfer, sample, type OpenTransfer } from './testing/openTransfer.ts'
import { tableOf } from './testing/sameTable.ts'

let house: OpenTransfer

beforeAll(async () => {
  house = await openTransfer(await createTestDatabase({ migrated: false }))
})

afterAll(() => house.close())

const directory = process.env['SOUK_SAMPLE_FILES']
const others = directory ? (await readdir(directory)).map((name) => join(directory, name)) : []
const files: readonly (readonly [string, () => Promise<string>])[] = [
  ...['shopify-template.csv', 'shopify-bracelets.csv', 'woocommerce.csv'].map(
    (name) => [name, () => sample(name)] as const,
  ),
  ...others.map((path) => [path, () => readFile(path, 'utf8')] as const),
]

describe.each(files)('%s', (name, read) => {
  it('comes in without editing, twice without a change, and goes out as it came', async () => {
    const csv = await read()
    const format = name.includes('woo') || csv.startsWith('ID,') ? 'woocommerce' : 'shopify'
    const checked = await house.check(csv, name)
    expect(await house.rows(checked.id, 'refuse')).toEqual([])
    expect(checked.plan).toMatchObject({ create: checked.total, change: 0, same: 0 })
    const done = await house.run(checked.id)
    expect(await house.rows(done.id, 'refuse')).toEqual([])
    expect(done).toMatchObject({ state: 'done', outcome: { create: done.total } })
    const again = await house.check(csv, name)
    expect(await house.rows(again.id, 'change')).toEqual([])
    expect(again.plan).toMatchObject({ create: 0, same: done.total })
    expect((await house.run(again.id)).outcome).toMatchObject({ same: done.total })
    const out = tableOf(await house.export('products', format))
    const came = tableOf(csv)
    const went = out.slice(-came.length)
    // WooCommerce's variations may stand anywhere; ours follow their product.
    if (format === 'woocommerce') expect(byId(went)).toEqual(byId(came))
    else expect(went).toEqual(came)
  })
})

const byId = (rows: readonly Record<string, string>[]) =>
  rows.toSorted((a, b) => Number(a['ID#0']) - Number(b['ID#0']))

type Json = { readonly id: number } & Readonly<Record<string, unknown>>

const productsIn = (json: string): Json[] => {
  const value = JSON.parse(json) as Json[] | { products: Json[] }
  return Array.isArray(value) ? value : value.products
}

describe.each(['shopify.json', 'woocommerce.json'])('%s', (name) => {
  const format = name.replace('.json', '')

  it('comes in without editing, twice without a change, and goes out as it came', async () => {
    const json = await sample(name)
    const checked = await house.check(json, name)
    expect(checked).toMatchObject({ format, kind: 'products' })
    expect(await house.rows(checked.id, 'refuse')).toEqual([])
    const done = await house.run(checked.id)
    expect(done).toMatchObject({ state: 'done', outcome: { create: checked.total, refuse: 0 } })
    const again = await house.check(json, name)
    expect(await house.rows(again.id, 'change')).toEqual([])
    expect(again.plan).toMatchObject({ create: 0, same: done.total })
    expect((await house.run(again.id)).outcome).toMatchObject({ same: done.total })
    const came = productsIn(json)
    const ids = new Set(came.map(({ id }) => id))
    const went = productsIn(await house.export('products', format, 'json'))
    expect(went.filter(({ id }) => ids.has(id))).toEqual(came)
  })

  it('goes out with what was changed here, and all else as it came', async () => {
    const json = await sample(name)
    const [first] = productsIn(json)
    const slug = String(first?.['handle'] ?? first?.['slug'])
    const { docs } = await house.shop.payload.find({
      collection: 'products' as never,
      where: { slug: { equals: slug } } as never,
    })
    await house.shop.payload.update({
      collection: 'products' as never,
      id: (docs[0] as unknown as { id: string }).id,
      data: { title: 'Another name', tags: ['Gift'], _status: 'published' } as never,
    })
    const went = productsIn(await house.export('products', format, 'json'))
    const changed = went.find(({ id }) => id === first?.id)
    const others =
      format === 'shopify'
        ? { title: 'Another name', tags: 'Gift' }
        : { name: 'Another name', tags: [{ name: 'Gift' }] }
    expect(changed).toEqual({ ...first, ...others })
  })

  it('is what a shop writes that never saw that system, and reads again', async () => {
    await house.run(
      (
        await house.check(
          'handle,title,status,options,variant,sku,price,compare_at_price,stock,weight_g\n' +
            `own-${format},Own,published,Size;S;M,S,O-S-${format},5.00,6.00,3,250\n` +
            `own-${format},,,,M,O-M-${format},5.50,,0,\n`,
        )
      ).id,
    )
    const file = await house.export('products', format, 'json')
    const { plan, id } = await house.check(file, 'again.json')
    expect(await house.rows(id, 'change')).toEqual([])
    expect(plan).toMatchObject({ create: 0, change: 0, refuse: 0 })
  })
})
