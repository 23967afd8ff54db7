import { isSoukError, type Context } from '@souk/kernel'

import { hasLostCredit } from '../../cart/domain/index.ts'
import { cartNow, type QuotedCart } from '../../cart/operations/index.ts'
import { giftCardErrors } from '../../gift-cards/domain/index.ts'
import { codeRefusal, requireCode, type CodeRefusal } from '../../promotions/domain/index.ts'

const GONE: readonly (CodeRefusal | null)[] = ['code_unknown', 'code_expired', 'code_exhausted']

/**
 * Nobody is charged a full price that they have never seen: the guard against codes and cards that paid
 * when the cart was last shown, and that somebody else has used up since. Whoever says the total that
 * is asked for has seen it.
 *
 * @throws 409 `gift_card_changed` · 422 `code_exhausted`, `code_expired` or `code_unknown`
 */
export const assertStillPays = (
  { shop: { timeZone } }: Pick<Context, 'shop'>,
  quoted: QuotedCart,
  acceptTotal: number | undefined,
): void => {
  const { cart, quote } = quoted
  if (acceptTotal === quote.totals.total) return
  const { credit } = cartNow(quoted)
  if (hasLostCredit(cart.seen, { credit, left: quote.totals.total }))
    throw giftCardErrors.gift_card_changed()
  const { locale, currency } = cart
  for (const code of cart.seen?.codes ?? []) {
    if (!cart.codes.includes(code)) continue
    const verdict = quote.verdicts.find((one) => one.code === code)
    if (GONE.includes(codeRefusal(verdict)))
      requireCode(verdict, { code, locale, currency, timeZone })
  }
}

/** Whether a refused checkout has told its shopper that something does not pay any more. */
export const isLossTold = (error: unknown): boolean =>
  isSoukError(error) &&
  [...GONE, 'gift_card_changed', 'promotion_used_up'].some((code) => code === error.code)
