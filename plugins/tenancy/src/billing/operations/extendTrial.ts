import { defineOperation, kernelErrors } from '@souk/kernel'
import { z } from 'zod'

import { billingErrors } from '../domain/index.ts'
import { isPlatform } from './access.ts'
import { collectorOf } from './billingOf.ts'
import { viewBilling } from './billingView.ts'
import { lookAgain } from './lookAgain.ts'
import { requireRow } from './requireRow.ts'
import { billingView } from './views.ts'

export const extendTrial = defineOperation({
  name: 'billing.extendTrial',
  summary: 'Let the shop try its plan for some more days',
  http: { method: 'POST', path: '/billing/trial' },
  effect: 'resumable',
  input: z.object({
    until: z.iso.datetime({ offset: true }).describe('When the trial ends then.'),
  }),
  output: z.object({ billing: billingView }),
  access: isPlatform,
  run: async (ctx, { until }) => {
    const provider = collectorOf(ctx.payload)
    const { state, subscription } = await requireRow(ctx)
    if (state !== 'trialing' || !subscription) throw billingErrors.not_on_trial()
    const moment = new Date(until)
    const ahead = moment.getTime() - ctx.now().getTime()
    if (ahead <= 0 || ahead > LONGEST_TRIAL_MS)
      throw kernelErrors.invalid_input({
        issues: [{ path: ['until'], message: 'Choose a day in the next two years.' }],
      })
    await provider.extendTrial({ subscription, until: moment })
    await lookAgain(ctx)
    return { billing: await viewBilling(ctx) }
  },
})

/** https://docs.stripe.com/billing/subscriptions/trials: two years from now at the most. */
const LONGEST_TRIAL_MS = 730 * 86_400_000
