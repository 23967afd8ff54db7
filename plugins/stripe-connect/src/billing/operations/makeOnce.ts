import { createHash } from 'node:crypto'

import { isRefusal } from '../../shared/isRefusal.ts'
import { underKey } from '../../shared/underKey.ts'

type Making<P, T> = {
  /** What it is called at Stripe, where there is one of a name. */
  readonly name: string
  readonly params: P
  readonly create: (params: P, idempotencyKey: string) => Promise<T>
  readonly find: () => Promise<T | null>
}

/**
 * Makes what all shops share and has a name of its own. Of two who make it at once, the second is told
 * that the name is taken, and takes the first one's.
 */
export const makeOnce = async <P, T>({ name, params, create, find }: Making<P, T>): Promise<T> => {
  // A plan that was renamed asks with other parameters, which the same key would not be answered for.
  const digest = createHash('sha256').update(JSON.stringify(params)).digest('hex').slice(0, 16)
  try {
    return await underKey({
      key: `${name}:${digest}`,
      create: (idempotencyKey) => create(params, idempotencyKey),
      find,
    })
  } catch (error) {
    const theirs = isRefusal(error) ? await find() : null
    if (theirs !== null) return theirs
    throw error
  }
}
