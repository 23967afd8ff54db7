import { isWorthRetrying } from '../database/index.ts'
import { errorBody, isRefusal, kernelErrors, publicError } from '../errors/index.ts'
import { once, type Answer } from '../idempotency/once.ts'
import type { Context } from '../operations/context.ts'
import { isReading, type AnyOperation } from '../operations/defineOperation.ts'
import { perform } from './perform.ts'
import { reportFault } from './reportFault.ts'

type Asked = {
  readonly operation: AnyOperation
  readonly input: () => Record<string, unknown>
  readonly headers: Headers
  readonly path: string
  readonly body: string
}

/** Performs an operation and puts what came of it, good or bad, into words of HTTP. */
export const answer = async (ctx: Context, asked: Asked): Promise<Answer> => {
  const { operation, headers } = asked
  const work = async (inside: Context): Promise<Answer> => {
    try {
      const output = await perform(operation, inside, asked.input())
      return success(inside, operation, output)
    } catch (error) {
      // A deadlock must reach the transaction, which will try again.
      if (isRefusal(error) && !isWorthRetrying(error)) return failure(error)
      throw error
    }
  }
  try {
    const key = headers.get('idempotency-key')
    if (key === null || isReading(operation)) return await work(ctx)
    return await once(
      ctx,
      {
        key: checkedKey(key),
        owner: [operation.http.method, asked.path, ...callersTokens(headers)],
        request: asked.body,
        effect: operation.effect ?? 'whole',
      },
      work,
    )
  } catch (error) {
    if (!isRefusal(error)) reportFault(ctx.log, operation.name, error)
    return failure(error)
  }
}

const success = (ctx: Context, { http }: AnyOperation, output: unknown): Answer => ({
  status: typeof http.status === 'function' ? http.status(output) : (http.status ?? 200),
  body: JSON.stringify(output),
  headers: http.responseHeaders?.(output, ctx) ?? {},
})

export const failure = (error: unknown): Answer => {
  const { status, data } = publicError(error)
  const wait = status === 429 || status === 503 ? String(data.retryAfter ?? 5) : undefined
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

const TOKENS = ['authorization', 'x-cart-token', 'x-order-token']

const callersTokens = (headers: Headers): string[] => TOKENS.map((name) => headers.get(name) ?? '')
