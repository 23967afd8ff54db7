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
