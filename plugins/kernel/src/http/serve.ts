import { createHash } from 'node:crypto'

import { createPayloadRequest, type Payload, type PayloadRequest } from 'payload'
import * as qs from 'qs-esm'

import { publicCache } from '../cache/publicCache.ts'
import { kernelErrors } from '../errors/index.ts'
import type { Answer } from '../idempotency/once.ts'
import { createContext, isReading, scopeOf, type AnyOperation } from '../operations/index.ts'
import { houseOf } from '../room.ts'
import type { Shop } from '../scope/index.ts'
import { actorOf } from './actorOf.ts'
import { answer, failure } from './answer.ts'
import { inputOf } from './inputOf.ts'
import { parseBody, readBody } from './readBody.ts'
import { requestIdOf } from './requestId.ts'
import { makeRouter } from './router.ts'
import { sessionHeaders } from './session.ts'

type Routed = {
  readonly operation: AnyOperation
  readonly params: Readonly<Record<string, string>>
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
  const requestId = requestIdOf(request.headers)
  try {
    const routed = route(payload, request.method, path)
    const scope = scopeOf(payload)
    const shop = await scope.resolve(payload, request)
    if (!shop) throw scope.required()
    const cacheKey = cacheKeyFor(routed, shop, request)
    const kept = cacheKey && publicCache.get(cacheKey)
    if (kept) return publicResponse(request, requestId, kept)
    const answered = await scope.run(shop.id, () => ask(payload, request, requestId, path, routed, shop))
    if (cacheKey && answered.status === 200) {
      const fresh = { body: answered.body, etag: etagOf(answered.body) }
      publicCache.set(cacheKey, fresh)
      return publicResponse(request, requestId, fresh)
    }
    const isPublic = isCacheable(routed.operation, request) && answered.status === 200
    return isPublic
      ? publicResponse(request, requestId, { body: answered.body, etag: etagOf(answered.body) })
      : respond(answered, requestId)
  } catch (error) {
    return respond(failure(error), requestId)
  }
}

const ask = async (
  payload: Payload,
  request: Request,
  requestId: string,
  path: string,
  { operation, params }: Routed,
  shop: Shop,
): Promise<Answer> => {
  const body = isReading(operation) ? '' : await readBody(request)
  const req = await payloadRequest(payload, request, shop)
  const ctx = createContext({ payload, req, shop, actor: actorOf(req, shop), requestId })
  const { search } = new URL(request.url)
  return answer(ctx, {
    operation,
    headers: req.headers,
    path,
    body,
    input: () =>
      inputOf(operation, {
        params,
        query: qs.parse(search, { ignoreQueryPrefix: true, depth: 3, arrayLimit: 100 }),
        body: parseBody(body),
        headers: req.headers,
      }),
  })
}

/**
 * Payload's own request, with its user looked up inside the shop. The body has been read, so the
 * copy goes without.
 */
const payloadRequest = (
  payload: Payload,
  request: Request,
  shop: Shop,
): Promise<PayloadRequest> =>
  createPayloadRequest({
    config: payload.config,
    request: new Request(request.url, {
      method: request.method,
      headers: sessionHeaders(request, shop),
    }),
  })

const routers = new WeakMap<object, ReturnType<typeof makeRouter>>()

const route = (payload: Payload, method: string, path: string): Routed => {
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

const isCacheable = ({ cache }: AnyOperation, request: Request): boolean => {
  if (!cache) return false
  const { searchParams } = new URL(request.url)
  return !cache.unless.some((name) => searchParams.has(name))
}

const cacheKeyFor = ({ operation, params }: Routed, shop: Shop, request: Request) => {
  if (!isCacheable(operation, request)) return null
  const { search } = new URL(request.url)
  return publicCache.key(shop.id, `${operation.name}${JSON.stringify(params)}${search}`)
}

const etagOf = (body: string): string =>
  `"${createHash('sha1').update(body).digest('base64url')}"`

const publicResponse = (
  request: Request,
  requestId: string,
  { body, etag }: { body: string; etag: string },
): Response => {
  const headers = {
    ETag: etag,
    'Cache-Control': 'public, max-age=2',
    Vary: 'X-Tenant-ID',
  }
  const known = request.headers.get('if-none-match')
  if (known && known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers: { ...common(requestId), ...headers } })
  }
  return respond({ status: 200, body, headers }, requestId)
}

const respond = ({ status, body, headers }: Answer, requestId: string): Response =>
  new Response(body, {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'private, no-store',
      ...headers,
      ...common(requestId),
    },
  })

/**
 * Storefronts live on other origins. Secrets travel in headers that a browser never adds by itself,
 * so any origin may ask; cookies are not accepted from elsewhere.
 */
const common = (requestId: string): Record<string, string> => ({
  'X-Request-ID': requestId,
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'X-Request-ID, ETag, Idempotent-Replayed, Retry-After',
})

/** Answers a browser's question whether it may ask. */
export const preflight = (request: Request): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...common(requestIdOf(request.headers)),
      'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
      'Access-Control-Allow-Headers':
        'Authorization, Content-Type, Idempotency-Key, If-None-Match, X-Cart-Token, X-Order-Token, X-Request-ID, X-Tenant-ID',
      'Access-Control-Max-Age': '86400',
    },
  })
