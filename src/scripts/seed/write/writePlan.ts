import { asPlatform } from '@souk/tenancy'
import type { Payload } from 'payload'

import type { Plan } from '../../../payload-types.ts'

const fees = [
  { currency: 'GBP', percentage: 2, fixed: 0, minimum: 25 },
  { currency: 'EUR', percentage: 2, fixed: 0, minimum: 25 },
  { percentage: 2, fixed: 0, minimum: 0 },
]

const PLANS = {
  free: {
    name: 'Market stall',
    description: '2 % of each card payment, at least £0.25 or €0.25',
    ownersMayChoose: true,
    fees,
  },
  tried: {
    name: 'High street',
    description: 'For a shop that is open every day, and 1 % of each card payment',
    price: 2900,
    currency: 'EUR',
    trialDays: 14,
    ownersMayChoose: true,
    allowances: [{ meter: 'orders', included: 20, price: 5 }],
    fees: [{ percentage: 1, fixed: 0, minimum: 0 }],
  },
  paid: {
    name: 'Department store',
    description: 'For many orders, and nothing of each payment',
    price: 9900,
    currency: 'EUR',
    ownersMayChoose: true,
    allowances: [{ meter: 'orders', included: 2000, price: 2 }],
    fees: [],
  },
} as const satisfies Record<string, object>

/** One of the plans on which the demo's shops are served; free, where nobody collects anything. */
export const writePlan = (payload: Payload, which: keyof typeof PLANS = 'free'): Promise<string> =>
  asPlatform(async () => {
    const { docs } = await payload.find({
      collection: 'plans',
      where: { name: { equals: PLANS[which].name } },
      depth: 0,
      limit: 1,
    })
    const data = structuredClone(PLANS[which]) as unknown as Omit<
      Plan,
      'createdAt' | 'id' | 'updatedAt'
    >
    const { id } = docs[0] ?? (await payload.create({ collection: 'plans', depth: 0, data }))
    return id
  })
