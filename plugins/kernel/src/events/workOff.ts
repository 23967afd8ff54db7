import type { Payload } from 'payload'

import { reportFault } from '../http/reportFault.ts'
import { choreContext } from './doChores.ts'
import type { Queue } from './queue.ts'

/** Works off all that is due in the queues, a few things at once; answers how many. */
export const workOff = async (
  payload: Payload,
  queues: readonly Queue[],
  { lanes, isStopped }: { readonly lanes: number; readonly isStopped: () => boolean },
): Promise<number> => {
  let done = 0
  for (const queue of queues) {
    const house = choreContext(payload, queue.name)
    const lane = async (): Promise<void> => {
      try {
        while (!isStopped() && (await queue.next(house))) done += 1
      } catch (error) {
        // The next waking tries again; one queue that cannot go on holds up no other.
        reportFault(payload.logger, queue.name, error)
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
  }
  return done
}
