import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, inject, it } from 'vitest'

import { createShop, type Shop } from '../support/index.ts'
import { theOperator } from './support/house.ts'
import { rawRequest } from './support/rawRequest.ts'

const { url } = inject('app')
let shop: Shop

beforeAll(async () => {
  shop = await createShop(theOperator())
})

const statusOf = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
  (await rawRequest(url, `/shops/${shop.tenant.slug}${path}`, { headers })).status

describe('a shop’s page', () => {
  it.each([
    ['/products?q=%00', 400],
    ['/products?category=%00', 400],
    ['/products?option[Size]=%00', 400],
    ['/products/%00', 400],
    ['/pages/%00', 400],
    [`/products/${'x'.repeat(3_000)}`, 404],
    [`/pages/${'x'.repeat(3_000)}`, 404],
    [`/categories/${'x'.repeat(3_000)}`, 404],
    [`/orders/${'x'.repeat(3_000)}`, 200],
    [`/products?q=${'x'.repeat(3_000)}`, 200],
    [`/products?category=${'x'.repeat(3_000)}`, 200],
  ])(
    'says what is wrong with an odd address, and never that it is us: %#',
    async (path, status) => {
      expect(await statusOf(path), path.slice(0, 60)).toBe(status)
    },
  )

  it('takes no cookie for ours that is not', async () => {
    const { slug } = shop.tenant
    for (const value of [`${randomUUID()}.${'x'.repeat(300)}`, 'x', '.', `${'x'.repeat(300)}.x`]) {
      const cookie = `souk-cart.${slug}=${value}; souk-orders.${slug}=${value}`
      for (const [path, status] of [
        ['', 200],
        ['/cart', 200],
        ['/checkout', 200],
        ['/account', 200],
        [`/orders/${randomUUID()}`, 200],
      ] as const) {
        expect(await statusOf(path, { cookie }), `${path} ${value.slice(0, 50)}`).toBe(status)
      }
    }
  })
})
