import type { Money } from '@souk/kernel/domain'

import { calculatedGoods, heldTax, taxQuestionKey, type TaxQuestion } from './calculatedTax.ts'
import type { TaxContext, TaxDecision, TaxTreatment } from './decideTax.ts'
import { taxGoods, type TaxedGoods } from './taxGoods.ts'

type SoldPart = {
  readonly price: Money
  readonly taxClass: string | null
  readonly quantity: number
  readonly requiresShipping: boolean
  readonly untaxed: boolean
}

type Sale = {
  readonly currency: string
  readonly decision: TaxDecision
  readonly parts: readonly SoldPart[]
  readonly shipping: Money
  readonly now: Date
}

export type TaxedSale = TaxedGoods & {
  /** What somebody else is to be asked; null where the shop's own rates decide. */
  readonly question: TaxQuestion | null
  /** Who worked it out, and what they call it; null for the shop's own rates. */
  readonly by: string | null
  readonly reference: string | null
}

/**
 * The taxes of a sale, by whoever is to work them out: by the shop's own rates where nobody else is, or
 * nobody has answered.
 */
export const taxSale = (
  { settings, buyer, calculator }: TaxContext,
  { currency, decision, parts, shipping, now }: Sale,
): TaxedSale => {
  const own = () => ({
    ...taxGoods({ currency, settings, decision, lines: parts, shipping }),
    by: null,
    reference: null,
  })
  if (!calculator?.to) return { ...own(), question: null }
  const standing = standingOf(decision.treatment)
  let asked = 0
  const places = parts.map(({ untaxed }) => (untaxed ? null : asked++))
  const question: TaxQuestion = {
    currency,
    inclusive: settings.inclusive,
    from: settings.home,
    to: calculator.to,
    buyer: { taxId: standing === 'reverse_charge' ? buyer.taxId : null, standing },
    lines: parts
      .filter(({ untaxed }) => !untaxed)
      .map(({ price, quantity, taxClass }) => ({
        amount: price.amount,
        quantity,
        code: calculator.codes[taxClass ?? ''] ?? null,
      })),
    shipping: shipping.amount,
  }
  if (question.lines.length === 0) return { ...own(), question: null }
  const answer = heldTax(calculator.answer, taxQuestionKey(question), now)
  if (!answer || answer.by !== calculator.name) return { ...own(), question }
  const { by, reference } = answer
  return { ...calculatedGoods(answer, { currency, places }), question, by, reference }
}

const standingOf = (treatment: TaxTreatment): TaxQuestion['buyer']['standing'] =>
  treatment === 'exempt' || treatment === 'reverse_charge' ? treatment : 'usual'
