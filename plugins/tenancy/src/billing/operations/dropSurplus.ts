import { reportFault, type Context } from '@souk/kernel'

import type { BillingProvider } from './provider.ts'
import { subscriptionRow } from './subscriptionRows.ts'

/**
 * Ends what the collector runs for a shop besides its one subscription: a worker that was cut off may
 * have begun it for a choice that nobody wants any more.
 *
 * The collector is asked first and the row read afterwards: where nothing is left to be carried out by
 * then, whatever else was there before belongs to nobody, and no worker can be about to note it.
 */
export const dropSurplus = async (ctx: Context, provider: BillingProvider): Promise<void> => {
  const before = await subscriptionRow(ctx)
  if (!before?.customer) return
  const begun = await provider.begun({ customer: before.customer })
  const row = await subscriptionRow(ctx)
  if (!row || row.version > row.done) return
  // The shop's own may have ended between the two.
  const own = [before.subscription, row.subscription]
  for (const { subscription } of begun.filter((one) => !own.includes(one.subscription))) {
    reportFault(ctx.log, 'billing.surplus', new Error('A shop had a subscription too many.'))
    try {
      await provider.drop({ subscription })
    } catch (error) {
      // Found again with the next news, or by the next who carries something out.
      reportFault(ctx.log, 'billing.surplus', error)
    }
  }
}
