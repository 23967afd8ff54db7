import { anyone, defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { findByCode } from './findByCode.ts'
import { giftCardLimits } from './limits.ts'

/** Asked by POST, since addresses are logged and a code is money. */
export const readBalance = defineOperation({
  name: 'giftCards.balance',
  summary: 'What is left on a gift card, by its code',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/gift-cards/balance' },
  input: z.object({ code: z.string().trim().min(1).max(100) }),
  output: z.object({
    last4: z.string(),
    balance: z.int().describe('What is free on it, in minor units of its currency.'),
    currency: z.string(),
    expiresAt: z.string().nullable().describe('Null when it never expires.'),
  }),
  access: anyone,
  rateLimit: giftCardLimits,
  run: async (ctx, { code }) => {
    const { id: _id, ...card } = await findByCode(ctx, code)
    return card
  },
})
