import type { Verdict } from './decide.ts'
import { promotionErrors, type CodeRefusal } from './errors.ts'
import { normalizeCode } from './promotion.ts'
import { isPatient, type ReasonCode } from './reason.ts'
import { sayWhy, type Speech } from './sayWhy.ts'

const REFUSALS: Partial<Record<ReasonCode, CodeRefusal>> = {
  // A campaign is nobody's business before or after: what is switched off is as unknown as what never was.
  switched_off: 'code_unknown',
  ended: 'code_expired',
  used_up: 'code_exhausted',
  code_used_up: 'code_exhausted',
  used_by_shopper: 'code_exhausted',
  budget_used_up: 'code_exhausted',
}

/** Why a code is not taken, or nothing if it is: it applies, or will as soon as the rest is known. */
export const codeRefusal = (verdict: Pick<Verdict, 'reason'> | undefined): CodeRefusal | null => {
  if (!verdict) return 'code_unknown'
  if (isPatient(verdict.reason)) return null
  return REFUSALS[verdict.reason.code] ?? 'code_not_applicable'
}

/**
 * The guard when a shopper enters a code.
 *
 * @param verdict what would become of its promotion
 * @throws 422 with the refusal as its code; the data say the reason, its facts (such as `minimum` and
 * `missing`, where more goods would help) and `why`, a sentence in the shop's language
 */
export const requireCode = (
  verdict: Verdict | undefined,
  { code: entered, ...speech }: Speech & { readonly code: string },
): void => {
  const refusal = codeRefusal(verdict)
  if (!refusal) return
  const code = normalizeCode(entered)
  if (!verdict || refusal === 'code_unknown') throw promotionErrors.code_unknown({ code })
  const { reason } = verdict
  throw promotionErrors[refusal]({
    ...reason.facts,
    code,
    reason: reason.code,
    why: sayWhy(reason, speech),
  })
}
