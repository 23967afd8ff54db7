import { reportFault, scopeOf, sql, type Chore, type ChoreContext } from '@souk/kernel'
import Stripe from 'stripe'

import type { Ground } from '../../shared/ground.ts'
import { isRefusal } from '../../shared/isRefusal.ts'
import { eventFacts, wantedBillingEvents, wantedEvents } from '../domain/index.ts'
import { keepEvent } from './eventRows.ts'
import { readSince, writeSince, type Since } from './missedSince.ts'

/** At a time: Stripe counts how often it is asked. The others have their turn at the next run. */
const ACCOUNTS = 50
/** Of a hundred events, for each account and run; the rest is asked for at the next. */
const PAGES = 5
/** Stripe shows no event longer than that. https://docs.stripe.com/api/events */
const KEPT_SECONDS = 30 * 86_400
/** Clocks differ, and an event may be listed a moment after a later one. */
const OVERLAP_SECONDS = 600

const wanted: ReadonlySet<string> = new Set(wantedEvents)
/** Of the platform's own account only: shops may bill whom they like. */
const wantedOfPlatform: ReadonlySet<string> = new Set(wantedBillingEvents)

/**
 * Asks for what Stripe could not deliver, of its own account and of all that shops have or had: a
 * dispute, a failed refund, a payout that came back. Whatever is delivered after all is here already.
 * Thin events know no such question; how accounts stand is asked again by itself.
 */
export const missedEvents = ({ stripe }: Ground): Chore => ({
  name: 'stripe-connect.missed-events',
  everySeconds: 300,
  run: async (house) => {
    if (!stripe) return undefined
    let heard = 0
    for (const account of [null, ...(await nextAccounts(house))]) {
      try {
        heard += await hearOf(house, stripe, account)
      } catch (error) {
        // Who has left the platform tells it nothing more.
        if (error instanceof Stripe.errors.StripePermissionError) continue
        reportFault(house.log, 'stripe.missed-events', error)
        // Where Stripe itself does not answer, the others would only wait for it too.
        if (!isRefusal(error)) break
      }
    }
    return heard === 0 ? undefined : `Heard of ${heard} events that Stripe could not deliver.`
  },
})

const hearOf = async (
  house: ChoreContext,
  stripe: Stripe,
  account: string | null,
): Promise<number> => {
  const began = Math.floor(Date.now() / 1_000)
  const { since = began - KEPT_SECONDS, ...kept } = await readSince(house.payload, account)
  const at = { began: kept.began ?? began, after: kept.after }
  let heard = 0
  for (let page = 0; page < PAGES; page += 1) {
    const { data, has_more: isMore } = await listed(stripe, account, { since, after: at.after })
    for (const event of data) if (await keep(house, event, account)) heard += 1
    at.after = data.at(-1)?.id ?? at.after
    if (!isMore) {
      await writeSince(house.payload, account, { since: at.began - OVERLAP_SECONDS })
      return heard
    }
  }
  await writeSince(house.payload, account, { since, ...at })
  return heard
}

/** The newest first; from the beginning where Stripe does not know the place any more. */
const listed = async (
  stripe: Stripe,
  account: string | null,
  { since, after }: Pick<Since, 'after' | 'since'>,
): Promise<Stripe.ApiList<Stripe.Event>> => {
  const params = { created: { gte: since ?? 0 }, delivery_success: false, limit: 100 }
  const options = account === null ? {} : { stripeAccount: account }
  if (after === undefined) return stripe.events.list(params, options)
  try {
    return await stripe.events.list({ ...params, starting_after: after }, options)
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'resource_missing') throw error
    return stripe.events.list(params, options)
  }
}

/** Asked on an account, an event need not say whose it is. */
const keep = async (
  house: ChoreContext,
  event: Stripe.Event,
  account: string | null,
): Promise<boolean> => {
  const isWanted = wanted.has(event.type) || (account === null && wantedOfPlatform.has(event.type))
  const facts = isWanted ? eventFacts(event) : undefined
  if (!facts) return false
  return keepEvent(house, {
    facts: { ...facts, account: account ?? facts.account },
    now: new Date(),
  })
}

/** Those whose turn it is, by their ids; after the last one, the first ones again. */
const nextAccounts = async (house: ChoreContext): Promise<string[]> => {
  const { kv } = house.payload
  const { runAcross } = scopeOf(house.payload)
  const last = (await runAcross(() => kv.get<string>(TURN))) ?? ''
  const rows = await house.sql<{ account: string }>(sql`
    select account from (
      select account from stripe_accounts where account is not null
      union select account from stripe_mirrors) known
    where account > ${last} order by account limit ${ACCOUNTS}`)
  const turn = rows.length < ACCOUNTS ? '' : (rows.at(-1)?.account ?? '')
  await runAcross(() => kv.set(TURN, turn))
  return rows.map(({ account }) => account)
}

const TURN = 'stripe-connect.missed-events.turn'
