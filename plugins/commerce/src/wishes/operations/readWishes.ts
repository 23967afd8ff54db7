import { anyone, defineOperation, hashToken, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { wishHeaders, wishListKey } from './wishHttp.ts'

const wish = z.object({
  list: z.string(),
  item: z.string(),
  product: z.string(),
  variant: z.string().nullable(),
})

export type Wish = z.output<typeof wish>

/** For the hearts of a page: which of its products are wished for already. */
export const readWishes = defineOperation({
  name: 'wishLists.wishes',
  summary: 'What is on the visitor’s own list: the guest’s, or the one that every customer has',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/wish-lists/wishes', headers: wishHeaders },
  input: z.object({ wishToken: wishListKey.wishToken }),
  output: z.object({ docs: z.array(wish) }),
  access: anyone,
  run: async (ctx, { wishToken }) => {
    const where = visitorsList(ctx, wishToken)
    if (!where) return { docs: [] }
    return {
      docs: await ctx.sql<Wish>(sql`
        select l.id::text as list, i.id::text as item, i.product_id::text as product,
          i.variant_id::text as variant
        from wish_lists l join wish_list_items i on i.wish_list_id = l.id
        where ${ctx.scope.where('l')} and ${where} order by i.id`),
    }
  },
})

const visitorsList = ({ actor }: Context, wishToken: string | undefined) => {
  if (actor.kind === 'customer') return sql`l.customer_id = ${actor.id} and l.is_default`
  return wishToken ? sql`l.token_hash = ${hashToken(wishToken)}` : null
}
