import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Actor } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { viesCheck, type TaxIdCheck } from '../../tax/operations/index.ts'
import type { CartView } from './index.ts'

const owner: Actor = { kind: 'member', id: 'owner', roles: ['owner'] }

let database: TestDatabase
let shop: OpenShop
let register: TaxIdCheck = () => Promise.resolve('valid')

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, {
    taxIdCheck: (taxId, options) => register(taxId, options),
    settings: {
      taxInclusive: true,
      taxRates: [
        { country: 'DE', rate: 19 },
        { country: 'FR', rate: 20 },
      ],
      taxation: { home: 'DE', reverseCharge: true },
    },
  })
  await shop.create('shipping-methods', { name: 'Parcel', price: 500 })
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

type Open = CartView & { readonly token: string }
type Imported = { created: number; changed: number; unchanged: number; refused: number }

const ask = <Answer>(name: string, input: object, actor?: Actor) =>
  shop.ask(name, input as Record<string, unknown>, actor) as Promise<unknown> as Promise<Answer>

const address = (facts: object = {}) => ({
  name: 'Ada Example',
  line1: '1 Harbour Street',
  city: 'Falkenfleet',
  postalCode: '10115',
  country: 'DE',
  ...facts,
})

let made = 0
const variantOf = async (facts: object = {}, price = 11_900): Promise<string> => {
  made += 1
  const product = await shop.create('products', {
    title: `Thing ${made}`,
    requiresShipping: false,
    _status: 'published',
    ...facts,
  })
  return (await shop.create('variants', { product: product.id, price, stock: 10 })).id
}

const cartWith = async (details: object, variant?: string): Promise<CartView> => {
  const items = [{ variant: variant ?? (await variantOf()), quantity: 1 }]
  const { id, token } = await ask<Open>('carts.create', { items, email: 'ada@example.test' })
  return ask<CartView>('carts.update', { id, cartToken: token, ...details })
}

const readRates = (csv: string, options: object = {}) =>
  ask<Imported>('tax.importRates', { csv, ...options }, owner)

