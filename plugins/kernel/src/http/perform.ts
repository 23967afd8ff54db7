import type { z } from 'zod'

import { kernelErrors } from '../errors/index.ts'
import { limited } from '../limits/limited.ts'
import type { Context } from '../operations/context.ts'
import type { AnyOperation } from '../operations/defineOperation.ts'
import { checkFeature } from './checkFeature.ts'
import { completed } from './completed.ts'

/**
 * Runs an operation as its doors do: checks the shop's features and access, validates the input,
 * counts it against the operation's limit, runs. The one way in for REST, GraphQL, server
 * components and other rooms alike.
 * @throws feature_disabled · unauthenticated · forbidden · invalid_input · too_many_requests ·
 * whatever the operation throws
 */
export const perform = async <O extends AnyOperation>(
  operation: O,
  ctx: Context,
  input: z.input<O['input']>,
): Promise<z.output<O['output']>> => {
  checkFeature(operation, ctx.shop)
  if (!operation.access(ctx)) {
    throw ctx.actor.kind === 'anonymous' ? kernelErrors.unauthenticated() : kernelErrors.forbidden()
  }
  const checked = operation.input.parse(input) as z.output<O['input']>
  const output = await limited(operation, ctx, checked, () => operation.run(ctx, checked))
  return completed(operation, ctx, { input: checked, output })
}
