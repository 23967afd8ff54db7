import type { Payload } from 'payload'

import { collectorOf } from './billingOf.ts'
import { noteBooked, noteCreditTry, unbookedCredits } from './creditRows.ts'
import { customerOf } from './customerOf.ts'
import { onPlatform } from './onPlatform.ts'
import { refresh } from './refresh.ts'
import { subscriptionRow } from './subscriptionRows.ts'

/**
 * Tells the collector what credit was granted here. Told twice, after a crash or by two at once, it is
 * booked once; of what is taken back, no more than is there. One that fails keeps none of the others.
 */
export const bookCredits = async (payload: Payload, shop: string): Promise<string> => {
  const provider = collectorOf(payload)
  const booked = await onPlatform(payload, shop, async (ctx) => {
    const [row, waiting] = [await subscriptionRow(ctx), await unbookedCredits(ctx)]
    if (!row || waiting.length === 0) return 0
    const customer = await customerOf(ctx, provider, row)
    let failure: { readonly error: unknown } | undefined
    for (const { id, amount, currency, reason } of waiting) {
      try {
        await noteCreditTry(ctx, id)
        const credit = { customer, amount, currency, reason, key: `credit:${id}` }
        await noteBooked(ctx, { id, ...(await provider.bookCredit(credit)) })
      } catch (error) {
        failure ??= { error }
      }
    }
    await refresh(ctx, provider)
    if (failure) throw failure.error
    return waiting.length
  })
  return `Booked ${booked ?? 0} credits.`
}
