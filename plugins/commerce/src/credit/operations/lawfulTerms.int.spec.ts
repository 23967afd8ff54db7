import type { Actor } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import type { OrderView } from '../../orders/operations/index.ts'
import { manualProvider } from '../../payments/operations/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'

const YEAR = 365.25 * 24 * 60 * 60 * 1000

const owner: Actor = {
  kind: 'member',
  id: '0197a1b2-0000-7000-8000-000000000001',
  roles: ['owner'],
}

let database: TestDatabase
let shop: OpenShop
let card: string

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url, {
    providers: [manualProvider],
    settings: { taxation: { home: 'US' }, pricing: { giftCardMonths: 12 } },
  })
  const voucher = await shop.create('products', {
    title: 'Gift card',
    slug: 'gift-card',
    kind: 'gift_card',
    _status: 'published',
  })
  card = (await shop.create('variants', { product: voucher.id, price: 5000 })).id
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

/** An American shop that would have its cards end after a year. */
describe('a gift card that was paid for', () => {
  it('is said to be good for as long as the law has it, and is', async () => {
    expect(await shop.ask('products.read', { slug: 'gift-card' })).toMatchObject({
      validMonths: 60,
    })
    const { id, token } = (await shop.ask('carts.create', {
      items: [{ variant: card, quantity: 1 }],
      email: 'ada@example.test',
    })) as { id: string; token: string }
    const { order } = (await shop.ask('carts.checkout', {
      id,
      cartToken: token,
      provider: 'manual',
    })) as { order: OrderView }
    const paid = (await shop.ask('orders.capture', { id: order.id }, owner)) as {
      order: OrderView
    }
    const until = Date.parse(paid.order.soldGiftCards[0]?.expiresAt ?? '')
    expect((until - Date.now()) / YEAR).toBeCloseTo(5, 1)
  })

  it('is not issued by hand with an earlier end, as one may be that is given away', async () => {
    const issue = (paid: boolean, years: number, given: object = {}) =>
      shop.ask(
        'giftCards.issue',
        {
          amount: 5000,
          reason: 'At the counter',
          paid,
          expiresAt: new Date(Date.now() + years * YEAR).toISOString(),
          ...given,
        },
        owner,
      )
    await expect(issue(true, 4.9)).rejects.toMatchObject({ code: 'invalid_input' })
    const sendAt = '2020-01-01T00:00:00Z'
    await expect(issue(true, 1, { sendAt })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(issue(true, 5.1)).resolves.toMatchObject({ giftCard: { state: 'active' } })
    await expect(issue(false, 1)).resolves.toMatchObject({ giftCard: { state: 'active' } })
  })
})
