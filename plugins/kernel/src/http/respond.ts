import { createHash } from 'node:crypto'

import type { Answer } from '../idempotency/answer.ts'
import { requestIdOf } from './requestId.ts'

type Kept = { readonly body: string; readonly etag: string }

export const etagOf = (body: string): string =>
  `"${createHash('sha1').update(body).digest('base64url')}"`

/** An answer that is the same for everybody who asks the shop. */
export const publicResponse = (
  request: Request,
  { body, etag }: Kept,
  { requestId, vary }: { readonly requestId: string; readonly vary: string },
): Response => {
  const headers = {
    ETag: etag,
    'Cache-Control': 'public, max-age=2',
    Vary: vary,
  }
  return isKnown(request.headers.get('if-none-match'), etag)
    ? new Response(null, { status: 304, headers: { ...headers, ...common(requestId) } })
    : respond(request, { status: 200, body, headers }, requestId)
}

const isKnown = (known: string | null, etag: string): boolean =>
  known?.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, ''))) ?? false

export const respond = (
  { method }: Pick<Request, 'method'>,
  { status, body, headers, file }: Answer,
  requestId: string,
): Response => {
  if (file) return fileResponse(method, file, { ...headers, ...common(requestId) })
  return new Response(method === 'HEAD' || status === 204 ? null : body, {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'private, no-store',
      ...headers,
      ...common(requestId),
    },
  })
}

const fileResponse = (
  method: string,
  file: Response,
  added: Readonly<Record<string, string>>,
): Response => {
  const headers = new Headers(file.headers)
  headers.set('Cache-Control', 'private, no-store')
  for (const [name, value] of Object.entries(added)) headers.set(name, value)
  // Nobody will read it: whatever holds the file open is to let go of it.
  if (method === 'HEAD') void file.body?.cancel()
  return new Response(method === 'HEAD' ? null : file.body, { status: file.status, headers })
}

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
      Allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
      'Access-Control-Allow-Headers':
        'Authorization, Content-Type, Idempotency-Key, If-None-Match, X-Cart-Token, X-Order-Token, X-Request-ID, X-Share-Token, X-Tenant-ID, X-Wish-Token',
      'Access-Control-Max-Age': '86400',
    },
  })
