import { anyone, defineOperation, listOf, paged } from '@souk/kernel'

import { findCollection, isIn, placeIn } from './collectionSql.ts'
import { cardOf, productCard, type CardRow } from './card.ts'
import { currencyOf } from './currencyOf.ts'
import { facetsView, type Facets } from './facets.sql.ts'
import { PRICES_HOLD_SECONDS, type Offer } from './offer.ts'
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
    cache: { unless: ['draft'], personal: true, seconds: PRICES_HOLD_SECONDS },
    rateLimit: SEARCHES_AT_MOST,
    input: productQuery,
    output: listOf(productCard).extend({ facets: facetsView.optional() }),
    access: anyone,
    run: async (ctx, query) => {
      const { shop } = ctx
      const currency = currencyOf(shop, query.currency)
      const contents = query.collection && (await findCollection(ctx, query.collection))
      const [row] = await ctx.sql<Row>(
        productList({
          scope: ctx.scope,
          offer: offer(ctx, { variant: 'v', currency }),
          query,
          collection: contents
            ? {
                members: isIn(contents, {
                  scope: ctx.scope,
                  offer: offer(ctx, { variant: 'rv', currency: shop.currency }),
                  now: ctx.now(),
                }),
                place: placeIn(contents.id),
                sort: contents.sort,
              }
            : null,
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
