import type { Payload } from 'payload'

import { billingOf } from '../../../plugins/tenancy/src/billing/operations/billingOf.ts'

export type HeldBack = {
  /** Until the collector has done what it was asked. */
  readonly untilDone: Promise<void>
  /** Has its answer arrive. */
  readonly letGo: () => void
}

/**
 * Holds back the answer to the next such call of the collector, and to no further one: what it says is
 * as old as the call when it arrives.
 */
export const holdBack = (
  { config }: Pick<Payload, 'config'>,
  name: 'begun' | 'look' | 'start',
): HeldBack => {
  const { provider } = billingOf({ config })
  const call = provider[name] as (order: unknown) => Promise<unknown>
  let letGo = () => {}
  const gone = new Promise<void>((resolve) => (letGo = resolve))
  const untilDone = new Promise<void>((resolve) => {
    Object.assign(provider, {
      [name]: async (order: unknown) => {
        Object.assign(provider, { [name]: call })
        try {
          return await call(order)
        } finally {
          resolve()
          await gone
        }
      },
    })
  })
  return { untilDone, letGo }
}
