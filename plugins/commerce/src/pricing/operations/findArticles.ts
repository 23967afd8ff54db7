import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { likeText } from './likeText.ts'

const MOST = 20

const article = z.object({
  product: z.string(),
  variant: z.string(),
  title: z.string(),
  choice: z.string().nullable().describe('Of a product with several variants.'),
  sku: z.string().nullable(),
  price: z.int().nullable(),
})

/** For choosing an article on the screens of prices. */
export const findArticles = defineOperation({
  name: 'pricing.articles',
  summary: 'Articles by a part of their title or SKU, to be given a price',
  feature: 'commerce',
  http: { method: 'GET', path: '/pricing/articles' },
  input: z.object({ q: z.string().trim().max(100).default('') }),
  output: z.object({ docs: z.array(article) }),
  access: ({ actor }) => actor.kind === 'member',
  run: async (ctx, { q }) => {
    const like = likeText(q)
    return {
      docs: await ctx.sql<z.infer<typeof article>>(sql`
        select p.id::text as product, v.id::text as variant, p.title,
          nullif(v.title, p.title) as choice, v.sku, v.price::float8 as price
        from variants v join products p on p.id = v.product_id
        where ${ctx.scope.where('v')} and (p.title ilike ${like} or v.sku ilike ${like} or v.title ilike ${like})
        order by p.title, v.position nulls last, v.id limit ${MOST}`),
    }
  },
})
