import { sql, type Chore } from '@souk/kernel'

/** Products in one transaction: whoever changes one of them meanwhile waits for no more than these. */
const AT_ONCE = 100
/** The worker has other chores too; what is left is due at once. */
const MOST_MS = 20_000

/**
 * Works off what the search was left to follow by itself: a change of many products, shops that
 * changed their language, what an earlier version wrote, and all there was before there was a search.
 */
export const keepSearch: Chore = {
  name: 'search.keep',
  everySeconds: 10,
  run: async ({ sql: query }) => {
    const end = performance.now() + MOST_MS
    let all = 0
    let done: number
    do {
      const [row] = await query<{ done: number }>(sql`select souk_search_keep(${AT_ONCE}) as done`)
      done = row?.done ?? 0
      all += done
    } while (done > 0 && performance.now() < end)
    return all > 0 ? `Brought the search up to date in ${all} steps or products.` : undefined
  },
}
