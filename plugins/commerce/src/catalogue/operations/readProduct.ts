import { anyone, defineOperation, kernelErrors, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { catalogueErrors } from '../domain/index.ts'
import { currencyOf } from './currencyOf.ts'
import { draftOf } from './draftOf.ts'
import type { ExtrasPort } from './extrasPort.ts'
import { PRICES_HOLD_SECONDS, type Offer } from './offer.ts'
import { productBySlug } from './product.sql.ts'
import { productView, viewOf, type ProductRow } from './productView.ts'

type Given = {
  readonly offer: Offer
  readonly lowStock: number
  readonly extras: ExtrasPort
}

export const readProduct = ({ offer, lowStock, extras }: Given) =>
  defineOperation({
    name: 'products.read',
    summary: 'Read one product with its variants, pictures, categories and what goes with it',
    feature: 'commerce',
    http: { method: 'GET', path: '/store/products/:slug' },
    cache: { unless: ['draft'], personal: true, seconds: PRICES_HOLD_SECONDS },
    input: z.object({
      slug: z.string().max(200),
      currency: z.string().length(3).optional(),
      locale: z.string().max(35).optional(),
      draft: z.literal(['true', 'false']).optional().describe('The latest draft; members only.'),
    }),
    output: productView,
    access: anyone,
    run: async (ctx, { slug, currency: asked, draft }) => {
      const currency = currencyOf(ctx.shop, asked)
      const isDraft = draft === 'true'
      if (isDraft) requireMember(ctx)
      const [row] = await ctx.sql<ProductRow>(
        productBySlug({
          scope: ctx.scope,
          offer: offer(ctx, { variant: 'v', currency }),
          extras: extras.sql(ctx, { product: sql`p.id`, currency }),
          slug,
          unpublishedToo: isDraft,
          lowStock,
        }),
      )
      if (!row) throw catalogueErrors.product_not_found()
      const offered = extras.view(ctx, row.extras, currency)
      const view = viewOf(ctx, { ...row, extras: offered }, currency)
      return isDraft ? draftOf(ctx, view) : view
    },
  })

const requireMember = ({ actor }: Context): void => {
  if (actor.kind === 'anonymous') throw kernelErrors.unauthenticated()
  if (actor.kind === 'customer') throw kernelErrors.forbidden()
}
