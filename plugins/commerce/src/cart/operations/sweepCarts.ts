import { sql, type Chore } from '@souk/kernel'

const BATCH = 500

/**
 * Forgets open carts that nobody has touched for thirty days, and what was saved with a cart that became
 * an order as long ago; a batch at a time, so no lock is held for long.
 */
export const sweepCarts: Chore = {
  name: 'cart.sweepCarts',
  everySeconds: 3600,
  run: async (house) => {
    const swept = await inBatches(() =>
      house.sql(sql`
        delete from carts c where c.id in (
          select o.id from carts o where o.status = 'open' and o.expires_at < now()
          limit ${BATCH}::int for update skip locked)
        returning c.id`),
    )
    await inBatches(() =>
      house.sql(sql`
        delete from saved_items s where s.id in (
          select o.id from saved_items o join carts c on c.id = o.cart_id
          where c.status = 'completed' and c.expires_at < now()
          limit ${BATCH}::int for update of o skip locked)
        returning s.id`),
    )
    return swept > 0 ? `Forgot ${swept} carts.` : undefined
  },
}

/** @returns how many rows were deleted */
const inBatches = async (deleteSome: () => Promise<readonly unknown[]>): Promise<number> => {
  let deleted = 0
  for (;;) {
    const rows = await deleteSome()
    deleted += rows.length
    if (rows.length < BATCH) return deleted
  }
}
