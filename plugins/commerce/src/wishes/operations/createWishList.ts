import { anyone, defineOperation, deriveToken, hashToken, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { readSelf } from '../../customers/operations/index.ts'
import { listExpiresAt, MAX_LISTS, wishErrors } from '../domain/index.ts'
import { answerList } from './answerList.ts'
import { defaultList } from './defaultList.ts'
import type { WishListKey } from './ownList.ts'
import { putOn } from './putOn.ts'
import { article, currencyAsked, listName } from './wishHttp.ts'
import { wishListView } from './wishListView.ts'

export const createWishList = defineOperation({
  name: 'wishLists.create',
  summary: 'Begin a wish list; a guest’s answer holds its secret token, this once',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/wish-lists', status: 201 },
  input: z.object({
    name: listName
      .optional()
      .describe('Without one it is the list that every customer has; guests need none.'),
    ...article,
    currency: currencyAsked,
  }),
  output: wishListView.extend({
    token: z.string().optional().describe('For guests: to be sent as X-Wish-Token.'),
  }),
  access: anyone,
  rateLimit: { points: 200, seconds: 3600, by: 'ip' },
  run: (ctx, { name, currency, ...wished }) =>
    ctx.transaction(async (inside) => {
      const { token, ...key } = await begin(inside, name)
      if (wished.product !== undefined || wished.variant !== undefined)
        await putOn(inside, { ...key, wishToken: token }, wished)
      const view = await answerList(inside, { ...key, wishToken: token, currency })
      return token ? { ...view, token } : view
    }),
})

const begin = async (
  ctx: Context,
  name: string | undefined,
): Promise<WishListKey & { readonly token?: string }> => {
  if (ctx.actor.kind !== 'customer') return guestsList(ctx, name)
  const { id: customer } = await readSelf(ctx)
  return { id: name ? await namedList(ctx, customer, name) : await defaultList(ctx, customer) }
}

const guestsList = async (ctx: Context, name: string | undefined) => {
  const { column, value } = ctx.scope
  const id = ctx.newId()
  const token = deriveToken(ctx.payload.secret, 'wish-list', id)
  const now = ctx.now()
  await ctx.sql(sql`
    insert into wish_lists
      (id, name, is_default, share_edition, token_hash, expires_at, created_at, updated_at${column})
    values (${id}, ${name ?? null}, false, 0, ${hashToken(token)}, ${listExpiresAt(now).toISOString()},
      ${now.toISOString()}, ${now.toISOString()}${value})`)
  return { id, token }
}

/** The customer is locked, so that however many are made at once, there are not too many. */
const namedList = async (ctx: Context, customer: string, name: string): Promise<string> => {
  const { column, value } = ctx.scope
  await ctx.sql(sql`
    select 1 from customers u where ${ctx.scope.where('u')} and u.id = ${customer} for update`)
  const [made] = await ctx.sql<{ id: string }>(sql`
    insert into wish_lists
      (id, name, customer_id, is_default, share_edition, created_at, updated_at${column})
    select ${ctx.newId()}::uuid, ${name}, ${customer}::uuid, false, 0, now(), now()${value}
    where (select count(*) from wish_lists l
      where ${ctx.scope.where('l')} and l.customer_id = ${customer}) < ${MAX_LISTS}::int
    returning id::text as id`)
  if (!made) throw wishErrors.wish_lists_too_many({ limit: MAX_LISTS })
  return made.id
}
