import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { isCustomer, ownId } from '../../customers/operations/index.ts'

const summary = z.object({
  id: z.string(),
  name: z.string().nullable(),
  isDefault: z.boolean(),
  isShared: z.boolean(),
  count: z.int().describe('Of what was put on it, whether or not it is sold now.'),
})

export type WishListSummary = z.output<typeof summary>

export const listWishLists = defineOperation({
  name: 'wishLists.list',
  summary: 'List the wish lists of the customer who is logged in',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/wish-lists' },
  input: z.object({}),
  output: z.object({ docs: z.array(summary) }),
  access: isCustomer,
  run: async (ctx) => ({
    docs: await ctx.sql<WishListSummary>(sql`
      select l.id::text as id, l.name, l.is_default as "isDefault",
        l.share_hash is not null as "isShared",
        (select count(*)::int from wish_list_items i where i.wish_list_id = l.id) as count
      from wish_lists l where ${ctx.scope.where('l')} and l.customer_id = ${ownId(ctx)}
      order by l.is_default desc, l.created_at, l.id`),
  }),
})
