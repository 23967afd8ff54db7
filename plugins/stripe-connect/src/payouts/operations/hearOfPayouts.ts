import { sql } from '@souk/kernel'

import type { Ground } from '../../shared/ground.ts'
import type { InboxHandler } from '../../shared/inboxHandler.ts'
import { isRefusal } from '../../shared/isRefusal.ts'
import { payoutStateLabels } from '../domain/index.ts'
import { lookAtPayout } from './lookAtPayout.ts'

/** Word of a payout, also of an account that a shop has left: on which account and which one is all that is taken from it. */
export const hearOfPayouts =
  (ground: Ground): InboxHandler =>
  async (house, { account, objectId }) => {
    const { stripe } = ground
    if (!stripe) throw new Error('Stripe is not set up any more.')
    if (account === null) return { status: 'ignored', outcome: 'The platform’s own money.' }
    const [row] = await house.sql<{ shop: string | null }>(sql`
      select ${house.shop()} as shop from stripe_accounts where account = ${account}
      union select ${house.shop()} from stripe_mirrors where account = ${account} limit 1`)
    if (!row) return { status: 'refused', outcome: 'No shop has this account.' }
    if (!objectId?.startsWith('po_')) return { status: 'refused', outcome: 'It names no payout.' }
    return (
      (await house.inShop(row.shop, async (ctx) => {
        try {
          const { state } = await lookAtPayout(ctx, ground, { stripe, account, id: objectId })
          const outcome = `The payout is: ${payoutStateLabels[state]}.`
          return { status: 'handled', outcome, shop: ctx.shop } as const
        } catch (error) {
          if (!isRefusal(error) || error.code !== 'resource_missing') throw error
          return { status: 'refused', outcome: 'The account has no such payout.' } as const
        }
      })) ?? { status: 'ignored', outcome: 'The shop is gone.' }
    )
  }
