import { sql, type Chore } from '@souk/kernel'

const SECONDS = 600
const SLOTS = (24 * 60 * 60) / SECONDS
const AT_ONCE = 1000

/**
 * Forgets words that no product has any more. Their ids are chance, so that each turn looks at a
 * share of them: at all in a day, and nothing has to be written to remember which were looked at.
 */
export const sweepSearch: Chore = {
  name: 'search.sweep',
  everySeconds: SECONDS,
  run: async ({ sql: query }) => {
    const slot = Math.floor(Date.now() / 1000 / SECONDS) % SLOTS
    const last = idAt(slot + 1)
    let after: string | null = idAt(slot)
    let gone = 0
    while (after !== null) {
      const [row]: { gone: number; next: string | null }[] = await query(
        sql`select gone, next from souk_search_sweep(${after}::uuid, ${last}::uuid, ${AT_ONCE})`,
      )
      gone += row?.gone ?? 0
      after = row?.next ?? null
    }
    return gone > 0 ? `Forgot ${gone} words that no product has any more.` : undefined
  },
}

const idAt = (slot: number): string =>
  slot === SLOTS
    ? 'ffffffff-ffff-ffff-ffff-ffffffffffff'
    : `${Math.floor((slot * 0x1_0000_0000) / SLOTS)
        .toString(16)
        .padStart(8, '0')}-0000-0000-0000-000000000000`
