import { anyone, defineOperation, listOf, paged } from '@souk/kernel'
import { z } from 'zod'

import { findCollection, isIn, placeIn } from './collectionSql.ts'
import { cardOf, productCard, type CardRow } from './card.ts'
import { currencyOf } from './currencyOf.ts'
import { facetsView, type Facets } from './facets.sql.ts'
import { boundOf, type ListBound } from './listBounds.ts'
import { PRICES_HOLD_SECONDS, type Offer } from './offer.ts'
import { sortOf } from './listOrder.ts'
import { productList, PUT_IN_ORDER } from './productList.sql.ts'
import { productQuery } from './productQuery.ts'
import { findBy, hasWords } from './searchEngine.ts'
import { SEARCHES_AT_MOST } from './searchLimits.ts'

type Row = { total: number; more: boolean; docs: CardRow[]; facets: Facets | null }

export const listProducts = (offer: Offer) =>
  defineOperation({
    name: 'products.list',
    summary: 'List what a shop sells, searched, filtered and sorted',
    feature: 'commerce',
    http: { method: 'GET', path: '/store/products' },
    cache: { unless: ['draft'], personal: true, seconds: PRICES_HOLD_SECONDS },
    rateLimit: SEARCHES_AT_MOST,
    input: productQuery,
    output: listOf(productCard).extend({
      totalIsMinimum: z
        .literal(true)
        .optional()
        .describe(
          'There are at least `totalDocs`, and as many of each as the facets say: of so many only the first are counted. `exact=true` counts all.',
        ),
      facets: facetsView.optional(),
    }),
    access: anyone,
    run: async (ctx, query) => {
      const { shop } = ctx
      const currency = currencyOf(shop, query.currency)
      const contents = query.collection && (await findCollection(ctx, query.collection))
      const collection = contents
        ? {
            members: isIn(contents, {
              scope: ctx.scope,
              offer: offer(ctx, { variant: 'rv', currency: shop.currency }),
              now: ctx.now(),
            }),
            place: placeIn(contents.id),
            sort: contents.sort,
          }
        : null
      const listed = async (bound: ListBound | undefined): Promise<Row | undefined> => {
        const [row] = await ctx.sql<Row>(
          productList({
            scope: ctx.scope,
            offer: offer(ctx, { variant: 'v', currency }),
            query,
            collection,
            bound,
            found: await findBy(ctx, query.q, bound?.isAtHand ? bound.most + 1 : undefined),
          }),
        )
        return row
      }
      const wasSearched = hasWords(query.q)
      const bound = boundOf({
        query,
        sort: sortOf(query, { wasSearched, collection }),
        wasSearched,
      })
      let row = await listed(bound)
      // Filters left less of the nearest than are put in order for this page, or for one before it: the
      // others have to be looked at too, or pages would not follow upon each other.
      if (row?.more && row.total <= Math.max(PUT_IN_ORDER, query.limit * query.page))
        row = await listed(undefined)
      const { total = 0, more = false, docs = [], facets } = row ?? {}
      return {
        ...paged(
          docs.map((doc) => cardOf(ctx, doc, currency)),
          total,
          query,
        ),
        ...(more ? { totalIsMinimum: true as const } : {}),
        ...(facets ? { facets } : {}),
      }
    },
  })
