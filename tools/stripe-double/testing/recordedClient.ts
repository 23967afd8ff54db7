import Stripe from 'stripe'

import type { Exchange } from '../server/exchanges.ts'

type Address = { host?: string; port?: number; protocol?: 'http' | 'https' }

/** The real SDK, whoever answers, with every exchange written down as the oracle wants it. */
export const recordedClient = (key: string, address: Address = {}) => {
  const exchanges: Exchange[] = []
  const send = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(input, init)
    const url = new URL(input instanceof Request ? input.url : input)
    const headers = new Headers(init.headers)
    const sent = typeof init.body === 'string' ? init.body : ''
    const isJson = (headers.get('content-type') ?? '').includes('json')
    exchanges.push({
      id: response.headers.get('request-id') ?? '',
      method: init.method ?? 'GET',
      path: url.pathname,
      account: headers.get('stripe-account') ?? '',
      params: isJson && sent !== '' ? (JSON.parse(sent) as unknown) : fieldsOf(url, sent),
      encoding: isJson ? 'json' : 'form',
      status: response.status,
      body: await response.clone().json(),
      replayed: response.headers.get('idempotent-replayed') === 'true',
    })
    return response
  }
  return {
    exchanges,
    stripe: new Stripe(key, {
      ...address,
      maxNetworkRetries: 0,
      telemetry: false,
      httpClient: Stripe.createFetchHttpClient(send),
    }),
  }
}

/** A form's names with their brackets taken apart: `a[b][0]=c` is `{ a: { b: ['c'] } }`. */
const fieldsOf = (url: URL, sent: string): unknown => {
  const root: Record<string, unknown> = {}
  for (const [name, value] of new URLSearchParams(sent === '' ? url.search : sent)) {
    const parts = name.split(/[[\]]+/).filter((part) => part !== '')
    let place = root
    for (const part of parts.slice(0, -1)) place = (place[part] ??= {}) as Record<string, unknown>
    place[parts.at(-1) ?? name] = value
  }
  return listsIn(root)
}

const listsIn = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, listsIn(each)] as const)
  const isList = entries.length > 0 && entries.every(([key], at) => key === String(at))
  return isList ? entries.map(([, each]) => each) : Object.fromEntries(entries)
}