describe('a cart', () => {
  it('is taxed by the class of its goods, at the most exact place', async () => {
    const books = await shop.create('tax-classes', { title: 'Books' })
    await shop.create('tax-rates', { name: 'MwSt.', country: 'DE', rate: 7, taxClass: books.id })
    await shop.create('tax-rates', {
      name: 'Heligoland',
      country: 'DE',
      postcode: '27498',
      rate: 0,
    })
    const book = await variantOf({ taxClass: books.id }, 10_700)

    const taxOf = async (postalCode: string, variant?: string) => {
      const { totals, taxes } = await cartWith(
        { shippingAddress: address({ postalCode }) },
        variant,
      )
      return [totals.tax, taxes]
    }
    expect(await taxOf('10115', book)).toEqual([700, [{ name: 'MwSt.', rate: 7, amount: 700 }]])
    expect(await taxOf('10115')).toEqual([1900, [{ name: null, rate: 19, amount: 1900 }]])
    expect(await taxOf('D-27498')).toEqual([0, []])
  })

  it('of a business elsewhere in the EU is net, and its order says why', async () => {
    const variant = await variantOf()
    const { id, token } = await ask<Open>('carts.create', {
      items: [{ variant, quantity: 1 }],
      email: 'ada@example.test',
    })
    const key = { id, cartToken: token }
    const cart = await ask<CartView>('carts.update', {
      ...key,
      taxId: 'fr 40 303 265 045',
      shippingAddress: address({ country: 'FR', postalCode: '75001' }),
    })
    expect(cart).toMatchObject({
      taxId: 'FR40303265045',
      taxTreatment: 'reverse_charge',
      totals: { subtotal: 10_000, tax: 0, total: 10_000 },
    })
    const { order } = await ask<{ order: object }>('carts.checkout', key)
    expect(order).toMatchObject({
      taxTreatment: 'reverse_charge',
      taxId: 'FR40303265045',
      taxes: [],
      totals: { total: 10_000 },
    })
    const back = await cartWith({ taxId: 'FR40303265045', shippingAddress: address() })
    expect(back).toMatchObject({ taxTreatment: 'taxed', totals: { total: 11_900, tax: 1900 } })
  })

  it('knows Greek and Northern Irish numbers by their own letters', async () => {
    expect((await cartWith({ taxId: 'GR 094259216' })).taxId).toBe('EL094259216')
    expect((await cartWith({ taxId: 'XI 980780684' })).taxId).toBe('XI980780684')
  })

  it('refuses a VAT number of a wrong form, and one that its register does not know', async () => {
    const refusal = (code: string) => expect.objectContaining({ code }) as unknown
    for (const taxId of ['DE123', 'FR40303265046', 'XX123456789', 'not a number'])
      await expect(cartWith({ taxId })).rejects.toEqual(refusal('tax_id_invalid'))
    register = () => Promise.resolve('invalid')
    await expect(cartWith({ taxId: 'FR40303265045' })).rejects.toEqual(refusal('tax_id_unknown'))
  })

  it('keeps a number that could not be checked, and charges tax till it is', async () => {
    const inFrance = {
      taxId: 'FR40303265045',
      shippingAddress: address({ country: 'FR', postalCode: '75001' }),
    }
    register = () => Promise.reject(new Error('The register is down.'))
    expect(await cartWith(inFrance)).toMatchObject({
      taxId: 'FR40303265045',
      taxTreatment: 'taxed',
      totals: { total: 11_900, tax: 1983 },
    })
    register = () => new Promise(() => undefined)
    expect(await cartWith(inFrance)).toMatchObject({ taxTreatment: 'taxed' })
    register = () => Promise.resolve('valid')
    expect(await cartWith(inFrance)).toMatchObject({ taxTreatment: 'reverse_charge' })
  })

  it('asks about a number once, and for nobody who has no cart', async () => {
    let asked = 0
    register = () => {
      asked += 1
      return Promise.resolve(asked === 1 ? 'valid' : 'unknown')
    }
    const variant = await variantOf()
    const { id, token } = await ask<Open>('carts.create', { items: [{ variant, quantity: 1 }] })
    const given = { id, cartToken: token, taxId: 'FR40303265045' }
    await ask<CartView>('carts.update', given)
    const again = await ask<CartView>('carts.update', {
      ...given,
      shippingAddress: address({ country: 'FR', postalCode: '75001' }),
    })
    expect(again.taxTreatment).toBe('reverse_charge')
    await expect(
      ask('carts.update', { ...given, cartToken: 'wrong', taxId: 'FR83404833048' }),
    ).rejects.toMatchObject({ code: 'cart_not_found' })
    expect(asked).toBe(1)
  })
})

