import type { Context } from '@souk/kernel'

/**
 * Reads once for each context, which is at the longest one transaction: whoever asks in it whether a
 * shop can be paid, and then on what terms, means the same account.
 */
export const oncePerContext = <T>(
  read: (ctx: Context) => Promise<T>,
): ((ctx: Context) => Promise<T>) => {
  const answers = new WeakMap<Context, Promise<T>>()
  return (ctx) => {
    const known = answers.get(ctx) ?? read(ctx)
    answers.set(ctx, known)
    return known
  }
}
