import { sql, type Chore } from '@souk/kernel'

const BATCH = 500

/** Forgets lists of guests that nobody has touched for ninety days; a batch at a time. */
export const sweepWishLists: Chore = {
  name: 'wishes.sweepWishLists',
  everySeconds: 3600,
  run: async (house) => {
    let swept = 0
    for (;;) {
      const rows = await house.sql(sql`
        delete from wish_lists l where l.id in (
          select o.id from wish_lists o where o.expires_at < now()
          limit ${BATCH}::int for update skip locked)
        returning l.id`)
      swept += rows.length
      if (rows.length < BATCH) return swept > 0 ? `Forgot ${swept} wish lists.` : undefined
    }
  },
}
