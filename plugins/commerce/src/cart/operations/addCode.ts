import { anyone, defineOperation, isSoukError, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import {
  normalizeCode,
  promotionErrors,
  requireCode,
  withCode,
} from '../../promotions/domain/index.ts'
import { isGiftCardCode, lastFour, normalizeGiftCardCode } from '../../gift-cards/domain/index.ts'
import { assertOpen } from '../domain/index.ts'
import { completeTaxes } from './completeTaxes.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView, viewOf } from './cartView.ts'
import { changeCart } from './changeCart.ts'
import { enterGiftCard } from './enterGiftCard.ts'
import type { CartKey } from './ownCart.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'
import { keepSeen } from './seenCart.ts'
import { quoteCart } from './quoteCart.ts'

/** Nobody holds more; each is looked up for every quote. */
const MAX_CODES = 10

export const addCode = defineOperation({
  name: 'carts.addCode',
  summary: 'Enter a discount code, or the code of a gift card',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/carts/:id/codes', headers: cartHeaders },
  input: z.object({ ...cartKey, code: z.string().trim().min(1).max(100) }),
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  rateLimit: { points: 60, seconds: 60, by: 'ip', counts: 'refused' },
  run: async (ctx, { code: entered, ...key }) => {
    const paidByCard = await asGiftCard(ctx, key, entered)
    if (paidByCard) return paidByCard
    const code = normalizeCode(entered)
    const { quote: _before, ...loaded } = await loadQuotedCart(ctx, key, { code })
    assertOpen(loaded.cart)
    const codes = withCode(loaded.cart.codes, code)
    if (codes.length > MAX_CODES) throw promotionErrors.code_not_applicable({ code: shown(code) })
    const cart = { ...loaded.cart, codes }
    const quote = quoteCart(ctx, { ...loaded, cart })
    const { locale, currency } = cart
    requireCode(
      quote.verdicts.find((verdict) => verdict.code === code),
      { code: shown(code), locale, currency, timeZone: ctx.shop.timeZone },
    )
    // Added to what is there when it is written, not to what was read: two codes at once both stay.
    await changeCart(ctx, key, [
      sql`codes = case when coalesce(c.codes, '[]') @> to_jsonb(${code}::text) then c.codes
                       else coalesce(c.codes, '[]') || to_jsonb(${code}::text) end`,
    ])
    const answered = { ...loaded, cart, quote }
    await keepSeen(ctx, key, { loaded: answered, touched: { codes: true } })
    return viewOf(answered)
  },
})

/** Nothing where it is no gift card's code, so that it may be a discount's. */
const asGiftCard = async (ctx: Context, key: CartKey, entered: string) => {
  if (!isGiftCardCode(normalizeGiftCardCode(entered))) return undefined
  try {
    return await enterGiftCard(ctx, key, entered)
  } catch (error) {
    if (!isSoukError(error)) throw error
    const code = shown(entered)
    const reason = error.code
    switch (reason) {
      case 'gift_card_unknown':
        return undefined
      case 'gift_card_empty':
        throw promotionErrors.code_exhausted({ code, reason })
      case 'gift_card_other_currency':
      case 'gift_cards_too_many':
        throw promotionErrors.code_not_applicable({ code, reason })
      default:
        throw error
    }
  }
}

/** A gift card's code is money, perhaps in another shop: no answer and no log repeats it. */
const shown = (code: string): string => {
  const ofCard = normalizeGiftCardCode(code)
  return isGiftCardCode(ofCard) ? `…${lastFour(ofCard)}` : code
}
