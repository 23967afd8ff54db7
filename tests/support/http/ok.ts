import type { Reply } from './http.ts'

/** The body of an answer that had to succeed; anything else fails the test with what the server said. */
export const ok = async <T>(reply: Promise<Reply<T>>): Promise<T> => {
  const { status, body, text } = await reply
  if (status >= 200 && status < 300) return body
  throw new Error(`Expected success, got ${status}: ${text.slice(0, 2000)}`)
}
