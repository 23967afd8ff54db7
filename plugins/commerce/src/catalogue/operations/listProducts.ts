import { anyone, defineOperation, listOf, paged } from '@souk/kernel'

import { cardOf, productCard, type CardRow } from './card.ts'
import { currencyOf } from './currencyOf.ts'
import { facetsView, type Facets } from './facets.sql.ts'
import type { Offer } from './offer.ts'
import { productList } from './productList.sql.ts'
import { productQuery } from './productQuery.ts'
import { findBy } from './searchEngine.ts'
import { SEARCHES_AT_MOST } from './searchLimits.ts'

type Row = { total: number; docs: CardRow[]; facets: Facets | null }

export const listProducts = (offer: Offer) =>
  defineOperation({
    name: 'products.list',
    summary: 'List what a shop sells, searched, filtered and sorted',
    feature: 'commerce',
    http: { method: 'GET', path: '/store/products' },
    cache: { unless: ['draft'] },
    rateLimit: SEARCHES_AT_MOST,
    input: productQuery,
    output: listOf(productCard).extend({ facets: facetsView.optional() }),
    access: anyone,
    run: async (ctx, query) => {
      const currency = currencyOf(ctx.shop, query.currency)
      const [row] = await ctx.sql<Row>(
        productList({
          scope: ctx.scope,
          offer: offer({ variant: 'v', currency, shop: ctx.shop }),
          query,
          found: await findBy(ctx, query.q),
        }),
      )
      const { total = 0, docs = [], facets } = row ?? {}
      return {
        ...paged(
          docs.map((doc) => cardOf(ctx, doc, currency)),
          total,
          query,
        ),
        ...(facets ? { facets } : {}),
      }
    },
  })
