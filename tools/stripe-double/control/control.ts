import { review, tell } from '../accounts/onboarding.ts'
import { wantedFacts } from '../accounts/state.ts'
import { audit } from '../books/audit.ts'
import type { Books } from '../books/audit.ts'
import { setDunningEnd } from '../billing/dunning.ts'
import type { DunningEnd } from '../billing/dunning.ts'
import { settleDelayed } from '../payments/attempt.ts'
import { closeDispute, openDispute } from '../payments/dispute.ts'
import type { DisputeReason } from '../payments/dispute.ts'
import { failPayout, payOutAll, payoutArrives } from '../payments/payout.ts'
import { settleRefund } from '../payments/refund.ts'
import type { Exchange, Exchanges } from '../server/exchanges.ts'
import type { Fault, Faults } from '../server/faults.ts'
import { runTimers } from '../state/timers.ts'
import type { Delivery } from '../state/tables.ts'
import type { World } from '../state/world.ts'
import { timerKinds } from '../timerKinds.ts'
import type { Courier, WebhookPolicy } from '../webhooks/courier.ts'
import { order } from '../webhooks/emit.ts'

export type Control = ReturnType<typeof createControl>

type Parts = { courier: Courier; faults: Faults; exchanges: Exchanges }

/**
 * What Stripe, banks, buyers and bad luck do, at a test's word. Every function takes and gives plain JSON, so that
 * the same ones can be called from another process.
 */
export const createControl = (world: World, { courier, faults, exchanges }: Parts) => {
  const act = async <T>(work: () => T): Promise<T> => {
    const result = world.store.transact(work)
    await courier.afterCall()
    return result
  }

  return {
    /** The next calls go wrong in this way. */
    fault: async (fault: Fault): Promise<void> => faults.add(fault),
    faults: async (): Promise<Fault[]> => faults.list(),
    clearFaults: async (): Promise<void> => faults.clear(),

    /** How events are delivered from now on. */
    webhooks: async (policy: Partial<WebhookPolicy>): Promise<WebhookPolicy> => {
      courier.setPolicy(policy)
      return courier.policy()
    },
    /** Lets go of everything that was held. */
    release: async (): Promise<void> => courier.release(),
    /** Brings an event once more, to whoever got it. */
    redeliver: async (event: string): Promise<void> => {
      world.store.transact(() => {
        const endpoints = world.store
          .all('deliveries', ({ object }) => object.event === event)
          .map(({ object }) => object.endpoint)
        for (const endpoint of new Set(endpoints)) order(world, event, endpoint)
      })
      await courier.send()
    },
    deliveries: async (): Promise<Delivery[]> =>
      world.store.all('deliveries').map(({ object }) => object),
    /** Until every event has been taken or given up. */
    idle: async (): Promise<void> => courier.idle(),

    /** Moves the clock on, and everything happens that was to happen in between. Answers the new time. */
    advance: async (seconds: number): Promise<number> => {
      const until = world.clock.now() + seconds
      runTimers(world, timerKinds, until)
      world.store.transact(() => world.clock.moveTo(until))
      await courier.afterCall()
      return world.clock.now()
    },
    now: async (): Promise<number> => world.clock.now(),

    /** A debit that is processing succeeds or fails now. */
    settle: async (intent: string, outcome: 'fails' | 'succeeds'): Promise<void> => {
      await act(() => settleDelayed(world, intent, outcome))
    },

    /** A buyer's bank takes the money of a charge back, or a part of it. Answers the dispute's id. */
    dispute: async (
      charge: string,
      options: { reason?: DisputeReason; amount?: number } = {},
    ): Promise<string> => {
      const { reason = 'fraudulent', amount } = options
      const row = world.store.must('charges', charge)
      return (
        await act(() =>
          openDispute(world, row, { reason, ...(amount === undefined ? {} : { amount }) }),
        )
      ).id
    },
    closeDispute: async (dispute: string, outcome: 'lost' | 'won'): Promise<void> => {
      await act(() => closeDispute(world, dispute, outcome))
    },
    /** A pending refund succeeds, or any refund fails after all. */
    settleRefund: async (refund: string, outcome: 'fails' | 'succeeds'): Promise<void> => {
      await act(() => settleRefund(world, refund, outcome))
    },

    /** What Stripe does every night: all that is available goes to the bank. Answers the payouts' ids. */
    payOut: async (account: string = world.platform): Promise<string[]> =>
      (await act(() => payOutAll(world, account))).map(({ id }) => id),
    payoutArrives: async (payout: string): Promise<void> => {
      await act(() => payoutArrives(world, payout))
    },
    /** The bank sends a payout back, be it on its way or paid already. */
    failPayout: async (payout: string): Promise<void> => {
      await act(() => failPayout(world, payout))
    },

    /** What becomes of a subscription when every attempt to collect has failed; `canceled` to begin with. */
    dunning: async (end: DunningEnd): Promise<void> => {
      world.store.transact(() => setDunningEnd(world, end))
    },

    /** The double's own books; `violations` is empty or the double is wrong. */
    books: async (): Promise<Books> => audit(world),

    /** The owner fills in the onboarding page: all of it, or only what is named. */
    onboard: async (account: string, facts?: Record<string, string>): Promise<void> => {
      const all = Object.fromEntries(wantedFacts.map(({ name }) => [name, 'told']))
      await act(() => tell(world, account, facts ?? all))
    },
    /** Stripe's verdict on an account. */
    review: async (
      account: string,
      verdict: 'pending' | 'rejected' | 'verified',
    ): Promise<void> => {
      await act(() => review(world, account, verdict))
    },

    exchanges: async (): Promise<Exchange[]> => exchanges.list(),
    clearExchanges: async (): Promise<void> => exchanges.clear(),
  }
}
