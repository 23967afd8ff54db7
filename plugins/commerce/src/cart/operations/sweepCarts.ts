import { sql, type Chore } from '@souk/kernel'

const BATCH = 500

/** Forgets open carts that nobody has touched for thirty days; a batch at a time, so no lock is held for long. */
export const sweepCarts: Chore = {
  name: 'cart.sweepCarts',
  everySeconds: 3600,
  run: async (house) => {
    let swept = 0
    for (;;) {
      const rows = await house.sql(sql`
        delete from carts c where c.id in (
          select o.id from carts o where o.status = 'open' and o.expires_at < now()
          limit ${BATCH}::int for update skip locked)
        returning c.id`)
      swept += rows.length
      if (rows.length < BATCH) return swept > 0 ? `Forgot ${swept} carts.` : undefined
    }
  },
}
