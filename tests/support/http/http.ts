export type Reply<T = unknown> = {
  readonly status: number
  readonly headers: Headers
  readonly body: T
  readonly text: string
}

export type Sending = {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Http = {
  readonly base: string
  readonly headers: Readonly<Record<string, string>>
  /** The same client with more standing headers. */
  readonly with: (more: Readonly<Record<string, string>>) => Http
  readonly send: <T>(method: Method, path: string, sending?: Sending) => Promise<Reply<T>>
  readonly get: <T>(path: string, sending?: Sending) => Promise<Reply<T>>
  readonly delete: <T>(path: string, sending?: Sending) => Promise<Reply<T>>
  readonly post: <T>(path: string, body?: unknown, sending?: Sending) => Promise<Reply<T>>
  readonly put: <T>(path: string, body?: unknown, sending?: Sending) => Promise<Reply<T>>
  readonly patch: <T>(path: string, body?: unknown, sending?: Sending) => Promise<Reply<T>>
}

/**
 * A client of one address with its standing headers. It never throws on a status: tests look at it.
 * A body that is a string, bytes or a form is sent as it is; everything else as JSON.
 */
export const http = (base: string, standing: Readonly<Record<string, string>> = {}): Http => {
  const send = async <T>(
    method: Method,
    path: string,
    sending: Sending = {},
  ): Promise<Reply<T>> => {
    const raw = isRaw(sending.body)
    const response = await fetch(new URL(path, base), {
      method,
      redirect: 'manual',
      headers: {
        ...(sending.body !== undefined && !raw ? { 'content-type': 'application/json' } : {}),
        ...standing,
        ...sending.headers,
      },
      ...(sending.body === undefined
        ? {}
        : { body: raw ? (sending.body as BodyInit) : JSON.stringify(sending.body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: parsed<T>(text), text }
  }
  return {
    base,
    headers: standing,
    with: (more) => http(base, { ...standing, ...more }),
    send,
    get: (path, sending) => send('GET', path, sending),
    delete: (path, sending) => send('DELETE', path, sending),
    post: (path, body, sending) => send('POST', path, { ...sending, body }),
    put: (path, body, sending) => send('PUT', path, { ...sending, body }),
    patch: (path, body, sending) => send('PATCH', path, { ...sending, body }),
  }
}

const isRaw = (body: unknown) =>
  typeof body === 'string' || body instanceof Uint8Array || body instanceof FormData

const parsed = <T>(text: string): T => {
  try {
    return JSON.parse(text) as T
  } catch {
    return undefined as T
  }
}
