import type { Context } from '@souk/kernel'
import type Stripe from 'stripe'

import type { Ground } from '../../shared/ground.ts'
import { isRefusal } from '../../shared/isRefusal.ts'
import { keepMovements } from './keepMovements.ts'
import { lookAtPayout } from './lookAtPayout.ts'
import { mirrorOf, noteMirror } from './mirrorRows.ts'
import { oldestUntold } from './movementRows.ts'
import { unheardPayouts, unsettledPayouts } from './payoutRows.ts'

type Which = { readonly stripe: Stripe; readonly account: string }

/** Stripe may add a movement a moment after a later one; so each look begins a little before the last ended. */
const OVERLAP_MS = 3_600_000

/**
 * Writes down what has moved on an account since the last time, and looks at payouts that are under
 * way or were not heard of. Whatever was lost or came twice, what is here afterwards is what Stripe has.
 */
export const mirrorAccount = async (
  ctx: Context,
  ground: Ground,
  { stripe, account }: Which,
): Promise<void> => {
  const lookedAt = ctx.now()
  const [mirror, untold] = [await mirrorOf(ctx, account), await oldestUntold(ctx)]
  const since = mirror?.until ? Date.parse(mirror.until) - OVERLAP_MS : null
  const from = since === null || untold === null ? since : Math.min(since, Date.parse(untold))
  const params = from === null ? {} : { created: { gte: Math.floor(from / 1_000) } }
  const until = await keepMovements(ctx, ground, { stripe, account, params })
  const ids = new Set([...(await unheardPayouts(ctx)), ...(await unsettledPayouts(ctx))])
  for (const id of ids) await lookIfThere(ctx, ground, { stripe, account, id })
  await noteMirror(ctx, account, { until, lookedAt })
}

/** A shop that has connected anew has payouts on two accounts. */
const lookIfThere = async (
  ctx: Context,
  ground: Ground,
  which: Which & { readonly id: string },
): Promise<void> => {
  try {
    await lookAtPayout(ctx, ground, which)
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'resource_missing') throw error
  }
}
