import { kernelErrors, sql, type Context } from '@souk/kernel'

import { catalogueErrors } from '../../catalogue/domain/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import { MAX_WISHES, wishErrors } from '../domain/index.ts'
import { ownList, updateOwnList, type WishListKey } from './ownList.ts'

/** A variant, or a product of which none was chosen. */
export type Article = {
  readonly product?: string | undefined
  readonly variant?: string | undefined
}

/**
 * Puts something on a list of the caller's. What is on it already stays as it is, however full the list
 * is. Whoever comes second waits for the first, so that no list is longer than it may be. To be called
 * inside a transaction.
 *
 * @throws wish_list_not_found · product_not_found · variant_not_found · wish_list_full
 */
export const putOn = async (ctx: Context, key: WishListKey, article: Article): Promise<void> => {
  const named = nameOf(article)
  const { column, value } = ctx.scope
  const now = ctx.now().toISOString()
  // A statement of its own: one that had to wait would count what was there before it waited.
  if (named) await ctx.sql(sql`select 1 from wish_lists l where ${ownList(ctx, key)} for update`)
  const rows = named
    ? await ctx.sql(sql`
        with list as (${updateOwnList(ctx, key)}), wanted as (${wanted(ctx, named)}), room as (
          select list.id as list, (select count(*) from wish_list_items i where i.wish_list_id = list.id) as taken
          from list)
        insert into wish_list_items
          (id, wish_list_id, product_id, variant_id, article, created_at, updated_at${column})
        select ${ctx.newId()}::uuid, room.list, wanted.product, wanted.variant,
          coalesce(wanted.variant, wanted.product)::text, ${now}::timestamptz, ${now}::timestamptz${value}
        from room, wanted where room.taken < ${MAX_WISHES}::int or exists (
          select from wish_list_items o
          where o.wish_list_id = room.list and o.article = coalesce(wanted.variant, wanted.product)::text)
        on conflict (wish_list_id, article) do update set updated_at = excluded.updated_at
        returning id`)
    : []
  if (rows.length === 0) await refuse(ctx, key, article)
}

/** Either a variant or a product that can be one here; nothing where it cannot. */
const nameOf = ({ product, variant }: Article) => {
  if (variant !== undefined) return isId(variant) ? { variant } : null
  if (product !== undefined) return isId(product) ? { product } : null
  throw kernelErrors.invalid_input({
    issues: [{ path: ['product'], message: 'Say which product, or which variant.' }],
  })
}

type Named = { readonly variant: string } | { readonly product: string }

/** What is published here, as `product` and `variant`. */
const wanted = (ctx: Context, named: Named) =>
  'variant' in named
    ? sql`select p.id as product, v.id as variant from variants v join products p on p.id = v.product_id
        where ${ctx.scope.where('v')} and v.id = ${named.variant} and coalesce(v.offered, true)
          and p._status = 'published'`
    : sql`select p.id as product, null::uuid as variant from products p
        where ${ctx.scope.where('p')} and p.id = ${named.product} and p._status = 'published'`

/** Asked only where nothing was written: what goes well costs no questions. */
const refuse = async (ctx: Context, key: WishListKey, article: Article): Promise<never> => {
  const [list] = await ctx.sql<{ wishes: number }>(sql`
    select (select count(*)::int from wish_list_items i where i.wish_list_id = l.id) as wishes
    from wish_lists l where ${ownList(ctx, key)}`)
  if (!list) throw wishErrors.wish_list_not_found()
  const named = nameOf(article)
  const known = named ? await ctx.sql(wanted(ctx, named)) : []
  if (known.length > 0 && list.wishes >= MAX_WISHES)
    throw wishErrors.wish_list_full({ limit: MAX_WISHES })
  throw article.variant === undefined
    ? catalogueErrors.product_not_found()
    : catalogueErrors.variant_not_found()
}
