import { isFree, type Allowance, type AnyTerms } from './terms.ts'

/** A document of the plans' collection, as far as it says what is to be paid. */
export type PricedPlan = {
  readonly id: string
  readonly name: string
  readonly description?: string | null
  readonly price?: number | null
  readonly currency?: string | null
  readonly trialDays?: number | null
  readonly ownersMayChoose?: boolean | null
  readonly allowances?:
    readonly (Omit<Allowance, 'included'> & { included?: number | null })[] | null
}

/** What whoever chooses this plan today agrees to; null where it costs something in no currency. */
export const planTerms = (plan: PricedPlan): AnyTerms | null => {
  const common = {
    plan: plan.id,
    name: plan.name,
    price: plan.price ?? 0,
    trialDays: plan.trialDays ?? 0,
    allowances: (plan.allowances ?? []).map(({ meter, included, price }) => ({
      meter,
      included: included ?? 0,
      price,
    })),
  }
  if (isFree(common)) return { ...common, currency: null }
  return plan.currency ? { ...common, currency: plan.currency } : null
}
