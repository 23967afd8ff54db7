import { kernelErrors, sql, type Context } from '@souk/kernel'

import {
  catalogueErrors,
  isOwnAmount,
  ownAmountOf,
  type OwnAmountRow,
  type ProductKind,
} from '../../catalogue/domain/index.ts'
import { giftCardErrors, isDeliveryDay, type GiftCardWish } from '../../gift-cards/domain/index.ts'
import { ids, isId } from '../../shared/sqlArray.ts'
import type { Carried } from '../domain/index.ts'

type Wanted = { readonly variant: string; readonly carried: Carried }

type Found = { variant: string; kind: ProductKind; own: OwnAmountRow }

/**
 * Whether what shoppers say of gift cards can be done. Asked only where something was said.
 *
 * @param currency the cart's: amounts of one's own are in the shop's
 * @throws 422 `gift_card_details_unwanted` · `gift_card_amount_invalid` · 400 for a day that cannot be
 */
export const assertWishes = async (
  ctx: Context,
  wanted: readonly Wanted[],
  currency: () => Promise<string>,
): Promise<void> => {
  const wishes = wanted.flatMap(({ variant, carried }) =>
    carried.giftCard ? [{ variant: variant.toLowerCase(), wish: carried.giftCard }] : [],
  )
  if (wishes.length === 0) return
  for (const { wish } of wishes) assertDay(ctx, wish)
  const rows = await ctx.sql<Found>(sql`
    select v.id::text as variant, v.kind, jsonb_build_object('minimum', p.gift_card_minimum,
      'maximum', p.gift_card_maximum, 'step', p.gift_card_step) as own
    from variants v join products p on p.id = v.product_id
    where ${ctx.scope.where('v')} and p._status = 'published'
      and v.id = any(${ids(wishes.flatMap(({ variant }) => (isId(variant) ? [variant] : [])))})`)
  const found = new Map(rows.map((row) => [row.variant, row]))
  for (const { variant, wish } of wishes) {
    const row = found.get(variant)
    if (!row) throw catalogueErrors.variant_not_found()
    if (row.kind !== 'gift_card') throw giftCardErrors.gift_card_details_unwanted()
    if (wish.amount === undefined) continue
    const own = (await currency()) === ctx.shop.currency ? ownAmountOf(row.own) : null
    if (!isOwnAmount(wish.amount, own))
      throw giftCardErrors.gift_card_amount_invalid(own ? { ...own } : {})
  }
}

const assertDay = (ctx: Context, { sendOn }: GiftCardWish): void => {
  if (sendOn === undefined) return
  if (isDeliveryDay(sendOn, { now: ctx.now(), timeZone: ctx.shop.timeZone })) return
  const message = 'A day from today on, and within a year.'
  throw kernelErrors.invalid_input({ issues: [{ path: ['giftCard', 'sendOn'], message }] })
}
