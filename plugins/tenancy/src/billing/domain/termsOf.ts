import { billingErrors } from './errors.ts'
import { planTerms, type PricedPlan } from './planTerms.ts'
import type { AnyTerms } from './terms.ts'

/**
 * What a shop agrees to with this plan.
 * @throws plan_without_currency
 */
export const termsOf = (plan: PricedPlan): AnyTerms => {
  const terms = planTerms(plan)
  if (!terms) throw billingErrors.plan_without_currency({ plan: plan.name })
  return terms
}
