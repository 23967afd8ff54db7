import { z } from 'zod'

export const taxTreatmentView = z
  .enum(['taxed', 'reverse_charge', 'exempt', 'export'])
  .describe('Why it is taxed so: as usual, owed by the buyer, not due from them, or sold abroad.')

export const taxSummaryView = z.object({
  name: z.string().nullable(),
  rate: z.number().describe('Per cent.'),
  amount: z.int().min(0).describe('In minor units of the currency.'),
})
