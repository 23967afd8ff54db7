import { promotionErrors, type CodeRefusal } from './errors.ts'
import { normalizeCode, type Promotion } from './promotion.ts'

type Circumstances = { readonly goods: number; readonly now: Date }

/**
 * Why a promotion does not hold for a cart now, or nothing if it does. What is switched off is as
 * unknown as what never was: a campaign is nobody's business before or after.
 *
 * @param promotion what was found under the code
 * @param circumstances the goods' worth before discounts, in minor units
 */
export const codeRefusal = (
  promotion: Promotion | undefined,
  { goods, now }: Circumstances,
): CodeRefusal | null => {
  if (!promotion?.active) return 'code_unknown'
  const { startsAt, endsAt, usageLimit, used, minimum } = promotion
  if (endsAt && endsAt <= now) return 'code_expired'
  if (usageLimit !== null && used >= usageLimit) return 'code_exhausted'
  if (startsAt && startsAt > now) return 'code_not_applicable'
  if (minimum !== null && goods < minimum) return 'code_not_applicable'
  return null
}

/**
 * The guard when a shopper enters a code.
 *
 * @returns the promotion, which holds
 * @throws 422 with the reason as its code, and `minimum` where more goods would help
 */
export const requirePromotion = (
  promotion: Promotion | undefined,
  { code, ...circumstances }: Circumstances & { readonly code: string },
): Promotion => {
  const refusal = codeRefusal(promotion, circumstances)
  if (promotion && !refusal) return promotion
  const minimum = refusal === 'code_not_applicable' ? promotion?.minimum : null
  throw promotionErrors[refusal ?? 'code_unknown']({
    code: normalizeCode(code),
    ...(minimum != null && { minimum }),
  })
}
