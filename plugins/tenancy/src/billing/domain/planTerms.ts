import type { Allowance, Terms } from './terms.ts'

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

/** What whoever chooses this plan today agrees to. */
export const planTerms = (plan: PricedPlan): Terms => ({
  plan: plan.id,
  name: plan.name,
  // One that costs nothing may leave it out, and then it is of no matter.
  currency: plan.currency ?? 'EUR',
  price: plan.price ?? 0,
  trialDays: plan.trialDays ?? 0,
  allowances: (plan.allowances ?? []).map(({ meter, included, price }) => ({
    meter,
    included: included ?? 0,
    price,
  })),
})
