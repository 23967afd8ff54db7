import { reportFault, sql, type Chore, type ChoreContext } from '@souk/kernel'

import { billingOf } from './billingOf.ts'
import { bookCredits } from './bookCredits.ts'
import { carryOut } from './carryOut.ts'
import { onPlatform } from './onPlatform.ts'
import { refresh } from './refresh.ts'
import { reportUses } from './reportUses.ts'

/** At a time: a collector counts how often it is asked. */
const BATCH = 20

type Due = { readonly shop: string; [column: string]: unknown }

/** Does it for each; one that fails does not keep the others waiting. */
const forEach = async (
  house: ChoreContext,
  due: readonly Due[],
  work: (shop: string) => Promise<unknown>,
): Promise<void> => {
  for (const { shop } of due) {
    try {
      await work(shop)
    } catch (error) {
      reportFault(house.log, 'billing', error)
    }
  }
}

/** Carries on what a crash or a lost answer has left half done. */
export const finishWishes: Chore = {
  name: 'billing.finish-wishes',
  everySeconds: 30,
  run: async (house) => {
    if (!billingOf(house.payload).provider.isSetUp) return undefined
    const due = await house.sql<Due>(sql`
      select ${house.shop()} as shop from subscriptions
      where version > done and (due_at is null or due_at <= now())
        and (busy_until is null or busy_until < now())
      order by due_at nulls first limit ${BATCH}`)
    await forEach(house, due, (shop) => carryOut(house.payload, shop))
    return due.length === 0 ? undefined : `Saw to the plans of ${due.length} shops.`
  },
}

/** Asks again how shops stand, whether or not the collector's word of it arrives: the sooner, the less settled they are. */
export const reconcileShops: Chore = {
  name: 'billing.reconcile',
  everySeconds: 300,
  run: async (house) => {
    const { provider } = billingOf(house.payload)
    if (!provider.isSetUp) return undefined
    const due = await house.sql<Due>(sql`
      select ${house.shop()} as shop from subscriptions
      where customer is not null and (
        looked_at is null
        -- What was booked by a worker that was cut off before it looked is not in the credit yet.
        or exists (select 1 from subscription_credits c
                   where c.tenant_id = subscriptions.tenant_id and c.booked_at > looked_at)
        or looked_at < now() - case
          -- Whoever pays on the collector's own page is not to wait long before a closed shop.
          when state in ('past_due', 'starting') or suspension is not null or owed > 0 or on_its_way > 0
            then interval '15 minutes'
          when period_end < now() or trial_ends_at between now() - interval '1 day' and now() + interval '4 days'
            then interval '1 hour'
          else interval '12 hours' end)
      -- Those that could not be looked at a moment ago let the others go first.
      order by coalesce(due_at > now(), false), looked_at nulls first limit ${BATCH}`)
    await forEach(house, due, async (shop) => {
      try {
        await onPlatform(house.payload, shop, (ctx) => refresh(ctx, provider))
      } catch (error) {
        // When it was looked at stays as it was: what is to be done with a shop goes by what was seen.
        await house.sql(sql`
          update subscriptions set due_at = now() + interval '15 minutes'
          where tenant_id = ${shop} and version = done`)
        throw error
      }
    })
    return due.length === 0 ? undefined : `Looked at what ${due.length} shops owe.`
  },
}

/** Tells what was used and credited where that was not told at once. */
export const tellCollector: Chore = {
  name: 'billing.tell-collector',
  everySeconds: 60,
  run: async (house) => {
    const { provider } = billingOf(house.payload)
    if (!provider.isSetUp) return undefined
    const used = await house.sql<Due>(sql`
      select ${house.shop('u')} as shop from usage_records u
      where u.state = 'waiting' and u.due_at <= now() and not exists (
        select 1 from subscriptions s
        where s.tenant_id = u.tenant_id and (s.version > s.done or s.state = 'starting'))
      group by u.tenant_id order by min(u.due_at) limit ${BATCH}`)
    await forEach(house, used, (shop) => house.inShop(shop, (ctx) => reportUses(ctx, provider)))
    const credited = await house.sql<Due>(sql`
      select ${house.shop()} as shop from subscription_credits
      where booked_at is null and due_at <= now()
      group by tenant_id order by min(due_at) limit ${BATCH}`)
    await forEach(house, credited, (shop) => bookCredits(house.payload, shop))
    const told = used.length + credited.length
    return told === 0 ? undefined : `Told the collector of ${told} shops.`
  },
}
