import type { ChoreContext, Shop } from '@souk/kernel'

/** What is kept of an event of Stripe's: names of things, and nothing that they hold. */
export type InboxEvent = {
  /** Of our row. */
  readonly id: string
  /** `evt_…` */
  readonly eventId: string
  /** The shop's account that it happened on; null for the platform's own. */
  readonly account: string | null
  readonly type: string
  /** Of what it tells: `pi_…`, `cs_…`, `acct_…`. */
  readonly objectId: string | null
  /** Of what belongs to that, by what it is: `{ payment_intent: 'pi_…', charge: 'ch_…' }`. */
  readonly related: Readonly<Record<string, string>>
  readonly attempts: number
}

export type InboxOutcome = {
  /**
   * `unknown`: nothing of ours yet; the news may be quicker than our own row, so it is asked again
   * a few times, and ignored then.
   */
  readonly status: 'handled' | 'ignored' | 'refused' | 'unknown'
  /** A sentence for the operator, without anything personal. */
  readonly outcome: string
  readonly shop?: Pick<Shop, 'id' | 'name'>
}

/**
 * Does what an event is about. Nothing in the event is believed: it says where to look, and the
 * truth is asked of Stripe. Called outside a transaction, and again after a crash or a throw.
 */
export type InboxHandler = (house: ChoreContext, event: InboxEvent) => Promise<InboxOutcome>
