import { anyone, defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import {
  normalizeCode,
  promotionErrors,
  requireCode,
  withCode,
} from '../../promotions/domain/index.ts'
import { assertOpen } from '../domain/index.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView, viewOf } from './cartView.ts'
import { changeCart } from './changeCart.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'
import { quoteCart } from './quoteCart.ts'

/** Nobody holds more; each is looked up for every quote. */
const MAX_CODES = 10

export const addCode = defineOperation({
  name: 'carts.addCode',
  summary: 'Enter a discount code',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/carts/:id/codes', headers: cartHeaders },
  input: z.object({ ...cartKey, code: z.string().trim().min(1).max(100) }),
  output: cartView,
  access: anyone,
  rateLimit: { points: 60, seconds: 60, by: 'ip', counts: 'refused' },
  run: async (ctx, { code: entered, ...key }) => {
    const code = normalizeCode(entered)
    const { quote: _before, ...loaded } = await loadQuotedCart(ctx, key, { code })
    assertOpen(loaded.cart)
    const codes = withCode(loaded.cart.codes, code)
    if (codes.length > MAX_CODES) throw promotionErrors.code_not_applicable({ code })
    const cart = { ...loaded.cart, codes }
    const quote = quoteCart(ctx, { ...loaded, cart })
    const { locale, currency } = cart
    requireCode(
      quote.verdicts.find((verdict) => verdict.code === code),
      { code, locale, currency },
    )
    // Added to what is there when it is written, not to what was read: two codes at once both stay.
    await changeCart(ctx, key, [
      sql`codes = case when coalesce(c.codes, '[]') @> to_jsonb(${code}::text) then c.codes
                       else coalesce(c.codes, '[]') || to_jsonb(${code}::text) end`,
    ])
    return viewOf({ cart, quote })
  },
})
