import type { Payload } from 'payload'

import { serve } from '../http/serve.ts'

type Given = {
  readonly method?: string
  /** Sent as JSON; a string or bytes are sent as they are. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type Reply = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The parsed body; whatever a test expects of it is for the test to say. */
  readonly json: unknown
}

/** Asks the operations of a house as over HTTP, without a server: `ask(payload, '/store/products')`. */
export const ask = async (
  payload: Payload,
  path: string,
  { method, body, headers = {} }: Given = {},
): Promise<Reply> => {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  const request = new Request(`http://localhost/api${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
  })
  const response = await serve(payload, request, path.split('?')[0] ?? path)
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: text === '' ? undefined : (JSON.parse(text) as unknown),
  }
}
