import { reportFault, sql, type Chore } from '@souk/kernel'

import type { Ground } from '../../shared/ground.ts'
import { mirrorAccount } from './mirrorAccount.ts'
import { noteMirrorFailure } from './mirrorRows.ts'

/** At a time: Stripe counts how often it is asked. */
const BATCH = 20

/** How long after its last movement an account is looked at that a shop has left: banks claim money back for months. */
const LEFT_DAYS = 180

/** Keeps what Stripe has of each account's money here as well, whether or not its events arrive. */
export const mirrorAccounts = (ground: Ground): Chore => ({
  name: 'stripe-connect.mirror-accounts',
  everySeconds: 300,
  run: async (house) => {
    const { stripe } = ground
    if (!stripe) return undefined
    const due = await house.sql<{ shop: string | null; account: string }>(sql`
      select due.shop, due.account from (
        select ${house.shop('a')} as shop, a.account, m.due_at from stripe_accounts a
        left join stripe_mirrors m on m.account = a.account
        where a.account is not null and (m.due_at is null or m.due_at <= now())
        union all
        select ${house.shop('m')}, m.account, m.due_at from stripe_mirrors m
        where m.due_at <= now() and m.until > now() - make_interval(days => ${LEFT_DAYS})
          and not exists (select from stripe_accounts a where a.account = m.account)) due
      order by due.due_at nulls first limit ${BATCH}`)
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
