import { handleEndpoints, type Payload } from 'payload'

import { inNextRequest } from './inNextRequest.ts'

export type Answer = { status: number; body: Record<string, unknown>; cookie: string }

export type Ask = {
  readonly method?: string
  readonly body?: object
  readonly token?: string
  readonly tenant?: string | undefined
}

/** Payload's REST as Next serves it: one store per request. */
export const ask = async (payload: Payload, path: string, options: Ask = {}): Promise<Answer> => {
  const { method = 'GET', body, token, tenant } = options
  const request = new Request(`http://localhost/api${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `JWT ${token}` }),
      ...(tenant && { 'x-test-tenant': tenant }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const response = await inNextRequest(() =>
    handleEndpoints({
      config: Promise.resolve(payload.config),
      payloadInstanceCacheKey: keyOf(payload),
      request,
    }),
  )
  return {
    status: response.status,
    body: (await response.json().catch(() => ({}))) as Record<string, unknown>,
    cookie: response.headers.get('set-cookie') ?? '',
  }
}

const keys = new WeakMap<Payload, string>()
const keyOf = (payload: Payload): string => keys.get(payload) ?? 'default'

/** Payload finds its instances by a key, which it does not tell. */
export const rememberKey = (payload: Payload, key: string): void => {
  keys.set(payload, key)
}
