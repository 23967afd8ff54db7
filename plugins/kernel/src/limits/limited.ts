import { createHash } from 'node:crypto'

import { isRefusal, kernelErrors } from '../errors/index.ts'
import type { Context } from '../operations/context.ts'
import type { AnyOperation } from '../operations/defineOperation.ts'
import { houseOf } from '../room.ts'
import { callersAddress } from './callersAddress.ts'
import { inMemory, limiterFor } from './limiter.ts'
import type { RateLimit } from './rateLimit.ts'

/**
 * Runs `work` unless the caller has asked too often. What may be given back is counted first and
 * given back afterwards, so that guesses made at once do not slip through together.
 * @throws too_many_requests, with the seconds to wait
 */
export const limited = async <T>(
  operation: AnyOperation,
  ctx: Context,
  input: unknown,
  work: () => Promise<T>,
): Promise<T> => {
  const limits = limitsOf(operation)
  if (limits.length === 0 || ctx.actor.kind === 'system') return work()
  const make = houseOf(ctx.payload.config).limiter ?? inMemory
  const counts = limits.map((limit, index) => {
    const { points, seconds } = limit
    const keyPrefix = `${operation.name}.${index}`
    return {
      limit,
      key: keyOf(limit, ctx, input),
      limiter: limiterFor(make, { keyPrefix, points, duration: seconds }),
    }
  })
  for (const { limiter, key } of counts) await limiter.consume(key).catch(refuse)
  const giveBack = async () => {
    for (const { limit, limiter, key } of counts) {
      if (limit.counts === 'refused') await limiter.reward(key)
    }
  }
  try {
    const result = await work()
    await giveBack()
    return result
  } catch (error) {
    if (!isRefusal(error)) await giveBack()
    throw error
  }
}

const limitsOf = ({ rateLimit }: AnyOperation): readonly RateLimit[] =>
  rateLimit === undefined ? [] : Array.isArray(rateLimit) ? rateLimit : [rateLimit as RateLimit]

/** Hashed, so that a store outside never holds anybody's address. */
const keyOf = ({ by }: RateLimit, ctx: Context, input: unknown): string => {
  const names = typeof by === 'string' ? [by] : by
  const values = names.map((name) =>
    name === 'ip' ? callersAddress(ctx.req.headers) : textOf(input, name),
  )
  return createHash('sha256')
    .update(JSON.stringify([ctx.shop.id, ...values]))
    .digest('base64url')
}

const textOf = (input: unknown, name: string): string => {
  const value = (input as Readonly<Record<string, unknown>> | null)?.[name]
  return typeof value === 'string' ? value.trim().toLowerCase() : JSON.stringify(value ?? null)
}

const refuse = (rejected: unknown): never => {
  if (rejected instanceof Error) throw rejected
  const { msBeforeNext = 1_000 } = rejected as { msBeforeNext?: number }
  throw kernelErrors.too_many_requests({ retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1_000)) })
}
