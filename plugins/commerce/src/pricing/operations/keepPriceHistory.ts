import { sql, type Chore } from '@souk/kernel'

/** Notes the prices of lists that have begun or ended by time alone. */
export const keepPriceHistory: Chore = {
  name: 'pricing.history',
  everySeconds: 15,
  run: async ({ sql: query }) => {
    const [row] = await query<{ kept: number }>(sql`select souk_follow_prices() as kept`)
    const kept = row?.kept ?? 0
    return kept > 0 ? `Noted ${kept} prices of lists that began or ended.` : undefined
  },
}
