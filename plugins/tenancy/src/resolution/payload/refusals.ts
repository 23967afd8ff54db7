import { isSoukError } from '@souk/kernel'
import { APIError, type CollectionBeforeOperationHook } from 'payload'

const refusals = new WeakMap<Headers, unknown>()

/** Payload swallows what a strategy throws, so a request that names no tenant rightly is kept here. */
export const keepRefusal = (headers: Headers, error: unknown): void => {
  refusals.set(headers, error)
}

/** Gives the refusal at the first thing that such a request tries to do. */
export const refuseMisnamed: CollectionBeforeOperationHook = ({ req }) => {
  const error = refusals.get(req.headers)
  if (isSoukError(error)) {
    throw new APIError(error.message, error.status, { ...error.data, code: error.code }, true)
  }
  if (error instanceof Error) throw error
}
