import { z } from 'zod'

import { movementGroups, payoutStates } from '../domain/index.ts'

const sums = z.object({
  amount: z.number(),
  fee: z.number(),
  platformFee: z.number().describe('The platform’s share, a part of the fee.'),
  net: z.number(),
})

const line = sums.extend({
  externalId: z.string(),
  type: z.string(),
  category: z.string(),
  currency: z.string(),
  booked: z.number(),
  bookedCurrency: z.string(),
  source: z.string().nullable(),
  cause: z.string().nullable(),
  order: z.object({ id: z.string(), number: z.number().nullable() }).nullable(),
  availableOn: z.string(),
  happenedAt: z.string(),
})

/** A payout with all that it is made of; amounts in minor units, moments in ISO 8601. */
export const statementView = z.object({
  shop: z.string().describe('The shop’s name.'),
  payout: z.object({
    externalId: z.string(),
    amount: z.number(),
    currency: z.string(),
    state: z.enum(payoutStates),
    arrivalDate: z.string(),
    bank: z.string().nullable(),
    failure: z.string().nullable(),
    automatic: z.boolean(),
    happenedAt: z.string(),
  }),
  groups: z.array(z.object({ group: z.enum(movementGroups), lines: z.array(line), sums })),
  sums,
  unexplained: z.number(),
})
