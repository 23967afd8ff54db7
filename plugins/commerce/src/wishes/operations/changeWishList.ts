import { anyone, defineOperation, hashToken, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { wishErrors } from '../domain/index.ts'
import { answerList, ensureList } from './answerList.ts'
import { ownList, updateOwnList, type WishListKey } from './ownList.ts'
import { shareTokenOf } from './shareToken.ts'
import { listName, wishHeaders, wishListKey } from './wishHttp.ts'
import { wishListView } from './wishListView.ts'

export const updateWishList = defineOperation({
  name: 'wishLists.update',
  summary: 'Rename a wish list',
  feature: 'commerce',
  http: { method: 'PATCH', path: '/store/wish-lists/:id', headers: wishHeaders },
  input: z.object({
    ...wishListKey,
    name: listName.nullable().describe('Null takes the name back.'),
  }),
  output: wishListView,
  access: anyone,
  run: async (ctx, { name, ...key }) => {
    await changeList(ctx, key, [sql`name = ${name}`])
    return answerList(ctx, key)
  },
})

export const removeWishList = defineOperation({
  name: 'wishLists.remove',
  summary: 'Throw a wish list away, with all that is on it',
  feature: 'commerce',
  http: { method: 'DELETE', path: '/store/wish-lists/:id', headers: wishHeaders },
  input: z.object(wishListKey),
  output: z.object({ removed: z.literal(true) }),
  access: anyone,
  run: async (ctx, key) => {
    const rows = await ctx.sql(
      sql`delete from wish_lists l where ${ownList(ctx, key)} returning l.id`,
    )
    if (rows.length === 0) throw wishErrors.wish_list_not_found()
    return { removed: true as const }
  },
})

export const shareWishList = defineOperation({
  name: 'wishLists.share',
  summary: 'Make a link that lets others read a wish list, or switch it off',
  feature: 'commerce',
  http: { method: 'PUT', path: '/store/wish-lists/:id/share', headers: wishHeaders },
  input: z.object({
    ...wishListKey,
    shared: z
      .boolean()
      .describe('What was switched off opens nothing again: the next link is another.'),
  }),
  output: wishListView,
  access: anyone,
  run: (ctx, { shared, ...key }) =>
    ctx.transaction(async (inside) => {
      await ensureList(inside, key)
      if (shared) await openToOthers(inside, key)
      else await changeList(inside, key, [sql`share_hash = null`])
      return answerList(inside, key)
    }),
})

/** A list that is shared already keeps its link. */
const openToOthers = async (ctx: Context, key: WishListKey): Promise<void> => {
  const [list] = await ctx.sql<{ id: string; edition: number; is_shared: boolean }>(sql`
    select l.id::text as id, l.share_edition::float8 as edition, l.share_hash is not null as is_shared
    from wish_lists l where ${ownList(ctx, key)} for update`)
  if (!list) throw wishErrors.wish_list_not_found()
  if (list.is_shared) return
  const edition = list.edition + 1
  const token = shareTokenOf(ctx, { id: list.id, edition })
  await changeList(ctx, key, [
    sql`share_hash = ${hashToken(token)}`,
    sql`share_edition = ${edition}::int`,
  ])
}

const changeList = async (
  ctx: Context,
  key: WishListKey,
  changes: readonly ReturnType<typeof sql>[],
): Promise<void> => {
  const rows = await ctx.sql(updateOwnList(ctx, key, changes))
  if (rows.length === 0) throw wishErrors.wish_list_not_found()
}
