import { anyone, defineOperation, queryInteger, sql, type Context } from '@souk/kernel'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'

import { cardOf, productCard, type CardRow } from './card.ts'
import { cards } from './cards.sql.ts'
import { currencyOf } from './currencyOf.ts'
import type { Offer } from './offer.ts'
import { findBy, suggestFor } from './searchEngine.ts'

const suggestions = z.object({
  words: z.array(z.string()).describe('How what was typed may go on; each finds something.'),
  products: z.array(productCard).describe('The nearest products.'),
})

export const suggestProducts = (offer: Offer) =>
  defineOperation({
    name: 'products.suggest',
    summary: 'Suggest words and products while somebody types',
    feature: 'commerce',
    http: { method: 'GET', path: '/store/products/suggestions' },
    cache: { unless: [] },
    input: z.object({
      q: z.string().max(200),
      limit: queryInteger(1, 10).default(5).describe('Of each kind.'),
      currency: z.string().length(3).optional(),
      locale: z.string().max(35).optional(),
    }),
    output: suggestions,
    access: anyone,
    run: async (ctx, { q, limit, currency: asked }) => {
      const currency = currencyOf(ctx.shop, asked)
      const words = await suggestFor(ctx, q, limit)
      const found = await findBy(ctx, q)
      if (!found) return { words: [], products: [] }
      const [row] = await ctx.sql<{ docs: CardRow[] }>(
        sql`select ${cards({
          offer: offer({ variant: 'v', currency, shop: ctx.shop }),
          scope: ctx.scope,
          products: nearest(ctx, found, limit),
        })} as docs`,
      )
      return {
        words: [...words],
        products: (row?.docs ?? []).map((doc) => cardOf(ctx, doc, currency)),
      }
    },
  })

/** Some that are near may not be for sale; shoppers who type on see others. */
const MOST_LOOKED_AT = 50

/** The first so many that are published. */
const nearest = ({ scope }: Context, found: SQL, limit: number): SQL => sql`
  select p.*, row_number() over (order by f.rank desc, p.created_at desc, p.id desc) as n
  from (select x.product, x.rank from (${found}) x order by x.rank desc, x.product desc limit ${MOST_LOOKED_AT}) f
  join products p on p.id = f.product
  where ${scope.where('p')} and p._status = 'published'
  order by n limit ${limit}`
