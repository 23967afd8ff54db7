import { sql, type Context } from '@souk/kernel'

import {
  asksNothing,
  cardOf,
  cards,
  currencyOf,
  pictureOf,
  type CardRow,
  type MediaRow,
} from '../../catalogue/operations/index.ts'
import { availableSql } from '../../inventory/operations/index.ts'
import { priceSql } from '../../pricing/operations/index.ts'
import { shownWishes, wishErrors } from '../domain/index.ts'
import { currentShareToken } from './shareToken.ts'
import type { WishListView } from './wishListView.ts'

type Row = {
  id: string
  name: string | null
  is_default: boolean
  share_hash: string | null
  share_edition: number
  expires_at: string | null
  wishes: WishRow[]
  cards: CardRow[]
}

type WishRow = {
  readonly id: string
  readonly addedAt: string
  readonly product: string
  readonly asks: boolean
  readonly variant: VariantRow | null
  /** A variant that is not offered, or has no price. */
  readonly lost: boolean
}

type VariantRow = {
  readonly id: string
  readonly sku: string | null
  readonly options: Record<string, string> | null
  readonly media: MediaRow | null
  readonly price: number
  readonly compareAtPrice: number | null
  readonly available: boolean
}

/**
 * A list with what the catalogue says of it now, in one statement however long it is.
 *
 * @param where which of `wish_lists l`
 * @throws 404 `wish_list_not_found` · 400 for a currency that the shop does not take
 */
export const loadList = async (
  ctx: Context,
  { where, currency: asked }: { where: ReturnType<typeof sql>; currency: string | undefined },
): Promise<WishListView> => {
  const currency = currencyOf(ctx.shop, asked)
  const [row] = await ctx.sql<Row>(statement(ctx, { where, currency }))
  if (!row) throw wishErrors.wish_list_not_found()
  const wishes = shownWishes<ReturnType<typeof cardOf>, VariantRow, WishRow>(
    row.wishes,
    row.cards.map((card) => cardOf(ctx, card, currency)),
  )
  return {
    id: row.id,
    name: row.name,
    isDefault: row.is_default,
    currency,
    shareToken: currentShareToken(ctx, {
      id: row.id,
      edition: Number(row.share_edition),
      hash: row.share_hash,
    }),
    expiresAt: row.expires_at && new Date(row.expires_at).toISOString(),
    items: wishes.map(({ id, addedAt, product, variant, asks }) => ({
      id,
      addedAt: new Date(addedAt).toISOString(),
      product,
      variant: variant && variantOf(ctx, variant),
      asks,
    })),
  }
}

const variantOf = (ctx: Context, { options, media, ...variant }: VariantRow) => ({
  ...variant,
  options: options ?? {},
  image: pictureOf(ctx, media),
})

const statement = (
  ctx: Context,
  { where, currency }: { where: ReturnType<typeof sql>; currency: string },
) => {
  const offer = {
    ...priceSql(ctx, { variant: 'v', currency }),
    ...availableSql('v'),
  }
  return sql`
    select l.id::text as id, l.name, l.is_default, l.share_hash, l.share_edition, l.expires_at,
      (select coalesce(json_agg(json_build_object('id', i.id, 'addedAt', i.created_at,
          'product', i.product_id, 'asks', not ${asksNothing(sql`i.product_id`)},
          'lost', v.id is not null and (not coalesce(v.offered, true) or ${offer.price} is null),
          'variant', case when v.id is not null then json_build_object('id', v.id, 'sku', v.sku,
            'options', v.options, 'price', ${offer.price}, 'compareAtPrice', ${offer.compareAtPrice},
            'available', ${offer.available} > 0,
            'media', (select to_json(m) from media m where m.id = v.image_id)) end
        ) order by i.created_at desc, i.id), '[]')
      from wish_list_items i left join variants v on v.id = i.variant_id ${offer.join} ${offer.priceJoin}
      where ${ctx.scope.where('i')} and i.wish_list_id = l.id) as wishes,
      ${cards({
        offer,
        scope: ctx.scope,
        products: sql`select q.*, 0 as n from products q
          where ${ctx.scope.where('q')} and q._status = 'published' and q.id in (
            select w.product_id from wish_list_items w where w.wish_list_id = l.id)`,
      })} as cards
    from wish_lists l where ${where}`
}
