import { scopeOf, type Shop } from '@souk/kernel'
import type { Payload, PayloadRequest } from 'payload'

import { idOf } from './idOf.ts'

type Given = {
  readonly payload: Payload
  readonly req?: Pick<PayloadRequest, 'headers' | 'url'>
  /** A document of the shop, if there is one yet. */
  readonly document?: unknown
}

/** The shop that a form or a list of the panel shows. Nothing when none can be told: a new form, say. */
export const shopOf = async ({ payload, req, document }: Given): Promise<Shop | null> => {
  const scope = scopeOf(payload)
  const request = { headers: req?.headers ?? new Headers(), url: req?.url ?? 'http://localhost/' }
  try {
    if (scope.field === null) return await scope.resolve(payload, request)
    const key = idOf((document as Record<string, unknown> | undefined)?.[scope.field])
    return key === null ? await scope.resolve(payload, request) : await scope.shop(payload, key)
  } catch {
    return null
  }
}
