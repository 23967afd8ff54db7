import { createRequire } from 'node:module'

import { configToSchema } from '@payloadcms/graphql'
import type * as Library from 'graphql'
import type { GraphQLField, GraphQLInputType, GraphQLOutputType, GraphQLSchema } from 'graphql'
import { houseOf, type AnyOperation } from '@souk/kernel'
import type { SanitizedConfig } from 'payload'

import type { OperationCell } from '../../isolation/support/operations.ts'
import type { Ask } from '../../isolation/support/send.ts'

// Payload's own copy of the library: another would not know its types again.
const { getNamedType, getNullableType, isLeafType, isListType, isNonNullType, isObjectType } =
  createRequire(import.meta.url)('graphql') as typeof Library

type AnyField = GraphQLField<unknown, unknown>
type Given = Readonly<Record<string, unknown>>

export type Translator = {
  /**
   * What asks GraphQL for what `cell` asks REST for, and for every field of the answer that REST
   * gave: a field that GraphQL does not know is a fault of the document and stands in its errors.
   */
  readonly translate: (cell: OperationCell, answer?: unknown) => Ask
  /** Of what the body holds, what no document may leave out. */
  readonly neededBy: (cell: OperationCell) => readonly string[]
  /** Of what the body holds, what may be any text. */
  readonly textsOf: (cell: OperationCell) => readonly string[]
}

/** Speaks GraphQL for the operations of a configuration. */
export const translatorFor = (config: SanitizedConfig): Translator => {
  const schema = configToSchema(config).schema as unknown as GraphQLSchema
  const operations = new Map(houseOf(config).operations.map((one) => [one.name, one]))
  const kinds = { query: schema.getQueryType(), mutation: schema.getMutationType() }
  const fieldFor = ({ operation }: OperationCell): readonly ['query' | 'mutation', AnyField] => {
    const name = operation.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase())
    const kind = operations.get(operation)?.http.method === 'GET' ? 'query' : 'mutation'
    const field = kinds[kind]?.getFields()[name]
    if (!field) throw new Error(`GraphQL has no ${kind} ${name}.`)
    return [kind, field]
  }
  const argumentsIn = (cell: OperationCell) =>
    fieldFor(cell)[1].args.filter(({ name }) => name in (cell.body ?? {}))
  return {
    translate: (cell, answer) => {
      const [kind, field] = fieldFor(cell)
      const given = inputOf(operations.get(cell.operation), cell)
      const known = new Map(field.args.map(({ name, type }) => [name, type]))
      const variables = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, fitting(known.get(name), value)]),
      )
      const declared = Object.keys(given).map(
        (name) => `$${name}: ${String(known.get(name) ?? 'String')}`,
      )
      const passed = Object.keys(given).map((name) => `${name}: $${name}`)
      const brackets = (inside: readonly string[]) =>
        inside.length > 0 ? `(${inside.join(', ')})` : ''
      return {
        method: 'POST',
        path: '/graphql',
        headers: cell.headers,
        body: {
          query: `${kind}${brackets(declared)} { answer: ${field.name}${brackets(passed)}${selectionOf(field.type, [answer])} }`,
          variables,
        },
      }
    },
    neededBy: (cell) =>
      argumentsIn(cell).flatMap(({ name, type }) => (isNonNullType(type) ? [name] : [])),
    textsOf: (cell) =>
      argumentsIn(cell).flatMap(({ name, type }) =>
        String(getNullableType(type)) === 'String' ? [name] : [],
      ),
  }
}

/** What REST has in the path, the query and the body: all arguments here. */
const inputOf = (operation: AnyOperation | undefined, { path, body }: OperationCell): Given => {
  const [place = '', search = ''] = path.split('?')
  const parts = place.split('/')
  const params = (operation?.http.path ?? '')
    .split('/')
    .flatMap((part, at) =>
      part.startsWith(':') ? [[part.slice(1), decodeURIComponent(parts[at] ?? '')] as const] : [],
    )
  const query = [...new URLSearchParams(search)].filter(([name]) => isKnown(operation, name))
  return { ...Object.fromEntries(query), ...(body as Given), ...Object.fromEntries(params) }
}

/** In a query REST passes over what it does not know; here that is refused, and left out. */
const isKnown = (operation: AnyOperation | undefined, name: string): boolean =>
  name in ((operation?.input as { shape?: object } | undefined)?.shape ?? {})

/** Queries hold nothing but texts. */
const fitting = (type: GraphQLInputType | undefined, value: unknown): unknown => {
  if (!type || typeof value !== 'string') return value
  const named = String(getNullableType(type))
  if (named === 'Int' || named === 'Float') return Number(value)
  return named === 'Boolean' ? value === 'true' : value
}

/** Every field of the type that is simple, and of the others those that stand in one of the values. */
const selectionOf = (type: GraphQLOutputType, values: readonly unknown[]): string => {
  const bare = getNullableType(type)
  if (isListType(bare)) return selectionOf(bare.ofType as GraphQLOutputType, values.flat())
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (!isObjectType(named)) return ' { __typename }'
  const present = values.filter(
    (value): value is Given => typeof value === 'object' && value !== null,
  )
  const fields = named.getFields()
  const chosen = Object.values(fields).flatMap((field) => {
    const inside = present.map((value) => value[field.name]).filter((value) => value != null)
    if (isLeafType(getNamedType(field.type))) return [field.name]
    return [
      `${field.name}${inside.length > 0 ? selectionOf(field.type, inside) : ' { __typename }'}`,
    ]
  })
  const unknown = [...new Set(present.flatMap((value) => Object.keys(value)))].filter(
    (name) => !(name in fields),
  )
  return ` { ${[...chosen, ...unknown].join(' ')} }`
}
