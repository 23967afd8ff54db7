import type { AfterErrorHook, PayloadRequest } from 'payload'

import { errorBody, kernelErrors, publicError, type SoukError } from '../errors/index.ts'

/**
 * Payload's own routes let the database be the first to look at some of what they are sent, and
 * call its refusal a fault of theirs. Here it gets the status that it deserves.
 */
export const tellRefusal: AfterErrorHook = ({ error, req }) => {
  if (req.payloadAPI === 'GraphQL' || isTold(error)) return
  const refusal = refusalFor(error, req)
  return refusal && { response: errorBody(refusal), status: refusal.status }
}

const isTold = (error: unknown): boolean => {
  const { status } = error as { status?: unknown }
  return typeof status === 'number' && status < 500
}

const refusalFor = (error: unknown, req: PayloadRequest): SoukError | undefined => {
  const known = publicError(error)
  if (known.code !== 'internal') return known
  return isUnfit(error, req) ? kernelErrors.invalid_input({ issues: [] }) : undefined
}

/**
 * What Payload does not check before it works with it, and so stumbles over. It has written the fault
 * down already, stack and all, should it be ours after all.
 */
const isUnfit = (error: unknown, { method, query, url }: PayloadRequest): boolean => {
  if (error instanceof SyntaxError || error instanceof RangeError) return true
  if (error instanceof Error && UNREADABLE_FORM.test(error.message)) return true
  if (!(error instanceof TypeError)) return false
  if (method === 'POST' || method === 'PATCH' || method === 'PUT') return true
  const { where } = query as { where?: unknown }
  return (
    (where !== undefined && !isObject(where)) || /(near|within|intersects)(\]|%5D)/i.test(url ?? '')
  )
}

/** A form without a boundary, without an end, or without any form at all. */
const UNREADABLE_FORM =
  /^(Unexpected end of form|Multipart: |Request is not eligible for file upload)/

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
