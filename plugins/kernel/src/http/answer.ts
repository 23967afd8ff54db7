import { isWorthRetrying } from '../database/index.ts'
import { errorBody, isRefusal, kernelErrors, publicError } from '../errors/index.ts'
import type { Answer } from '../idempotency/answer.ts'
import { once } from '../idempotency/once.ts'
import type { Actor } from '../operations/actor.ts'
import type { Context } from '../operations/context.ts'
import { isReading, type AnyOperation } from '../operations/defineOperation.ts'
import { completed } from './completed.ts'
import { perform } from './perform.ts'
import { reportFault } from './reportFault.ts'

export type Asked = {
  readonly operation: AnyOperation
  /** Gathers the input; what it throws is answered like what the operation throws. */
  readonly input: () => Record<string, unknown>
  /** The caller's Idempotency-Key. */
  readonly key: string | null
  /** Where the key counts: method and path, or the field of a GraphQL document. */
  readonly place: readonly string[]
  readonly headers: Headers
  /** What a repeated request is compared by. */
  readonly body: string
  /** Whether bytes can go back; else an operation that has some answers with what it says of them. */
  readonly takesFile: boolean
}

/** Performs an operation and puts what came of it, good or bad, into words of HTTP. */
export const answer = async (ctx: Context, asked: Asked): Promise<Answer> => {
  const { operation, headers, key } = asked
  let output: unknown
  const run = async (inside: Context): Promise<Answer> => {
    try {
      output = await perform(operation, inside, asked.input())
      return await success(inside, asked, output)
    } catch (error) {
      const refused = refusal(error)
      if (refused) return refused
      throw error
    }
  }
  const complete = async (answered: Answer): Promise<Answer> => {
    const input: unknown = operation.input.parse(asked.input())
    const whole = await completed(operation, ctx, { input, output })
    return whole === output ? answered : success(ctx, asked, whole)
  }
  try {
    // Who may not ask is told so each time: a kept refusal would be replayed to those who may.
    if (!key || isReading(operation) || !operation.access(ctx)) return await run(ctx)
    return await once(
      ctx,
      {
        key: checkedKey(key),
        owner: [...asked.place, actorKey(ctx.actor), ...callersTokens(headers)],
        request: asked.body,
        effect: operation.effect ?? 'whole',
      },
      { run, refused: refusal, ...(operation.complete && { complete }) },
    )
  } catch (error) {
    if (!isRefusal(error)) reportFault(ctx.log, operation.name, error)
    return failure(error)
  }
}

const success = async (
  ctx: Context,
  { operation: { http }, takesFile }: Asked,
  output: unknown,
): Promise<Answer> => {
  const headers = http.responseHeaders?.(output, ctx) ?? {}
  if (takesFile && http.file) {
    const file = await http.file(output, ctx)
    return { status: file.status, body: '', headers, file }
  }
  return {
    status: typeof http.status === 'function' ? http.status(output) : (http.status ?? 200),
    body: JSON.stringify(output ?? null),
    headers,
  }
}

/** A deadlock is no refusal: it must reach the transaction, which will try again. */
const refusal = (error: unknown): Answer | undefined =>
  isRefusal(error) && !isWorthRetrying(error) ? failure(error) : undefined

export const failure = (error: unknown): Answer => {
  const { status, data } = publicError(error)
  const seconds = typeof data.retryAfter === 'number' ? data.retryAfter : 5
  const wait = status === 429 || status === 503 ? String(seconds) : undefined
  return {
    status,
    body: JSON.stringify(errorBody(error)),
    headers: {
      ...(wait ? { 'Retry-After': wait } : {}),
      ...(Array.isArray(data.allowed) ? { Allow: data.allowed.join(', ') } : {}),
    },
  }
}

const checkedKey = (key: string): string => {
  if (/^[\x20-\x7e]{1,255}$/.test(key)) return key
  throw kernelErrors.invalid_input({
    issues: [{ path: ['Idempotency-Key'], message: 'Expected 1 to 255 printable characters.' }],
  })
}

const TOKENS = ['authorization', 'x-cart-token', 'x-order-token', 'x-wish-token']

/** A member's cookie is not among the tokens, and an answer to them is for nobody else. */
const actorKey = (actor: Actor): string =>
  'id' in actor ? `${actor.kind}:${actor.id}` : actor.kind

const callersTokens = (headers: Headers): string[] => TOKENS.map((name) => headers.get(name) ?? '')
