import type { CollectionConfig, Field } from 'payload'

/**
 * Billing writes which plan a shop is on, so both have to be where it looks for them.
 * @throws when they are not
 */
export const requirePlans = (collections: readonly CollectionConfig[] = []): void => {
  const [plans, tenants] = ['plans', 'tenants'].map((slug) =>
    collections.find((one) => one.slug === slug),
  )
  const plan = tenants?.fields.find((field) => nameOf(field) === 'plan')
  if (plans && plan?.type === 'relationship' && plan.relationTo === 'plans') return
  throw new Error(
    'Billing needs the collections `plans()` and `tenants({ plans: "plans" })`, and the plan that a shop is on to be one of them.',
  )
}

const nameOf = (field: Field): string | null => ('name' in field ? field.name : null)
