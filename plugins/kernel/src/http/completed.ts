import type { Context } from '../operations/context.ts'
import type { AnyOperation } from '../operations/defineOperation.ts'

/**
 * An operation's output with what it can add to it outside of every transaction. Never throws: what was
 * done is done, and is answered with what is known of it.
 */
export const completed = async <Output>(
  { name, complete }: AnyOperation,
  ctx: Context,
  done: { readonly input: unknown; readonly output: Output },
): Promise<Output> => {
  if (!complete || ctx.inTransaction) return done.output
  try {
    return (await complete(ctx, done)) as Output
  } catch (error) {
    ctx.log.warn({ operation: name, err: error }, 'An answer was left as it was.')
    return done.output
  }
}
