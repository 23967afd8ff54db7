import type { Payload } from 'payload'

import { publicCache } from '../cache/publicCache.ts'
import type { Answer } from '../idempotency/answer.ts'
import { anonymous, createContext, isReading, scopeOf, type Actor } from '../operations/index.ts'
import type { Shop } from '../scope/index.ts'
import { actorOf } from './actorOf.ts'
import { answer, failure } from './answer.ts'
import { checkFeature } from './checkFeature.ts'
import { checkUrl } from './checkUrl.ts'
import { inputOf } from './inputOf.ts'
import { logRequest } from './logRequest.ts'
import { payloadRequest } from './payloadRequest.ts'
import { parseBody, readBody } from './readBody.ts'
import { reportFault } from './reportFault.ts'
import { requestIdOf } from './requestId.ts'
import { etagOf, publicResponse, respond } from './respond.ts'
import { route, type Routed } from './route.ts'
import { sessionHeaders } from './session.ts'

type Asking = {
  readonly payload: Payload
  readonly request: Request
  readonly requestId: string
  readonly path: string
}

/**
 * Serves the operations of the house over HTTP. `path` is below the API route: `/store/products`.
 * Every answer has the contract's shape, whatever was asked.
 */
export const serve = async (
  payload: Payload,
  request: Request,
  path: string,
): Promise<Response> => {
  const started = performance.now()
  const asking: Asking = { payload, request, path, requestId: requestIdOf(request.headers) }
  const seen: Seen = { actor: anonymous }
  const response = await respondTo(asking, seen)
  logRequest(payload.logger, {
    request: asking.requestId,
    method: request.method,
    operation: seen.routed?.operation.name,
    shop: seen.shop?.slug,
    actor: seen.actor,
    status: response.status,
    ms: Math.round((performance.now() - started) * 10) / 10,
  })
  return response
}

/** What came to be known of a request on the way, for its line in the log. */
type Seen = { routed?: Routed; shop?: Shop; actor: Actor }

const respondTo = async (asking: Asking, seen: Seen): Promise<Response> => {
  const { payload, request, requestId, path } = asking
  try {
    checkUrl(request.url)
    const routed = (seen.routed = route(payload, request.method, path))
    const scope = scopeOf(payload)
    const shop = (seen.shop = (await scope.resolve(payload, request)) ?? undefined)
    if (!shop) throw scope.required()
    const { operation } = routed
    if (!isCacheable(routed, { request, shop })) {
      return respond(
        request,
        await scope.run(shop.id, () => ask(asking, routed, shop, seen)),
        requestId,
      )
    }
    checkFeature(operation, shop)
    const vary = operation.cache?.personal ? 'X-Tenant-ID, Authorization, Cookie' : 'X-Tenant-ID'
    const key = operation.cache?.kept === false ? null : cacheKeyFor(routed, shop, request)
    const kept = key && publicCache.get(key)
    if (kept) return publicResponse(request, kept, { requestId, vary })
    const answered = await scope.run(shop.id, () => ask(asking, routed, shop, seen))
    if (answered.status !== 200) return respond(request, answered, requestId)
    const fresh = { body: answered.body, etag: etagOf(answered.body) }
    if (key) publicCache.set(key, fresh, operation.cache?.seconds)
    return publicResponse(request, fresh, { requestId, vary })
  } catch (error) {
    const answered = failure(error)
    if (answered.status >= 500)
      reportFault(payload.logger, seen.routed?.operation.name ?? path, error)
    return respond(request, answered, requestId)
  }
}

const ask = async (asking: Asking, routed: Routed, shop: Shop, seen: Seen): Promise<Answer> => {
  const { payload, request, requestId, path } = asking
  const { operation, params } = routed
  const req = await payloadRequest(payload, request, { shop, path })
  const actor = (seen.actor = actorOf(req, shop))
  const idempotencyKey = req.headers.get('idempotency-key')
  const ctx = createContext({ payload, req, shop, actor, requestId, idempotencyKey })
  // Who may not ask at all may not send much either.
  const limit = operation.access(ctx) ? operation.http.bodyLimit : undefined
  const body = isReading(operation) ? '' : await readBody(request, limit)
  return answer(ctx, {
    operation,
    headers: req.headers,
    key: idempotencyKey,
    place: [operation.http.method, path],
    body,
    takesFile: true,
    input: () =>
      inputOf(operation, {
        params,
        search: new URL(request.url).search,
        body: parseBody(body),
        headers: req.headers,
      }),
  })
}

const isCacheable = (
  { operation: { cache } }: Routed,
  { request, shop }: { readonly request: Request; readonly shop: Shop },
): boolean => {
  if (!cache) return false
  if (cache.personal && isOfSomebody(sessionHeaders(request, shop))) return false
  const { searchParams } = new URL(request.url)
  return !cache.unless.some((name) => searchParams.has(name))
}

/** A shopper's session, by header or cookie; an API key is a storefront's own and asks for everybody. */
const isOfSomebody = (headers: Headers): boolean =>
  /^(jwt|bearer) /i.test(headers.get('authorization') ?? '')

const cacheKeyFor = ({ operation, params }: Routed, shop: Shop, request: Request): string | null =>
  publicCache.key(
    shop.id,
    `${operation.name}${JSON.stringify(params)}${new URL(request.url).search}`,
  )
