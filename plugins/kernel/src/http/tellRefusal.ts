import type { AfterErrorHook, PayloadRequest } from 'payload'

import { errorBody, kernelErrors, type SoukError } from '../errors/index.ts'
import { refusalOf, type Asked, type Refusal } from './refusalOf.ts'

/** Puts what Payload's own routes throw into the envelope, under REST and under GraphQL. */
export const tellRefusal: AfterErrorHook = ({ collection, error, graphqlResult, req }) => {
  if (graphqlResult)
    return { graphqlResult: extended(graphqlResult, refusalOf(causeOf(error), askedIn(req))) }
  const nowhere = collection && refusalAt(collection, req)
  if (nowhere) return { response: errorBody(nowhere), status: nowhere.status }
  const { body, status } = refusalOf(error, askedIn(req))
  return { response: body, status }
}

type Collection = NonNullable<Parameters<AfterErrorHook>[0]['collection']>
type Result = NonNullable<Parameters<AfterErrorHook>[0]['graphqlResult']>

/** Preferences are the panel's: Payload stumbles over accounts of any other kind. */
const refusalAt = (
  { slug }: Collection,
  { payload, user }: PayloadRequest,
): SoukError | undefined => {
  const isPanels = user?.collection === payload.config.admin.user
  return slug === 'payload-preferences' && user && !isPanels ? kernelErrors.forbidden() : undefined
}

/** `extensions` say what the envelope says over REST. */
const extended = (result: Result, { status, body: { errors } }: Refusal): Result => {
  const [first] = errors
  if (!first) return result
  const { name, message, data } = first
  const extensions = { name, data, code: data.code, status, statusCode: status }
  return { ...result, message, extensions: { ...result.extensions, ...extensions } } as Result
}

/** GraphQL wraps what a resolver has thrown. */
const causeOf = (error: unknown): unknown =>
  (error as { originalError?: unknown }).originalError ?? error

const askedIn = ({ data, method, payloadAPI, query, url }: PayloadRequest): Asked => {
  if (payloadAPI === 'GraphQL') {
    const document = JSON.stringify(data ?? {})
    return { sent: /\bmutation\b/.test(document), conditions: /\b(where|sort)\b/.test(document) }
  }
  const { where, sort } = (query ?? {}) as { where?: unknown; sort?: unknown }
  const isOfPlaces = /(near|within|intersects)(\]|%5D)/i.test(url ?? '')
  return {
    sent: ['POST', 'PATCH', 'PUT'].includes(method ?? ''),
    conditions: where !== undefined || sort !== undefined || isOfPlaces,
  }
}
