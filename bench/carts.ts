import { asPlatform, asTenant } from '@souk/tenancy'
import type { Payload } from 'payload'

import { listenToStatements } from '../plugins/commerce/src/shared/testing/listenToStatements.ts'
import { askAs } from '../tests/support/fixtures/askAs.ts'
import { plainTenant } from '../tests/support/fixtures/plainTenant.ts'
import { median, timed, withApp } from './openApp.ts'

const LINES = 100
const PROMOTIONS = 20
const CURRENCIES = ['EUR', 'USD', 'JPY'] as const
const ROUNDS = 21

type Doc = { readonly id: string }
type Key = { readonly id: string; readonly cartToken: string }

/**
 * Times a cart with one line and one with a hundred, in turn, in a shop with twenty promotions that all
 * apply by themselves, in each of its three currencies.
 */
const measure = (): Promise<void> =>
  withApp('bench-carts', async (payload) => {
    const tenant = await plainTenant(payload, 'carts')
    const variants = await fill(payload, tenant)
    const statementsOf = listenToStatements(payload)
    console.log(
      ['', 'one line: ms', 'statements', '100 lines: ms', 'statements', 'ratio']
        .map(column)
        .join(''),
    )
    for (const currency of CURRENCIES) {
      const create = async (count: number): Promise<Key> => {
        const items = variants.slice(0, count).map((variant) => ({ variant, quantity: 1 }))
        const { id, token } = await askAs(payload, tenant, 'carts.create', { items, currency })
        return { id: String(id), cartToken: String(token) }
      }
      const keys = { one: await create(1), many: await create(LINES) }
      const operations: [string, (key: Key, round: number) => Promise<unknown>][] = [
        ['read', (key) => askAs(payload, tenant, 'carts.read', key)],
        [
          'put one more in',
          (key) =>
            askAs(payload, tenant, 'carts.addItem', { ...key, variant: variants[0], quantity: 1 }),
        ],
        [
          'change an address',
          (key, round) =>
            askAs(payload, tenant, 'carts.update', { ...key, shippingAddress: addressOf(round) }),
        ],
      ]
      for (const [name, work] of operations) {
        const times = { one: [] as number[], many: [] as number[] }
        for (let round = 0; round < ROUNDS; round += 1) {
          await timed(times.one, () => work(keys.one, round))
          await timed(times.many, () => work(keys.many, round))
        }
        const [few, many] = [median(times.one), median(times.many)]
        const counts = [
          (await statementsOf(() => work(keys.one, 0))).length,
          (await statementsOf(() => work(keys.many, 0))).length,
        ]
        console.log(
          [
            `${currency}: ${name}`,
            few.toFixed(1),
            counts[0],
            many.toFixed(1),
            counts[1],
            (many / few).toFixed(1),
          ]
            .map((value) => value ?? '')
            .map(column)
            .join(''),
        )
      }
    }
  })

const addressOf = (round: number) => ({
  name: 'Ada',
  line1: `Main street ${round % 2}`,
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
})

const fill = async (payload: Payload, tenant: string): Promise<string[]> => {
  await asPlatform(() =>
    payload.update({ collection: 'tenants', id: tenant, data: { currencies: [...CURRENCIES] } }),
  )
  return asTenant(tenant, async () => {
    const create = async (collection: string, data: object): Promise<Doc> =>
      (await payload.create({
        collection: collection as never,
        data: { tenant, ...data } as never,
        depth: 0,
      })) as Doc
    const converted = { converts: true, rounding: 'exact', direction: 'nearest' }
    await create('currencies', { code: 'USD', rate: '1.0857', ...converted })
    await create('currencies', { code: 'JPY', rate: '163.21', ...converted })
    const above = await create('categories', { title: 'Everything', slug: 'everything' })
    const categories = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        create('categories', { title: `Shelf ${n}`, slug: `shelf-${n}`, parent: above.id }),
      ),
    )
    const variants: string[] = []
    for (let n = 0; n < LINES; n += 1) {
      const product = await create('products', {
        title: `Thing ${n}`,
        slug: `thing-${n}`,
        _status: 'published',
        categories: [categories[n % 10]?.id],
      })
      const { id } = await create('variants', {
        product: product.id,
        price: 1000 + n * 37,
        stock: 100_000,
        ...(n % 3 === 0 && { prices: [{ currency: 'USD', price: 1100 + n * 40 }] }),
      })
      variants.push(id)
    }
    for (let n = 0; n < PROMOTIONS; n += 1)
      await create('promotions', {
        title: `Promotion ${n}`,
        trigger: 'automatic',
        priority: n,
        ...kinds[n % kinds.length],
        appliesTo: 'some',
        goods: [
          { relationTo: 'categories', value: (n % 4 === 0 ? above : categories[n % 10])?.id },
        ],
      })
    await create('tax-rates', { name: 'VAT', country: 'DE', rate: 19 })
    await create('shipping-methods', { name: 'Parcel', price: 495 })
    return variants
  })
}

const kinds: readonly object[] = [
  { type: 'percentage', value: 5 },
  { type: 'amount', amount: 150 },
  { type: 'buyXGetY', buy: 2, get: 1, value: 50 },
  {
    type: 'tiers',
    tierBy: 'pieces',
    tiers: [
      { pieces: 3, value: 4 },
      { pieces: 6, value: 9 },
    ],
  },
  { type: 'fixedPrice', price: 900 },
]

const column = (value: string | number, place: number): string =>
  place === 0 ? String(value).padEnd(26) : String(value).padStart(15)

await measure()
process.exit(0)
