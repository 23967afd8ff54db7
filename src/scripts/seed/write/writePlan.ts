import { asPlatform } from '@souk/tenancy'
import type { Payload } from 'payload'

const PLAN = {
  name: 'Market stall',
  description: '2 % of each card payment, at least 0.25',
  fees: [
    { currency: 'GBP', percentage: 2, fixed: 0, minimum: 25 },
    { currency: 'EUR', percentage: 2, fixed: 0, minimum: 25 },
    { percentage: 2, fixed: 0, minimum: 0 },
  ],
}

/** The terms on which the demo's shops are served: one plan for all. */
export const writePlan = (payload: Payload): Promise<string> =>
  asPlatform(async () => {
    const { docs } = await payload.find({
      collection: 'plans',
      where: { name: { equals: PLAN.name } },
      depth: 0,
      limit: 1,
    })
    const { id } = docs[0] ?? (await payload.create({ collection: 'plans', depth: 0, data: PLAN }))
    return id
  })
