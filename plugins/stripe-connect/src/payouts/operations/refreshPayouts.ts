import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { accountOf, mayHandleMoney } from '../../accounts/operations/index.ts'
import { accountErrors } from '../../accounts/domain/index.ts'
import type { Ground } from '../../shared/ground.ts'
import { mirrorAccount } from './mirrorAccount.ts'

export const refreshPayouts = (ground: Ground) =>
  defineOperation({
    name: 'stripePayouts.refresh',
    summary: 'Ask Stripe now what has moved on the shop’s account',
    http: { method: 'POST', path: '/stripe-payouts/refresh' },
    feature: 'commerce',
    input: z.object({}),
    output: z.object({ refreshed: z.literal(true) }),
    access: mayHandleMoney,
    effect: 'resumable',
    run: async (ctx) => {
      const { stripe } = ground
      if (!stripe) throw accountErrors.stripe_not_set_up()
      const shop = await accountOf(ground)(ctx)
      if (!shop) throw accountErrors.stripe_not_connected()
      await mirrorAccount(ctx, ground, { stripe, account: shop.account })
      return { refreshed: true as const }
    },
  })
