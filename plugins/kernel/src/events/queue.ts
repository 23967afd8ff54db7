import type { ChoreContext } from './chore.ts'

/**
 * Work that lies in a table of a room's own, since it belongs to no shop before somebody has looked
 * at it. Whoever adds to the table notifies `WAKE_CHANNEL` in the same transaction; a clock wakes
 * the worker too, for what is tried again later.
 */
export type Queue = {
  readonly name: string
  /**
   * Does one thing that is due, and answers false when there is none. Called by several lanes and
   * several workers at once, so it must take what it does for itself (`for update skip locked`).
   * Throws only when it cannot even note that the work failed.
   */
  readonly next: (house: ChoreContext) => Promise<boolean>
}
