import { sql, type Context } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/index.ts'
import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import { receipt, sale } from '../domain/index.ts'
import { post } from './index.ts'

let database: TestDatabase
let shop: OpenShop
let ctx: Context

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  shop = await openShop(database.url)
  ctx = await shop.context()
})

afterAll(async () => {
  await shop.close()
  await database.drop()
})

const totals = {
  subtotal: 5000,
  discount: 500,
  shipping: 590,
  shippingTax: 94,
  tax: 813,
  giftCard: 0,
  total: 5090,
}
const saleOf = (cause: string) => sale({ cause, currency: 'EUR', taxInclusive: true, totals })
const write = (posting: ReturnType<typeof sale>) =>
  ctx.transaction((inside) => post(inside, posting))
const balances = async (cause: string) => {
  const rows = await ctx.sql<{ account: string; amount: number }>(sql`
    select account::text as account, sum(amount)::float8 as amount from ledger_entries
    where cause = ${cause} group by 1 having sum(amount) <> 0`)
  return Object.fromEntries(rows.map(({ account, amount }) => [account, amount]))
}

describe('the books', () => {
  it('say what was sold and what is owed, and once it was paid where the money is', async () => {
    await write(saleOf('order:1'))
    const sold = { discounts: 500, revenue: -4281, shipping: -496, tax: -813 }
    expect(await balances('order:1')).toEqual({ receivable: 5090, ...sold })
    await write(receipt({ cause: 'order:1', currency: 'EUR', amount: 5090 }, 'bank'))
    expect(await balances('order:1')).toEqual({ bank: 5090, ...sold })
  })

  it('hold once what is told many times at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => write(saleOf('order:2'))))
    expect(await balances('order:2')).toMatchObject({ receivable: 5090 })
  })

  it('hold nothing of what does not commit', async () => {
    const failed = ctx.transaction(async (inside) => {
      await post(inside, saleOf('order:3'))
      throw new Error('and then')
    })
    await expect(failed).rejects.toThrow('and then')
    expect(await balances('order:3')).toEqual({})
    await expect(post(ctx, saleOf('order:3'))).rejects.toThrow('commits with its cause')
  })

  it('cannot be brought out of balance, or be changed, by anybody', async () => {
    const forge = (statement: ReturnType<typeof sql>) => ctx.sql(statement)
    const cause = expect.objectContaining({ code: '23514' })
    await expect(
      forge(sql`insert into ledger_entries (id, kind, cause, account, amount, currency)
        values (gen_random_uuid(), 'receipt', 'order:4', 'bank', 100, 'EUR')`),
    ).rejects.toMatchObject({ cause })
    await expect(
      forge(sql`update ledger_entries set amount = amount * 2 where cause = 'order:1'`),
    ).rejects.toMatchObject({ cause })
    expect(await balances('order:4')).toEqual({})
    expect(await balances('order:1')).toMatchObject({ bank: 5090 })
  })
})
