import type { Config } from 'payload'

import { houseOf } from '../room.ts'
import { fieldsOf, type Fields } from './fieldsOf.ts'
import { rulesFor } from './rules.ts'

type GraphqlConfig = NonNullable<Config['graphQL']>
type Make = NonNullable<GraphqlConfig['queries']>
type Built = { config: Pick<Config, 'custom'> }

/** Adds the operations of the house to Payload's GraphQL, and the limits that every document keeps to. */
export const withGraphql = (config: Config): Config => {
  const before = config.graphQL ?? {}
  // Handed over when the schema is made, which is before any document is validated.
  let library: Parameters<Make>[0] | undefined
  const add =
    (kind: 'queries' | 'mutations', earlier: Make | undefined): Make =>
    (graphql, built) => {
      library = graphql
      // Read from the finished config: plugins that come later may have added operations.
      const { operations } = houseOf((built as unknown as Built).config)
      const own: Fields = fieldsFor(operations, graphql)[kind]
      return { ...earlier?.(graphql, built), ...own } as ReturnType<Make>
    }
  return {
    ...config,
    graphQL: {
      ...before,
      // Our own rule shows it to members.
      disableIntrospectionInProduction: false,
      queries: add('queries', before.queries),
      mutations: add('mutations', before.mutations),
      validationRules: (args) => [
        ...(before.validationRules?.(args) ?? []),
        ...(library ? rulesFor(library, args) : []),
      ],
    },
  }
}

/** Queries and mutations share their types, so both are made at once. */
const fieldsFor = (
  operations: Parameters<typeof fieldsOf>[1],
  graphql: Parameters<typeof fieldsOf>[0],
): ReturnType<typeof fieldsOf> => {
  const found = made.get(operations) ?? fieldsOf(graphql, operations)
  made.set(operations, found)
  return found
}

const made = new WeakMap<object, ReturnType<typeof fieldsOf>>()
