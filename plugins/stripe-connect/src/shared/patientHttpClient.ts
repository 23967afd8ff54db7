import { setTimeout as sleep } from 'node:timers/promises'
import type Stripe from 'stripe'

type Client = ReturnType<typeof Stripe.createNodeHttpClient>
type Answer = Awaited<ReturnType<Client['makeRequest']>>

const REPEATS = 3
const FIRST_WAIT = 300

/**
 * Waits and asks again where stripe-node gives up: it does not repeat a 429 at all, and a 409 (another
 * call with this key is under way) only for a second. Every POST has a key, so no call takes effect twice.
 *
 * @param client what the calls go through
 * @param pause milliseconds to wait; handed in so that a test need not
 */
export const patientHttpClient = (
  client: Client,
  pause: (milliseconds: number) => Promise<unknown> = sleep,
): Client => ({
  getClientName: () => client.getClientName(),
  makeRequest: async (...request) => {
    for (let repeat = 0; ; repeat += 1) {
      const answer = await client.makeRequest(...request)
      if (repeat === REPEATS || !isForLater(answer)) return answer
      discard(answer)
      await pause(waitBefore(repeat))
    }
  },
})

const isForLater = (answer: Answer): boolean =>
  [409, 429].includes(answer.getStatusCode()) &&
  answer.getHeaders()['stripe-should-retry'] !== 'false'

/** Twice as long each time, and never the same for all who were turned away together. */
const waitBefore = (repeat: number): number => FIRST_WAIT * 2 ** repeat * (0.5 + Math.random() / 2)

/** An answer that nobody reads would keep its connection. */
const discard = (answer: Answer): void => {
  if (answer.dispose) answer.dispose()
  else answer.toJSON().catch(() => undefined)
}
