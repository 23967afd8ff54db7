import { anyone, defineOperation, queryInteger, sql, type Context } from '@souk/kernel'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'

import { cardOf, productCard, type CardRow } from './card.ts'
import { cards } from './cards.sql.ts'
import { currencyOf } from './currencyOf.ts'
import { PRICES_HOLD_SECONDS, type Offer } from './offer.ts'
import { SUGGESTIONS_AT_MOST } from './searchLimits.ts'
import { suggestFor } from './searchEngine.ts'

const suggestions = z.object({
  words: z
    .array(z.string())
    .describe('How what was typed may go on, or what it may have meant; each finds something.'),
  products: z
    .array(productCard)
    .describe('Some products that begin so, or have the first of the words.'),
})

export const suggestProducts = (offer: Offer) =>
  defineOperation({
    name: 'products.suggest',
    summary: 'Suggest words and products while somebody types',
    feature: 'commerce',
    http: { method: 'GET', path: '/store/suggestions' },
    cache: { unless: [], personal: true, seconds: PRICES_HOLD_SECONDS },
    rateLimit: SUGGESTIONS_AT_MOST,
    input: z.object({
      q: z.string().max(200),
      limit: queryInteger(1, 10).default(5).describe('Of each kind.'),
      currency: z.string().length(3).optional(),
    }),
    output: suggestions,
    access: anyone,
    run: async (ctx, { q, limit, currency: asked }) => {
      const currency = currencyOf(ctx.shop, asked)
      const suggested = await suggestFor(ctx, q, limit)
      if (!suggested) return { words: [], products: [] }
      const { words, found } = suggested
      const [row] = await ctx.sql<{ docs: CardRow[] }>(
        sql`select ${cards({
          offer: offer(ctx, { variant: 'v', currency }),
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

/** The first so many that are published. */
const nearest = ({ scope }: Context, found: SQL, limit: number): SQL => sql`
  select p.*, row_number() over (order by f.rank desc, p.created_at desc, p.id desc) as n
  from (${found}) f join products p on p.id = f.product
  where ${scope.where('p')} and p._status = 'published'
  order by n limit ${limit}`
