import { createRequire } from 'node:module'

import { configToSchema } from '@payloadcms/graphql'
import type * as Library from 'graphql'
import type {
  GraphQLField,
  GraphQLInputType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
} from 'graphql'
import { houseOf } from '@souk/kernel'
import type { SanitizedConfig } from 'payload'

import type { Filled } from './fill.ts'
import type { Cell, Specimens } from './rest.ts'

// Payload's own copy of the library: another would not know its types again.
const {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} = createRequire(import.meta.url)('graphql') as typeof Library

/** Every query and mutation of the schema that is generated for this configuration, on what is A's. */
export const graphqlCells = (config: SanitizedConfig, a: Filled, specimens: Specimens): Cell[] => {
  const schema = configToSchema(config).schema as unknown as GraphQLSchema
  const know: Known = {
    config,
    a,
    specimens,
    operations: houseOf(config).operations.map(fieldName),
  }
  return [
    ...cellsOf(schema.getQueryType(), 'query', know),
    ...cellsOf(schema.getMutationType(), 'mutation', know),
  ]
}

type Known = {
  readonly config: SanitizedConfig
  readonly a: Filled
  readonly specimens: Specimens
  readonly operations: readonly string[]
}

const fieldName = ({ name }: { readonly name: string }): string =>
  name.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase())

const cellsOf = (
  type: GraphQLObjectType | null | undefined,
  kind: 'query' | 'mutation',
  know: Known,
): Cell[] =>
  Object.values(type?.getFields() ?? {}).flatMap((field) => {
    const plain = documentFor(field, kind, know, {})
    const wide = documentFor(field, kind, know, { draft: true, limit: 15, depth: 3 })
    return [plain, wide].map((body, index): Cell => ({
      route: `graphql ${kind} ${field.name}`,
      method: 'POST',
      path: '/graphql',
      body,
      writes: kind === 'mutation',
      ...(/^(logout|refreshToken)|Logout$/.test(field.name) ? { endsSession: true as const } : {}),
      ...(index > 0 ? { detail: true as const } : {}),
    }))
  })

type AnyField = GraphQLField<unknown, unknown>

const documentFor = (
  field: AnyField,
  kind: 'query' | 'mutation',
  know: Known,
  wanted: Readonly<Record<string, unknown>>,
): { query: string; variables: Record<string, unknown> } => {
  const variables = Object.fromEntries(
    field.args.flatMap(({ name, type }) => {
      const value = argument(field.name, name, type, know) ?? fitting(type, wanted[name])
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
  const used = field.args.filter(({ name }) => name in variables)
  const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')
  const given = used.map(({ name }) => `${name}: $${name}`).join(', ')
  const selection = selectionOf(field.type, 4)
  return {
    query: `${kind}${declared ? `(${declared})` : ''} { ${field.name}${given ? `(${given})` : ''}${selection} }`,
    variables,
  }
}

/** Payload's drafts are asked for by yes or no, an operation's by a word. */
const fitting = (type: GraphQLInputType, value: unknown): unknown =>
  String(type) === 'String' && value !== undefined ? String(value as boolean | number) : value

/** What an argument is given: A's ids where it asks for one, else the least that it takes. */
const argument = (field: string, name: string, type: GraphQLInputType, know: Known): unknown => {
  if (name === 'id') return idFor(field, know)
  if (name === 'slug') return 'thing'
  if (name === 'cartToken') return know.a.of['cartToken']
  if (name === 'wishToken') return know.a.of['wishToken']
  if (name === 'secret')
    return field.endsWith('Open') ? know.a.of['reminderOpen'] : know.a.of['reminderEnd']
  if (name === 'shareToken') return know.a.of['shareToken']
  if (name === 'orderToken') return know.a.of['orderToken']
  if (name === 'variant') return know.a.of['variant']
  if (name === 'email') return know.a.shopper.email
  return isNonNullType(type) ? sampleOf(type, know, name) : undefined
}

const sampleOf = (type: GraphQLInputType, know: Known, name: string): unknown => {
  if (isNonNullType(type)) return sampleOf(type.ofType as GraphQLInputType, know, name)
  if (isListType(type)) return [sampleOf(type.ofType as GraphQLInputType, know, name)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields()).flatMap((field) => {
        if (field.name === 'tenant') return [[field.name, know.a.id] as const]
        return isNonNullType(field.type)
          ? [[field.name, sampleOf(field.type, know, field.name)] as const]
          : []
      }),
    )
  }
  const relation = know.specimens[`${name}s`]?.id
  if (relation) return relation
  switch (String(type)) {
    case 'Int':
    case 'Float':
      return 1
    case 'Boolean':
      return true
    case 'DateTime':
      return new Date().toISOString()
    case 'EmailAddress':
      return know.a.shopper.email
    default:
      return 'walker'
  }
}

const OPENED_BY_KEY = [
  ['carts', 'cart'],
  ['wishLists', 'wishList'],
] as const

/** Payload names fields after collections; the longest name that ends the field's is the one. */
const idFor = (field: string, { config, a, specimens, operations }: Known): string => {
  if (operations.includes(field))
    return a.of[OPENED_BY_KEY.find(([start]) => field.startsWith(start))?.[1] ?? 'order'] ?? ''
  if (field.startsWith('version') || field.startsWith('restoreVersion'))
    return a.of['version'] ?? ''
  const named = config.collections
    .flatMap(({ slug, graphQL }) => {
      if (!graphQL) return []
      return [graphQL.singularName, graphQL.pluralName].flatMap((name) =>
        name && field.toLowerCase().endsWith(name.toLowerCase()) ? [{ slug, name }] : [],
      )
    })
    .toSorted((one, other) => other.name.length - one.name.length)
  return specimens[named[0]?.slug ?? '']?.id ?? a.of['product'] ?? a.id
}

const MOST = 25

/** Everything that is simple, and what it leads to a few steps further. */
const selectionOf = (type: GraphQLOutputType, steps: number): string => {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (!isObjectType(named)) return ' { __typename }'
  const fields = Object.values(named.getFields()).filter(({ args }) =>
    args.every((one) => !isNonNullType(one.type)),
  )
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).slice(0, MOST)
  const branches =
    steps > 1
      ? fields
          .filter((field) => isObjectType(getNamedType(field.type)))
          .toSorted((one, other) => rank(one.name) - rank(other.name))
          .slice(0, steps > 3 ? 6 : 2)
      : []
  const chosen = [
    ...leaves.map(({ name }) => name),
    ...branches.map((field) => `${field.name}${selectionOf(field.type, steps - 1)}`),
  ]
  return ` { ${['__typename', ...chosen].join(' ')} }`
}

/** Lists first, then the shop itself: what a thief would look at. */
const rank = (name: string): number =>
  (['docs', 'tenant', 'product', 'user'].indexOf(name) + 10) % 10
