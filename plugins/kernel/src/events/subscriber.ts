import type { Context } from '../operations/context.ts'
import type { StoredEvent } from './event.ts'

/**
 * Somebody who wants to hear of events. Its name is its identity in the database: renaming it makes
 * it a new subscriber.
 */
export type Subscriber = {
  readonly name: string
  readonly topics: readonly string[]
  /**
   * `transaction`: the handler's changes and the note that it is done commit together, so it takes
   * effect once. `outside`: it calls out (mail, HTTP) and may be run again after a crash.
   */
  readonly runs: 'transaction' | 'outside'
  /** After so many failures a delivery is given up: 12 unless told, which is about two hours; 35 is a day. */
  readonly attempts?: number
  /** Answers with a sentence that says what it did. */
  readonly handle: (ctx: Context, event: StoredEvent) => Promise<string>
}
