import { anyone, defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { isId } from '../../shared/sqlArray.ts'
import { wishErrors } from '../domain/index.ts'
import { answerList, ensureList } from './answerList.ts'
import { ownList, type WishListKey } from './ownList.ts'
import { putOn } from './putOn.ts'
import { article, wishHeaders, wishListKey } from './wishHttp.ts'
import { wishListView } from './wishListView.ts'

export const addWish = defineOperation({
  name: 'wishLists.addItem',
  summary: 'Put a product, or one variant of it, on a wish list; each is on it once',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/wish-lists/:id/items', headers: wishHeaders },
  input: z.object({ ...wishListKey, ...article }),
  output: wishListView,
  access: anyone,
  run: (ctx, { product, variant, ...key }) =>
    ctx.transaction(async (inside) => {
      await ensureList(inside, key)
      await putOn(inside, key, { product, variant })
      return answerList(inside, key)
    }),
})

export const removeWish = defineOperation({
  name: 'wishLists.removeItem',
  summary: 'Take something off a wish list',
  feature: 'commerce',
  http: { method: 'DELETE', path: '/store/wish-lists/:id/items/:item', headers: wishHeaders },
  input: z.object({ ...wishListKey, item: z.string().max(100) }),
  output: wishListView,
  access: anyone,
  run: async (ctx, { item, ...key }) => {
    await takeOff(ctx, key, item)
    return answerList(ctx, key)
  },
})

/** @throws wish_list_not_found · wish_not_found */
export const takeOff = async (ctx: Context, key: WishListKey, item: string): Promise<void> => {
  const where = ownList(ctx, key)
  const removed = isId(item)
    ? await ctx.sql(sql`
        delete from wish_list_items i using wish_lists l
        where ${where} and i.wish_list_id = l.id and i.id = ${item} returning i.id`)
    : []
  if (removed.length === 0) throw wishErrors.wish_not_found()
}

/**
 * The variant that a wish stands for: its own, or the only one that its product has.
 *
 * @param chosen one of the product's, where the wish names none
 * @throws wish_list_not_found · wish_not_found · wish_names_no_variant
 */
export const variantOfWish = async (
  ctx: Context,
  key: WishListKey,
  { item, chosen }: { readonly item: string; readonly chosen: string | undefined },
): Promise<string> => {
  const where = ownList(ctx, key)
  const [wish] = isId(item)
    ? await ctx.sql<{ variant: string | null; others: string[] }>(sql`
        select i.variant_id::text as variant, array(
          select v.id::text from variants v
          where ${ctx.scope.where('v')} and v.product_id = i.product_id and coalesce(v.offered, true)
            and ${chosen === undefined ? sql`true` : sql`v.id::text = ${chosen.toLowerCase()}`}
          limit 2) as others
        from wish_lists l join wish_list_items i on i.wish_list_id = l.id
        where ${where} and i.id = ${item}`)
    : []
  if (!wish) throw wishErrors.wish_not_found()
  const [only, another] = wish.others
  if (wish.variant !== null) return wish.variant
  if (only === undefined || another !== undefined) throw wishErrors.wish_names_no_variant()
  return only
}
