import { errorOf, RequestError } from './requestError.ts'
import type { Prepared } from './requestOf.ts'

export type SendOptions = {
  /** The platform's own unless given. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
  /** How often a call that came to nothing is made again: twice unless told. */
  readonly retries?: number
  readonly pause?: (ms: number) => Promise<void>
}

const LONGEST_WAIT_MS = 10_000

/**
 * Sends a request and reads the answer. Every call may safely be made again, reads by nature and
 * writes by their key; so it is, when nothing answered or the server asked for it.
 * @throws RequestError
 */
export const send = async (
  { url, init }: Prepared,
  { fetch: ask = (...args) => fetch(...args), retries = 2, pause = sleep }: SendOptions,
): Promise<unknown> => {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await attemptOf(() => ask(url, init))
    if (outcome instanceof Response && outcome.ok) {
      const text = await outcome.text()
      return text === '' ? undefined : (JSON.parse(text) as unknown)
    }
    const error = outcome instanceof Response ? await errorOf(outcome) : outcome
    const wait = waitFor(error, outcome, attempt)
    if (attempt >= retries || wait === undefined || init.signal?.aborted) throw error
    await pause(wait)
  }
}

const attemptOf = async (ask: () => Promise<Response>): Promise<Response | RequestError> => {
  try {
    return await ask()
  } catch (cause) {
    // The caller's own doing, and not for us to mend.
    if (cause instanceof Error && cause.name === 'AbortError') throw cause
    return new RequestError(
      'The shop could not be reached.',
      { status: 0, code: 'network', data: {}, requestId: undefined },
      { cause },
    )
  }
}

/** Milliseconds until it makes sense to ask again, or undefined when it never does. */
const waitFor = (
  { status, code }: RequestError,
  response: Response | RequestError,
  attempt: number,
): number | undefined => {
  const isPassing = [0, 429, 503].includes(status) || code === 'idempotency_in_progress'
  if (!isPassing) return undefined
  const asked =
    response instanceof Response ? Number(response.headers.get('retry-after') ?? 0) * 1_000 : 0
  if (asked > LONGEST_WAIT_MS) return undefined
  return Math.max(asked, 200 * 2 ** attempt)
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
