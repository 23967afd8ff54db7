import type * as Library from 'graphql'
import type { GraphQLFieldConfig, GraphQLFieldConfigArgumentMap } from 'graphql'

import { isReading, type AnyOperation } from '../operations/defineOperation.ts'
import { camelName, pascalName } from '../operations/names.ts'
import { resolveOperation, type GraphqlContext } from './resolveOperation.ts'
import { typeBook } from './typeBook.ts'
import { bareOf, shapeOf } from './zodParts.ts'

export type Fields = Record<string, GraphQLFieldConfig<unknown, GraphqlContext>>

/** A GET is a query, all else a mutation: `carts.addItem` is the mutation `cartsAddItem`. */
export const fieldsOf = (
  graphql: typeof Library,
  operations: readonly AnyOperation[],
): { readonly queries: Fields; readonly mutations: Fields } => {
  const book = typeBook(graphql)
  const fields = operations.map(
    (operation) =>
      [operation, camelName(operation.name), fieldOf(graphql, book, operation)] as const,
  )
  const only = (wanted: boolean): Fields =>
    Object.fromEntries(
      fields
        .filter(([operation]) => isReading(operation) === wanted)
        .map(([, name, field]) => [name, field]),
    )
  return { queries: only(true), mutations: only(false) }
}

const fieldOf = (
  graphql: typeof Library,
  book: ReturnType<typeof typeBook>,
  operation: AnyOperation,
): GraphQLFieldConfig<unknown, GraphqlContext> => ({
  type: book.output(operation.output as never, pascalName(operation.name)),
  description: operation.summary,
  args: {
    ...argumentsOf(book, operation),
    ...(isReading(operation)
      ? {}
      : {
          idempotencyKey: {
            type: graphql.GraphQLString,
            description: 'As the header Idempotency-Key.',
          },
        }),
  },
  resolve: (_source, given, context, { path }) =>
    resolveOperation(operation, given as Record<string, unknown>, {
      context,
      at: String(path.key),
    }),
})

const argumentsOf = (
  book: ReturnType<typeof typeBook>,
  operation: AnyOperation,
): GraphQLFieldConfigArgumentMap => {
  const headers = Object.keys(operation.http.headers ?? {})
  const shape = shapeOf(bareOf(operation.input as never, 'input').schema) ?? {}
  return Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => {
      const type = book.input(schema, `${pascalName(operation.name)}${pascalName(name)}`)
      // What may come as a header of the request need not be said again.
      const isOptional = headers.includes(name) && 'ofType' in type && String(type).endsWith('!')
      return [name, { type: isOptional ? (type.ofType as typeof type) : type }]
    }),
  )
}
