import { z } from 'zod'

import { sayWhy, type Speech, type Verdict } from '../../promotions/domain/index.ts'

export const promotionView = z.object({
  title: z.string(),
  code: z.string().nullable().describe('Null where it applies by itself.'),
  applied: z.boolean(),
  amount: z.int().describe('What it takes off, in minor units.'),
  reason: z.string().describe('A word for machines: applied, worth_too_little, …'),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  why: z.string().describe('A sentence in the shop’s language.'),
})

/** What became of one promotion in a cart, in words too. */
export const viewVerdict = (
  { title, code, isApplied, amount, reason }: Verdict,
  speech: Speech,
): z.output<typeof promotionView> => ({
  title,
  code,
  applied: isApplied,
  amount,
  reason: reason.code,
  facts: { ...reason.facts },
  why: sayWhy(reason, speech),
})
