import type { Payload } from 'payload'

import { kernelErrors } from '../errors/index.ts'
import type { AnyOperation } from '../operations/defineOperation.ts'
import { houseOf } from '../room.ts'
import { makeRouter } from './router.ts'

export type Routed = {
  readonly operation: AnyOperation
  readonly params: Readonly<Record<string, string>>
}

const routers = new WeakMap<object, ReturnType<typeof makeRouter>>()

/** @throws not_found · method_not_allowed */
export const route = (payload: Payload, method: string, path: string): Routed => {
  const { operations } = houseOf(payload.config)
  const router = routers.get(operations) ?? makeRouter(operations)
  routers.set(operations, router)
  const match = router(method === 'HEAD' ? 'GET' : method, path)
  if (match.kind === 'nothing') throw kernelErrors.not_found()
  if (match.kind === 'wrong-method') {
    throw kernelErrors.method_not_allowed({ allowed: match.allowed })
  }
  return match
}
