import { createPayloadRequest, type Payload, type PayloadRequest } from 'payload'

import type { Shop } from '../scope/index.ts'
import { sessionHeaders } from './session.ts'

type Where = { readonly shop: Shop; readonly path: string }

/**
 * Payload's own request, with its user looked up inside the shop. In a shop the panel's cookie says
 * nothing; outside of `/store` it is what the panel's own buttons send, and Payload checks where it
 * comes from.
 */
export const payloadRequest = (
  payload: Payload,
  request: Pick<Request, 'headers' | 'method' | 'url'>,
  { shop, path }: Where,
): Promise<PayloadRequest> => {
  const { method, url } = request
  const headers = isStorePath(path) ? sessionHeaders(request, shop) : request.headers
  // The body is read by whoever needs it, and of the rest Payload asks for no more: a real one would cost as much as a statement.
  const asked = { headers, method, url } as Request
  return createPayloadRequest({ config: payload.config, request: asked })
}

export const isStorePath = (path: string): boolean =>
  path === '/store' || path.startsWith('/store/')