describe('VIES', () => {
  it('is understood, and a register that is closed is no verdict', async () => {
    const answers = new Map([
      ['/ms/FR/vat/40303265045', { isValid: true, userError: 'VALID' }],
      ['/ms/FR/vat/1', { isValid: false, userError: 'INVALID' }],
      ['/ms/FR/vat/2', { isValid: false, userError: 'MS_UNAVAILABLE' }],
    ])
    const server = createServer((request, response) => {
      const found = answers.get(request.url ?? '')
      response.statusCode = found ? 200 : 500
      response.end(JSON.stringify(found ?? {}))
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const check = viesCheck({ url: `http://127.0.0.1:${port}` })
    const { signal } = new AbortController()
    const verdicts = await Promise.all(
      ['FR40303265045', 'FR1', 'FR2', 'FR3'].map((taxId) => check(taxId, { signal })),
    )
    expect(verdicts).toEqual(['valid', 'invalid', 'unknown', 'unknown'])
    server.close()
  })
})

describe('a table of rates', () => {
  const woo = [
    'Country code,State code,Postcode / ZIP,City,Rate %,Tax name,Priority,Compound,Shipping,Tax class',
    'US,NY,10001;10002,*,8.8750,NY Tax,1,0,1,',
    'US,NJ,*,*,6.6250,NJ Tax,1,0,0,reduced-rate',
    'US,NJ,*,Newark,3.3,Newark,1,0,0,',
    'ZZ,,,,5,Nowhere,1,0,0,',
  ].join('\n')

  it('is tried first, then read, and the same file twice changes nothing', async () => {
    const seen = { format: 'woocommerce', created: 3, changed: 0, unchanged: 0, refused: 2 }
    expect(await readRates(woo, { dryRun: true })).toMatchObject(seen)
    expect(await readRates(woo)).toMatchObject({
      ...seen,
      problems: [
        { line: 4, message: expect.stringContaining('postcodes') as string },
        { line: 5, message: expect.stringContaining('ZZ') as string },
      ],
    })
    expect(await readRates(woo)).toMatchObject({ created: 0, changed: 0, unchanged: 3 })
    const dearer = woo.replace('8.8750', '9')
    expect(await readRates(dearer)).toMatchObject({ created: 0, changed: 2, unchanged: 1 })

    const cart = await cartWith({
      shippingAddress: address({ country: 'US', region: 'New York', postalCode: '10002-1234' }),
    })
    expect(cart.taxes).toMatchObject([{ name: 'NY Tax', rate: 9 }])
  })

  it('of US rates by postcode holds fractions', async () => {
    const csv =
      'State,ZipCode,TaxRegionName,EstimatedCombinedRate,StateRate\nCA,90210,BEVERLY HILLS,0.095000,0.06\n'
    expect(await readRates(csv)).toMatchObject({ format: 'us-postcodes', created: 1 })
    const { docs } = await shop.payload.find({
      collection: 'tax-rates',
      where: { postcode: { equals: '90210' } },
    })
    expect(docs).toMatchObject([{ region: 'CA', rate: 9.5, country: 'US' }])
  })

  it('read by two at once is there once', async () => {
    const csv = 'country,rate,class\nIS,24,\nIS,11,Twice\n'
    const answers = await Promise.all([readRates(csv), readRates(csv), readRates(csv)])
    expect(answers.reduce((all, { created }) => all + created, 0)).toBe(2)
    const { totalDocs } = await shop.payload.count({
      collection: 'tax-classes',
      where: { title: { equals: 'Twice' } },
    })
    expect(totalDocs).toBe(1)
  })

  it('is filled from the law, and leaves what the shop has said', async () => {
    await shop.create('tax-rates', { name: 'BTW', country: 'NL', rate: 20 })
    const first = await ask<Imported>('tax.addUsualRates', { countries: ['NL', 'CH'] }, owner)
    expect(first).toEqual({ created: 4, unchanged: 1 })
    expect(await ask<Imported>('tax.addUsualRates', { countries: ['NL'] }, owner)).toMatchObject({
      created: 0,
    })
    const { docs } = await shop.payload.find({
      collection: 'tax-rates',
      where: { country: { in: ['NL', 'CH'] } },
      limit: 0,
    })
    expect(docs.filter(({ name }) => name === 'BTW')).toMatchObject([{ rate: 20 }])
    for (const doc of docs.filter(({ name }) => name !== 'BTW'))
      expect((doc as { source?: string }).source).toMatch(/20\d\d/)
  })

  it('has no rate cut at its comma', async () => {
    const csv = 'country,rate\nNO,12,5\nNO,"12,5",\n'
    expect(await readRates(csv, { dryRun: true })).toMatchObject({
      created: 1,
      problems: [{ line: 2 }],
    })
  })

  it('is refused with words where it is no table, and to who may not', async () => {
    await expect(readRates('a,b\n1,2\n')).rejects.toMatchObject({ code: 'tax_table_unknown' })
    await expect(readRates('a,"b\n1,2\n')).rejects.toMatchObject({ code: 'tax_table_unreadable' })
    const editor: Actor = { kind: 'member', id: 'editor', roles: ['editor'] }
    await expect(
      ask('tax.importRates', { csv: 'country,rate\nDE,1\n' }, editor),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('keeps the classes that something belongs to', async () => {
    const kept = await shop.create('tax-classes', { title: 'Kept' })
    await variantOf({ taxClass: kept.id })
    await expect(
      shop.payload.delete({ collection: 'tax-classes', id: kept.id }),
    ).rejects.toMatchObject({ code: 'tax_class_in_use' })
  })
})
