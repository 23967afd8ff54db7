import { review, tell } from '../accounts/onboarding.ts'
import { wantedFacts } from '../accounts/state.ts'
import { audit } from '../books/audit.ts'
import type { Books } from '../books/audit.ts'
import { setDunningEnd } from '../billing/dunning.ts'
import type { DunningEnd } from '../billing/dunning.ts'
import { attempt, completeChallenge, failChallenge, settleDelayed } from '../payments/attempt.ts'
import { closeDispute, openDispute } from '../payments/dispute.ts'
import type { DisputeReason } from '../payments/dispute.ts'
import { failPayout, payOutAll, payoutArrives } from '../payments/payout.ts'
import { settleRefund } from '../payments/refund.ts'
import { createMethod } from '../payments/methods.ts'
import { paySession } from '../payments/paySession.ts'
import { byChoice } from '../payments/testMethods.ts'
import { invalid, StripeProblem } from '../server/errors.ts'
import type { Row } from '../state/store.ts'
import type { Exchange, Exchanges } from '../server/exchanges.ts'
import type { Fault, Faults } from '../server/faults.ts'
import { runTimers } from '../state/timers.ts'
import type { Delivery } from '../state/tables.ts'
import type { World } from '../state/world.ts'
import { timerKinds } from '../timerKinds.ts'
import type { Courier, WebhookPolicy } from '../webhooks/courier.ts'
import { order } from '../webhooks/emit.ts'
import { listen } from '../webhooks/listen.ts'
import type { Listeners } from '../webhooks/listen.ts'

export type Control = ReturnType<typeof createControl>

type Parts = { courier: Courier; faults: Faults; exchanges: Exchanges }

/**
 * What Stripe, banks, buyers and bad luck do, at a test's word. Every function takes and gives plain JSON, so that
 * the same ones can be called from another process.
 */
export const createControl = (world: World, { courier, faults, exchanges }: Parts) => {
  const act = async <T>(work: () => T): Promise<T> => {
    try {
      return world.store.transact(work, isExecuted)
    } finally {
      await courier.afterCall()
    }
  }

  return {
    /** The next calls go wrong in this way. */
    fault: async (fault: Fault): Promise<void> => faults.add(fault),
    faults: async (): Promise<Fault[]> => faults.list(),
    clearFaults: async (): Promise<void> => faults.clear(),

    /** Registers receivers for all events and answers their signing secrets; calling it again changes nothing. */
    listen: async (urls: Listeners): Promise<Listeners> =>
      world.store.transact(() => listen(world, urls)),
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

    /** A buyer pays on a session's page, with a test card's number, `debit` or `debit_fails`. */
    pay: async (session: string, method = '4242424242424242'): Promise<Outcome> => {
      const row = world.store.must('checkout_sessions', session)
      const behaviour = chosen(method, row.object.currency)
      return outcomeOf(() =>
        act(() =>
          paySession(world, row, {
            behaviour,
            email: 'buyer@example.com',
            name: 'Bea Buyer',
            returnUrl: `${world.baseUrl()}/c/pay/${session}`,
          }),
        ),
      )
    },
    /** A buyer confirms an intent in a Payment Element. */
    confirm: async (
      intent: string,
      method = '4242424242424242',
      returnUrl: string | null = null,
    ): Promise<Outcome> => {
      const row = world.store.must('payment_intents', intent)
      const behaviour = chosen(method, row.object.currency)
      return outcomeOf(() =>
        act(() =>
          attempt(world, row, {
            method: createMethod(world, row.account, { behaviour }),
            returnUrl,
          }),
        ),
      )
    },
    /** A buyer answers his bank's question, or does not. */
    challenge: async (
      intent: string,
      verdict: 'complete' | 'fail' = 'complete',
    ): Promise<Outcome> =>
      outcomeOf(() =>
        act(() =>
          verdict === 'complete' ? completeChallenge(world, intent) : failChallenge(world, intent),
        ),
      ),
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

/** What became of an intent, and why if it is not what the buyer wanted. */
export type Outcome = { intent: string | null; status: string; error: string | null }

const outcomeOf = async (work: () => Promise<Row<'payment_intents'>>): Promise<Outcome> => {
  try {
    const { id, object } = await work()
    return { intent: id, status: String(object.status), error: null }
  } catch (error) {
    if (!(error instanceof StripeProblem)) throw error
    const intent = error.body.payment_intent
    return {
      intent: intent?.id ?? null,
      status: String(intent?.status ?? 'refused'),
      error: error.body.decline_code ?? error.body.code ?? error.message,
    }
  }
}

const chosen = (method: string, currency: string | null) => {
  const behaviour = byChoice(method, currency ?? '')
  if (behaviour === undefined)
    throw invalid(`${method} is no test card, nor a debit in ${currency}.`)
  return behaviour
}

const isExecuted = (error: unknown) => error instanceof StripeProblem && error.executed
