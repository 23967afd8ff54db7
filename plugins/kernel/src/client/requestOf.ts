import type { CallOptions, Route } from './types.ts'

export type Prepared = { readonly url: string; readonly init: RequestInit }

type Settings = {
  readonly baseUrl: string
  readonly tenant?: string
  readonly token?: string | (() => string | undefined)
  readonly call: CallOptions
}

/** Puts each part of the input where its route wants it: path, header, query or body. */
export const requestOf = (
  route: Route,
  input: Readonly<Record<string, unknown>>,
  { baseUrl, tenant, token, call }: Settings,
): Prepared => {
  const rest = { ...input }
  const take = (name: string): string | undefined => {
    const value = rest[name]
    delete rest[name]
    return value === undefined || value === null ? undefined : textOf(value)
  }
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = take(name)
    if (!value) throw new TypeError(`${route.path} needs “${name}”.`)
    return encodeURIComponent(value)
  })
  const own = Object.entries(route.headers ?? {}).map(
    ([name, header]) => [header, take(name)] as const,
  )
  const session = typeof token === 'function' ? token() : token
  const isReading = route.method === 'GET'
  const body = isReading || Object.keys(rest).length === 0 ? undefined : JSON.stringify(rest)
  const headers = {
    Accept: 'application/json',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(tenant ? { 'X-Tenant-ID': tenant } : {}),
    ...(session ? { Authorization: `JWT ${session}` } : {}),
    ...Object.fromEntries(own.filter(([, value]) => value !== undefined)),
    ...(isReading ? {} : { 'Idempotency-Key': call.idempotencyKey ?? newKey() }),
    ...call.headers,
  } as Record<string, string>
  return {
    url: `${baseUrl.replace(/\/+$/, '')}${path}${isReading ? queryOf(rest) : ''}`,
    init: {
      method: route.method,
      headers,
      ...(body === undefined ? {} : { body }),
      ...(call.signal ? { signal: call.signal } : {}),
    },
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : String(value as string | number | boolean)

/** `{ option: { Size: 'M' } }` becomes `?option[Size]=M`. */
const queryOf = (input: Readonly<Record<string, unknown>>): string => {
  const pairs = Object.entries(input).flatMap(([name, value]) => pairsOf(name, value))
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

const pairsOf = (name: string, value: unknown): string[] => {
  if (value === undefined || value === null) return []
  if (value instanceof Date) return pairsOf(name, value.toISOString())
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, one]) => pairsOf(`${name}[${key}]`, one))
  }
  return [`${encodeURIComponent(name)}=${encodeURIComponent(textOf(value))}`]
}

/** `randomUUID` is there in secure contexts only, and a shop may be looked at over plain HTTP. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
