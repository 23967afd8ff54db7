import type { Reply } from './http.ts'

export type ErrorFacts = {
  readonly status: number
  readonly name: string
  readonly message: string
  readonly code: string | undefined
  readonly data: Readonly<Record<string, unknown>>
}

type Envelope = { errors?: { name?: string; message?: string; data?: Record<string, unknown> }[] }

/** The first error of an answer that had to fail; a success, a page or a bare stack trace fails the test. */
export const errorOf = (reply: Reply): ErrorFacts => {
  const first = (reply.body as Envelope | undefined)?.errors?.[0]
  if (reply.status < 400 || !first?.message) {
    throw new Error(`Expected an error, got ${reply.status}: ${reply.text.slice(0, 2000)}`)
  }
  const { name = '', message, data = {} } = first
  const code = typeof data.code === 'string' ? data.code : undefined
  return { status: reply.status, name, message, code, data }
}
