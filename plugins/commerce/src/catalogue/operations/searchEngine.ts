import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { sql, type Context } from '@souk/kernel'
import type { Config, Payload } from 'payload'

import { isId } from '../../shared/sqlArray.ts'

/**
 * What was found: ids of products, the nearest first; or, from an engine inside the database, a
 * statement that gives rows of `product` (uuid) and `rank` (integer, the greatest is the nearest).
 */
export type Found = { readonly ids: readonly string[] } | { readonly rows: SQL }

/**
 * Finds products by words. It is asked on behalf of one shop, `ctx.shop`, and answers of that shop
 * alone; whatever it names is shown only if it is published there. Prices, stock, filters, counts
 * and pages are no business of its own.
 */
export type SearchEngine = {
  /**
   * @param most as many as are looked at, the nearest first, and one more where there are more; all
   * that is found where it is undefined. A statement has to heed it; of ids, more may be given.
   */
  readonly find: (ctx: Context, words: string, most?: number) => Promise<Found>
  /**
   * What to show while somebody types: asked with every letter, so that it must not cost more the
   * more begins so.
   */
  readonly suggest: (ctx: Context, words: string, most: number) => Promise<Suggested>
}

export type Suggested = {
  /** How the words may go on, or what they may have meant; the likeliest first. */
  readonly words: readonly string[]
  /** Some products that go with them, the likeliest first: a few more than are to be shown. */
  readonly products: Found
}

/** Keeps the chosen engine where operations find it, so that operations are constants. */
export const withSearchEngine = (config: Config, engine: SearchEngine): Config => ({
  ...config,
  custom: { ...config.custom, soukSearch: engine },
})

const engineOf = ({ config }: Pick<Payload, 'config'>): SearchEngine => {
  const engine = config.custom?.soukSearch as SearchEngine | undefined
  if (!engine) throw new Error('The commerce plugin is missing from the config.')
  return engine
}

export const hasWords = (q: string | undefined): boolean => typed(q) !== ''

/** Rows of `product` and `rank` for what was typed, the `most` nearest if it is given; nothing where nothing was. */
export const findBy = async (
  ctx: Context,
  q: string | undefined,
  most: number | undefined,
): Promise<SQL | undefined> => {
  const words = typed(q)
  return words === '' ? undefined : rowsOf(await engineOf(ctx.payload).find(ctx, words, most), most)
}

/** How what was typed may go on, and rows of `product` and `rank` that go with it. */
export const suggestFor = async (
  ctx: Context,
  q: string,
  most: number,
): Promise<{ words: readonly string[]; found: SQL } | undefined> => {
  const given = typed(q)
  if (given === '') return undefined
  const { words, products } = await engineOf(ctx.payload).suggest(ctx, given, most)
  return { words, found: rowsOf(products) }
}

const rowsOf = (found: Found, most?: number): SQL => {
  if ('rows' in found) return found.rows
  const list = `{${found.ids.filter(isId).slice(0, most).join(',')}}`
  return sql`select x.id as product, (-x.n)::integer as rank from unnest(${list}::uuid[]) with ordinality x (id, n)`
}

// No text in Postgres may hold the character zero.
const typed = (q = ''): string => q.replaceAll('\0', ' ').trim()
