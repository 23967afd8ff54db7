import { reportFault, sql, type Chore } from '@souk/kernel'

import type { Ground } from '../../shared/ground.ts'
import { mirrorAccount } from './mirrorAccount.ts'
import { noteMirrorFailure } from './mirrorRows.ts'

/** At a time: Stripe counts how often it is asked. */
const BATCH = 20

/** Keeps what Stripe has of each account's money here as well, whether or not its events arrive. */
export const mirrorAccounts = (ground: Ground): Chore => ({
  name: 'stripe-connect.mirror-accounts',
  everySeconds: 300,
  run: async (house) => {
    const { stripe } = ground
    if (!stripe) return undefined
    const due = await house.sql<{ shop: string | null; account: string }>(sql`
      select ${house.shop('a')} as shop, a.account from stripe_accounts a
      left join stripe_mirrors m on m.account = a.account
      where a.account is not null and (m.due_at is null or m.due_at <= now())
      order by m.due_at nulls first limit ${BATCH}`)
    for (const { shop, account } of due) {
      try {
        await house.inShop(shop, (ctx) => mirrorAccount(ctx, ground, { stripe, account }))
      } catch (error) {
        reportFault(house.log, 'stripe.mirror', error)
        await house.inShop(shop, (ctx) => noteMirrorFailure(ctx, account))
      }
    }
    return due.length === 0 ? undefined : `Looked at the money of ${due.length} accounts.`
  },
})
