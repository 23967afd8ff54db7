import { sql, type Chore } from '@souk/kernel'

const MOST = 1000

/** Follows shops that changed their language, and forgets words that no product has any more. */
export const keepSearch: Chore = {
  name: 'search.keep',
  everySeconds: 60,
  run: async ({ sql: query }) => {
    const [row] = await query<{ done: number }>(sql`select souk_search_keep(${MOST}) as done`)
    return row?.done ? `Put ${row.done} entries and words of the search right.` : undefined
  },
}
