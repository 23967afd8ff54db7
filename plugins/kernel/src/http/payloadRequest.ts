import { createPayloadRequest, type Payload, type PayloadRequest } from 'payload'

import type { Shop } from '../scope/index.ts'
import { sessionHeaders } from './session.ts'

type Where = { readonly shop: Shop; readonly path: string }

/**
 * Payload's own request, with its user looked up inside the shop. The body has been read, so the
 * copy goes without. In a shop the panel's cookie says nothing; outside of `/store` it is what the
 * panel's own buttons send, and Payload checks where it comes from.
 */
export const payloadRequest = (
  payload: Payload,
  request: Pick<Request, 'headers' | 'method' | 'url'>,
  { shop, path }: Where,
): Promise<PayloadRequest> =>
  createPayloadRequest({
    config: payload.config,
    request: new Request(request.url, {
      method: request.method,
      headers: isStorePath(path) ? sessionHeaders(request, shop) : request.headers,
    }),
  })

export const isStorePath = (path: string): boolean =>
  path === '/store' || path.startsWith('/store/')
