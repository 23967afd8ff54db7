import { create, type Http, type Tenant } from '../tests/support/index.ts'

const KINDS = [
  { type: 'percentage', value: 5 },
  { type: 'amount', amount: 200 },
  { type: 'buyXGetY', buy: 4, get: 1 },
  { type: 'tiers', tiers: [{ pieces: 3, value: 2 }] },
] as const

/** Twenty that apply by themselves, of all kinds, so that each of them is reckoned for every cart. */
export const addPromotions = async (operator: Http, tenant: Tenant): Promise<void> => {
  for (let n = 0; n < 20; n += 1) {
    await create(operator, 'promotions', {
      tenant: tenant.id,
      title: `Discount ${n}`,
      trigger: 'automatic',
      ...KINDS[n % KINDS.length],
    })
  }
}
