import { sql, type Chore, type Context } from '@souk/kernel'

import { oneByOne } from '../../shared/oneByOne.ts'
import { giveWaiting } from './giveWaiting.ts'

const BATCH = 100

/** Who adds several files adds them one by one: what waits goes out whole, once no more came for so long. */
const QUIET = '5 minutes'

/** So many transactions for one variant at a time: the next turn goes on with those who are left. */
const ROUNDS = 50

/**
 * Gives everybody who waits for a variant what has come, and says so: some of them at a time, each of
 * which is committed by itself unless the caller has begun a transaction.
 *
 * @returns how many orders were given something
 */
export const giveToThoseWaiting = async (ctx: Context, variant: string): Promise<number> => {
  const served = new Set<string>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const { orders, isMore } = await ctx.transaction(async (inside) => {
      const given = await giveWaiting(inside, { variant })
      await inside.emit(
        ...given.orders.map((subject) => ({ topic: 'digital.delivered', subject, payload: {} })),
      )
      return given
    })
    for (const order of orders) served.add(order)
    if (!isMore) break
  }
  return served.size
}

/** Files that were added since, and keys that somebody was just about to take and did not. */
export const giveWhatCame: Chore = {
  name: 'digital.giveWhatCame',
  everySeconds: 30,
  run: async ({ sql: query, shop, inShop, log }) => {
    const due = await query<{ id: string; shop: string | null }>(sql`
      select distinct d.variant_id::text as id, ${shop('d')} as shop
      from digital_deliveries d join variants v on v.id = d.variant_id
      where d.state = 'waiting' and case when d.kind = 'key'
        then exists (select from license_keys k where k.variant_id = v.id and k.state = 'free')
        else (select max(f.created_at) from digital_files f where f.product_id = v.product_id
          and (f.variant_id is null or f.variant_id = v.id)) < now() - ${QUIET}::interval end
      limit ${BATCH}`)
    const done = await oneByOne(
      due,
      ({ id: variant, shop: key }) =>
        inShop(key, async (ctx) => {
          await giveToThoseWaiting(ctx, variant)
        }),
      ({ id: variant }, error) => log.warn({ variant, err: error }, 'What came was not given.'),
    )
    return due.length > 0 ? `Gave those who waited for ${done} variants.` : undefined
  },
}
