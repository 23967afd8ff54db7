import { sql } from '@souk/kernel'

import type { Ground } from '../../shared/ground.ts'
import type { InboxHandler } from '../../shared/inboxHandler.ts'
import { recompute } from './recompute.ts'

/** Word of an account: which one is all that is taken from it, the rest is asked of Stripe. */
export const hearOfAccounts =
  ({ stripe }: Ground): InboxHandler =>
  async (house, { objectId, account }) => {
    if (!stripe) throw new Error('Stripe is not set up any more.')
    const id = objectId ?? account
    const [row] = await house.sql<{ shop: string | null }>(sql`
      select ${house.shop()} as shop from stripe_accounts where account = ${id}`)
    // Also right after it was opened, before we wrote it down: connecting asks how it stands anyway.
    if (!row) return { status: 'ignored', outcome: 'No shop has this account.' }
    return (
      (await house.inShop(row.shop, async (ctx) => {
        const now = await recompute(ctx, stripe)
        return {
          status: 'handled',
          outcome: `The account is ${now?.state ?? 'none'}.`,
          shop: ctx.shop,
        } as const
      })) ?? { status: 'ignored', outcome: 'The shop is gone.' }
    )
  }
