import { describe, expect, it } from 'vitest'

import { plans } from '../../tenants/payload/plans.ts'
import { tenants } from '../../tenants/payload/tenants.ts'
import { requirePlans } from './requirePlans.ts'

describe('billing', () => {
  it('begins where shops are on one of the plans', () => {
    expect(() => requirePlans([plans(), tenants({ plans: 'plans' })])).not.toThrow()
  })

  it.each([
    ['no plans', [tenants({ plans: 'plans' })]],
    ['shops that have none', [plans(), tenants()]],
    ['shops that are on something else', [plans(), tenants({ plans: 'tariffs' })]],
    ['nothing at all', undefined],
  ])('says what it lacks: %s', (_, collections) => {
    expect(() => requirePlans(collections)).toThrow(/Billing needs the collections/)
  })
})
