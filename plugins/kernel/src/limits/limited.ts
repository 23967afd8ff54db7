import type { Context } from '../operations/context.ts'
import type { AnyOperation } from '../operations/defineOperation.ts'
import { callersAddress } from './callersAddress.ts'
import type { RateLimit } from './rateLimit.ts'
import { withinLimits, type Count } from './withinLimits.ts'

/**
 * Runs `work` unless the caller has asked for the operation too often.
 * @throws too_many_requests, with the seconds to wait
 */
export const limited = async <T>(
  operation: AnyOperation,
  ctx: Context,
  input: unknown,
  work: () => Promise<T>,
): Promise<T> => {
  if (ctx.actor.kind === 'system') return work()
  const counts = limitsOf(operation).flatMap((limit, index): Count[] =>
    isAsked(limit, input)
      ? [{ ...limit, name: `${operation.name}.${index}`, key: keyOf(limit, ctx, input) }]
      : [],
  )
  if (counts.length === 0) return work()
  return withinLimits(ctx.payload, counts, work)
}

const limitsOf = ({ rateLimit }: AnyOperation): readonly RateLimit[] =>
  rateLimit === undefined ? [] : Array.isArray(rateLimit) ? rateLimit : [rateLimit as RateLimit]

const isAsked = ({ given }: RateLimit, input: unknown): boolean =>
  given === undefined || !['', 'null'].includes(textOf(input, given))

const keyOf = ({ by }: RateLimit, ctx: Context, input: unknown): string[] => {
  const names = typeof by === 'string' ? [by] : by
  const values = names.map((name) =>
    name === 'ip' ? callersAddress(ctx.req.headers) : textOf(input, name),
  )
  return [ctx.shop.id, ...values]
}

const textOf = (input: unknown, name: string): string => {
  const value = (input as Readonly<Record<string, unknown>> | null)?.[name]
  return typeof value === 'string' ? value.trim().toLowerCase() : JSON.stringify(value ?? null)
}
