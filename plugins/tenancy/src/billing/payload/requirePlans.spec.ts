import type { CollectionConfig } from 'payload'
import { describe, expect, it } from 'vitest'

import { requirePlans } from './requirePlans.ts'

const plans: CollectionConfig = { slug: 'plans', fields: [] }
const tenants = (relationTo?: string): CollectionConfig => ({
  slug: 'tenants',
  fields: relationTo
    ? [{ name: 'plan', type: 'relationship', relationTo: relationTo as never }]
    : [],
})

describe('billing', () => {
  it('begins where shops are on one of the plans', () => {
    expect(() => requirePlans([plans, tenants('plans')])).not.toThrow()
  })

  it.each([
    ['no plans', [tenants('plans')]],
    ['shops that have none', [plans, tenants()]],
    ['shops that are on something else', [plans, tenants('tariffs')]],
    ['nothing at all', undefined],
  ])('says what it lacks: %s', (_, collections) => {
    expect(() => requirePlans(collections)).toThrow(/Billing needs the collections/)
  })
})
