import { randomUUID } from 'node:crypto'

import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { serve } from '@souk/kernel'
import { handleEndpoints, type Payload } from 'payload'

import { inNextRequest } from '../../../plugins/tenancy/src/wall/testing/inNextRequest.ts'

export type Ask = {
  readonly method: string
  /** Below `/api`, with its query. */
  readonly path: string
  readonly body?: object | FormData | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Shops' operations have a route of their own in Next, besides Payload's: `serve`. */
  readonly door?: 'payload' | 'serve'
}

export type Reply = {
  readonly status: number
  /** Body and headers as they came, to be searched. */
  readonly text: string
  readonly json: Record<string, unknown>
}

export type Send = (ask: Ask) => Promise<Reply>

/** Asks the application as Next asks it: one store for each request, the right handler for the path. */
export const sender =
  (payload: Payload): Send =>
  async ({ method, path, body, headers = {}, door }) => {
    const isForm = body instanceof FormData
    const request = new Request(`http://localhost/api${path}`, {
      method,
      headers: {
        host: 'localhost',
        'x-forwarded-for': randomUUID(),
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body && method !== 'GET' ? { body: isForm ? body : JSON.stringify(body) } : {}),
    })
    const response = await inNextRequest(() => handlerFor(payload, path, door)(request))
    const text = await response.text()
    return {
      status: response.status,
      text: `${[...response.headers].map((pair) => pair.join(': ')).join('\n')}\n\n${text}`,
      json: parsed(text),
    }
  }

type Handler = (request: Request) => Promise<Response>

const handlerFor = (payload: Payload, path: string, door: Ask['door']): Handler => {
  const config = Promise.resolve(payload.config)
  if (path.startsWith('/graphql')) return GRAPHQL_POST(config)
  if (door === 'serve') return (request) => serve(payload, request, path.split('?')[0] ?? path)
  return (request) => handleEndpoints({ config, request })
}

const parsed = (text: string): Record<string, unknown> => {
  try {
    return (JSON.parse(text) ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** The answer to a question that must succeed. */
export const must = async (send: Send, ask: Ask): Promise<Record<string, unknown>> => {
  const { status, text, json } = await send(ask)
  if (status < 400) return json
  throw new Error(`${ask.method} ${ask.path} answered ${status}: ${text.slice(0, 1500)}`)
}
