import { handleEndpoints, type Payload } from 'payload'

import { inNextRequest } from '../wall/testing/inNextRequest.ts'

export type Visit = {
  readonly method?: string
  readonly body?: object | FormData
  readonly token?: string | undefined
  readonly headers?: Record<string, string>
}

export type Seen = {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly bytes: number
  readonly cookie: string
  readonly headers: Headers
}

/** Payload's REST as Next serves it, for a house opened with this key. */
export const visitor =
  (payload: Payload, key: string) =>
  async (path: string, { method, body, token, headers = {} }: Visit = {}): Promise<Seen> => {
    const isForm = body instanceof FormData
    const request = new Request(`http://souk.test/api${path}`, {
      method: method ?? (body ? 'POST' : 'GET'),
      headers: {
        host: 'souk.test',
        ...(body && !isForm && { 'content-type': 'application/json' }),
        ...(token && { authorization: `JWT ${token}` }),
        ...headers,
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    })
    const response = await inNextRequest(() =>
      handleEndpoints({
        config: Promise.resolve(payload.config),
        payloadInstanceCacheKey: key,
        request,
      }),
    )
    const text = await response.text()
    return {
      status: response.status,
      body: parsed(text),
      bytes: text.length,
      cookie: response.headers.get('set-cookie') ?? '',
      headers: response.headers,
    }
  }

const parsed = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
