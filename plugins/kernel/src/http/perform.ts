import type { z } from 'zod'

import { kernelErrors } from '../errors/index.ts'
import type { Context } from '../operations/context.ts'
import type { AnyOperation } from '../operations/defineOperation.ts'

/**
 * Runs an operation as its doors do: checks the shop's features and access, validates the input,
 * runs. The one way in for REST, GraphQL, server components and other rooms alike.
 * @throws feature_disabled · unauthenticated · forbidden · invalid_input · whatever the operation throws
 */
export const perform = async <O extends AnyOperation>(
  operation: O,
  ctx: Context,
  input: z.input<O['input']>,
): Promise<z.output<O['output']>> => {
  if (operation.feature && !ctx.shop.features.includes(operation.feature)) {
    throw kernelErrors.feature_disabled({ feature: operation.feature })
  }
  if (!operation.access(ctx)) {
    throw ctx.actor.kind === 'anonymous' ? kernelErrors.unauthenticated() : kernelErrors.forbidden()
  }
  return operation.run(ctx, operation.input.parse(input))
}
