import { sql, type Context } from '@souk/kernel'

import { giftCardErrors, isGiftCardCode, normalizeGiftCardCode } from '../domain/index.ts'
import { isUsable } from './creditSql.ts'
import { hashCode } from './secretCode.ts'

export type FoundCard = {
  readonly id: string
  readonly last4: string
  readonly currency: string
  /** What is free on it, in minor units; what is held for the given cart is free for that. */
  readonly balance: number
  /** ISO 8601; null when it never expires. */
  readonly expiresAt: string | null
}

/**
 * The card of a code that can be spent in this shop.
 *
 * It is looked for by its hash, so that how long the
 * answer takes says nothing of how near a guess has come.
 *
 * @param options.lock keeps its code from being replaced until the commit
 * @throws 422 `gift_card_unknown`, whatever the reason
 */
export const findByCode = async (
  ctx: Context,
  typed: string,
  { cart, lock = false }: { readonly cart?: string; readonly lock?: boolean } = {},
): Promise<FoundCard> => {
  const code = normalizeGiftCardCode(typed)
  const [card] = isGiftCardCode(code)
    ? await ctx.sql<FoundCard>(sql`
        select k.id::text as id, k.last4, k.currency, (k.balance - k.held + coalesce((
            select sum(h.amount) from gift_card_holds h
            where ${ctx.scope.where('h')} and h.gift_card_id = k.id and h.cart = ${cart ?? null}::text
          ), 0))::float8 as balance,
          to_json(k.expires_at)#>>'{}' as "expiresAt"
        from gift_cards k
        where ${ctx.scope.where('k')} and k.code_hash = ${hashCode(code)} and ${isUsable('k')}
        ${lock ? sql`for share of k` : sql``}`)
    : []
  if (!card) throw giftCardErrors.gift_card_unknown()
  return card
}
