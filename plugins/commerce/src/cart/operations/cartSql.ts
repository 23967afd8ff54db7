import { sql, type Context } from '@souk/kernel'

import type { OwnAmountRow } from '../../catalogue/domain/index.ts'
import type { MediaRow } from '../../catalogue/operations/index.ts'
import type { Address } from '../../customers/domain/index.ts'
import type { ExtraFacts } from '../../extras/domain/index.ts'
import { extrasSql } from '../../extras/operations/index.ts'
import { creditSql, type CartCredit } from '../../gift-cards/operations/index.ts'
import { availableSql } from '../../inventory/operations/index.ts'
import {
  cartPricesSql,
  ownPricesSql,
  type OwnPricesRow,
  type PricesRow,
} from '../../pricing/operations/index.ts'
import { promotionsSql, type PromotionsRow } from '../../promotions/operations/index.ts'
import type { CarrierAnswers } from '../../shipping/domain/index.ts'
import { parcelSql, shippingSql, type ShippingRow } from '../../shipping/operations/index.ts'
import type { TaxAnswer } from '../../tax/domain/index.ts'
import { taxCodesSql, taxRatesSql, type TaxRateRow } from '../../tax/operations/index.ts'
import { NO_LONGER_SOLD } from '../domain/index.ts'
import type { Question, StoredCart } from './cartTypes.ts'
import type { LoadedLine, Noted } from './lineTypes.ts'
import { ownCart, ownHold, type CartKey } from './ownCart.ts'

/** What the statement answers: as Postgres puts it. */
export type CartRow = Omit<
  StoredCart,
  | 'codes'
  | 'expiresAt'
  | 'shippingAddress'
  | 'billingAddress'
  | 'shippingOption'
  | 'shippingAnswers'
  | 'taxId'
  | 'taxAnswer'
  | 'usesCredit'
  | 'remindMe'
> & {
  readonly codes: string[] | null
  readonly expires_at: string
  readonly shipping_address: Address | null
  readonly billing_address: Address | null
  readonly shipping_option: string | null
  readonly shipping_rates: CarrierAnswers | null
  readonly lines: LineRow[]
  readonly extras: readonly ExtraFacts[]
  readonly prices: PricesRow
  readonly promotions: PromotionsRow
  readonly tax_id: string | null
  readonly tax_answer: TaxAnswer | null
  readonly tax_codes: Readonly<Record<string, string>>
  readonly tax_id_valid: boolean
  readonly tax_exempt: boolean
  readonly shipping: ShippingRow
  readonly rates: TaxRateRow[]
  readonly uses_credit: boolean | null
  readonly remind_me: boolean | null
  readonly credit: CartCredit[]
  readonly answer: boolean
  readonly revision: string
}

export type LineRow = Omit<
  LoadedLine,
  | 'unitPrice'
  | 'compareAtPrice'
  | 'priceOrigin'
  | 'available'
  | 'backordered'
  | 'stock'
  | 'sold'
  | 'options'
  | 'image'
  | 'categories'
  | 'collections'
  | 'extras'
> & {
  readonly options: Record<string, string> | null
  readonly given: OwnPricesRow
  readonly issue: IssueRow | null
  readonly offered: boolean
  readonly stock: number
  readonly image: MediaRow | null
  /** Of a line that was set aside, when and at which price. */
  readonly noted: Noted | null
}

/** What a shop says of the gift cards of one product. */
export type IssueRow = OwnAmountRow & { readonly months: number | null }

type Asked = { readonly code: string | undefined; readonly question: Question }

/** Everything that a quote wants to know of a cart, however many lines it has. */
export const cartSql = (ctx: Context, key: CartKey, { code, question }: Asked) => {
  const { join, available, free, until, parts } = availableSql('v', ownHold(ctx, key))
  return sql`
  select c.id::text as id, c.status::text as status, c.currency, c.locale, c.email,
    c.customer_id::text as customer, c.codes, c.shipping_address, c.billing_address,
    c.shipping_option_id::text || coalesce(':' || c.shipping_choice, '') as shipping_option,
    c.shipping_rates, c.tax_answer, c.note, c.uses_credit, c.remind_me, c.seen,
    c.tax_id, coalesce(c.tax_id_valid, false) as tax_id_valid, c.expires_at, c.xmin::text as revision,
    ${question} as answer,
    exists (select from customers b
      where ${ctx.scope.where('b')} and b.id = c.customer_id and b.tax_exempt) as tax_exempt,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', i.id, 'noted', i.noted, 'variant', v.id, 'product', p.id, 'slug', p.slug,
        'title', coalesce(p.title, i.title, ${NO_LONGER_SOLD}::text),
        'sku', v.sku, 'options', v.options, 'image', to_jsonb(m), 'quantity', i.quantity,
        'carried', coalesce(i.carries, '{}'),
        'given', ${ownPricesSql(ctx, sql`c.currency`)},
        'taxClass', p.tax_class_id,
        'requiresShipping', v.id is not null and v.kind not in ('gift_card', 'digital') and coalesce(p.requires_shipping, true),
        'kind', coalesce(v.kind, 'goods'),
        'issue', case when v.kind = 'gift_card' then jsonb_build_object('minimum', p.gift_card_minimum,
          'maximum', p.gift_card_maximum, 'step', p.gift_card_step, 'months', p.gift_card_months) end,
        'parcel', ${parcelSql},
        'offered', coalesce(p._status = 'published' and coalesce(v.offered, true), false),
        'stock', greatest(${available}, 0), 'free', ${free}, 'shipsFrom', ${until}, 'parts', ${parts}) order by i.id), '[]')
      from ${linesSql(ctx)} i
        left join variants v on v.id = i.variant_id
        left join products p on p.id = v.product_id
        ${join}
        left join media m on m.id = coalesce(v.image_id, (
          select r.media_id from products_rels r
          where r.parent_id = p.id and r.path = 'images' order by r."order" limit 1))
      where ${ctx.scope.where('i')} and i.cart_id = c.id) as lines,
    ${extrasSql(ctx, {
      products: sql`
        select a.product_id from cart_items i join variants a on a.id = i.variant_id
        where i.cart_id = c.id
        union all
        select a.product_id from saved_items i join variants a on a.id = i.variant_id
        where i.cart_id = c.id`,
      currency: sql`c.currency`,
    })} as extras,
    ${cartPricesSql(ctx)} as prices,
    ${promotionsSql(ctx, { code })} as promotions,
    ${shippingSql(ctx)} as shipping,
    ${taxRatesSql(ctx, sql`coalesce(c.shipping_address, c.billing_address)`)} as rates,
    ${taxCodesSql(ctx)} as tax_codes,
    ${creditSql(ctx)} as credit
  from carts c
  where ${ownCart(ctx, key)}`
}

/**
 * A cart's lines and what was set aside from it, which is `noted`: both are looked up at once, since
 * Postgres plans every part of a statement each time.
 */
const linesSql = ({ scope: { column } }: Context) => sql`(
  select id, cart_id, variant_id, carries, title, quantity, null::jsonb as noted${column}
  from cart_items
  union all
  select id, cart_id, variant_id, carries, title, quantity,
    jsonb_build_object('price', price, 'currency', currency, 'at', updated_at)${column}
  from saved_items)`
