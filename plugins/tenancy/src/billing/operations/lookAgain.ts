import type { Context } from '@souk/kernel'

import { collectorOf } from './billingOf.ts'
import { onPlatform } from './onPlatform.ts'
import { refresh } from './refresh.ts'

/** Asks the collector how the shop stands now, for whoever of the shop asks. */
export const lookAgain = async (ctx: Context): Promise<void> => {
  const provider = collectorOf(ctx.payload)
  await onPlatform(ctx.payload, ctx.shop.id, (platform) => refresh(platform, provider))
}
