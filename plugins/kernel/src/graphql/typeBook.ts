import type * as Library from 'graphql'
import type { GraphQLInputType, GraphQLOutputType, GraphQLScalarType } from 'graphql'
import { z } from 'zod'

import { pascalName } from '../operations/names.ts'
import { bareOf, isName, shapeOf, type Direction } from './zodParts.ts'

type Both = GraphQLInputType & GraphQLOutputType
const GREATEST_INT = 2 ** 31 - 1

/**
 * Makes GraphQL types of zod schemas. A schema that is used twice becomes one type; what GraphQL has
 * no word for, such as records and unions, becomes JSON.
 */
export const typeBook = (graphql: typeof Library) => {
  const json = jsonScalar(graphql)
  const taken = new Set<string>()
  const known = { input: new Map<object, Both>(), output: new Map<object, Both>() }

  const freeName = (wanted: string): string => {
    let name = wanted
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`
    taken.add(name)
    return name
  }

  const remember = (schema: object, direction: Direction, make: () => Both): Both => {
    const found = known[direction].get(schema) ?? make()
    known[direction].set(schema, found)
    return found
  }

  /** The type of a schema, `!` included where a value must be there. */
  const typeOf = (given: z.core.$ZodType, name: string, direction: Direction): Both => {
    const { schema, isNullable } = bareOf(given, direction)
    const type = namedOf(schema, name, direction)
    // What may be anything may be nothing.
    return isNullable || type === json
      ? type
      : (new graphql.GraphQLNonNull(type) as unknown as Both)
  }

  const namedOf = (schema: z.core.$ZodTypes, name: string, direction: Direction): Both => {
    const { def } = schema._zod
    switch (def.type) {
      case 'string':
      case 'date':
      case 'bigint':
      case 'template_literal':
        return graphql.GraphQLString
      case 'boolean':
        return graphql.GraphQLBoolean
      case 'number':
        return isSmallInt(schema) ? graphql.GraphQLInt : graphql.GraphQLFloat
      case 'literal':
        return scalarFor(def.values)
      case 'enum':
        return remember(schema, 'output', () =>
          enumOf(Object.values(def.entries), titled(schema, name)),
        )
      case 'array':
        return new graphql.GraphQLList(typeOf(def.element, name, direction)) as unknown as Both
      case 'object':
        return shapeOf(schema)
          ? remember(schema, direction, () => objectOf(schema, titled(schema, name), direction))
          : json
      default:
        return json
    }
  }

  const objectOf = (schema: z.core.$ZodTypes, name: string, direction: Direction): Both => {
    const free = freeName(direction === 'input' ? `${name}Input` : name)
    // Asked for late: a schema may hold itself.
    const fields = () =>
      Object.fromEntries(
        Object.entries(shapeOf(schema) ?? {}).map(([field, one]) => [
          field,
          { type: typeOf(one, `${name}${pascalName(field)}`, direction) },
        ]),
      )
    return (direction === 'input'
      ? new graphql.GraphQLInputObjectType({ name: free, fields })
      : new graphql.GraphQLObjectType({ name: free, fields })) as unknown as Both
  }

  const enumOf = (values: readonly unknown[], name: string): Both => {
    const texts = values.map(String)
    const isSayable = texts.every((text) => isName(text) && !/^(true|false|null)$/.test(text))
    if (!isSayable) return scalarFor(values)
    return new graphql.GraphQLEnumType({
      name: freeName(name),
      values: Object.fromEntries(texts.map((text) => [text, { value: text }])),
    })
  }

  const scalarFor = (values: readonly unknown[]): Both => {
    if (values.every((value) => typeof value === 'string')) return graphql.GraphQLString
    if (values.every((value) => typeof value === 'boolean')) return graphql.GraphQLBoolean
    if (values.every((value) => typeof value === 'number')) return graphql.GraphQLFloat
    return json
  }

  return {
    output: (schema: z.core.$ZodType, name: string): GraphQLOutputType =>
      typeOf(schema, `Store${name}`, 'output'),
    input: (schema: z.core.$ZodType, name: string): GraphQLInputType =>
      typeOf(schema, `Store${name}`, 'input'),
  }
}

/** A schema that has a title is called by it, wherever it is used. */
const titled = (schema: z.core.$ZodTypes, name: string): string => {
  const title = z.globalRegistry.get(schema)?.title
  return title ? `Store${pascalName(title)}` : name
}

const isSmallInt = ({ _zod: { bag } }: z.core.$ZodTypes): boolean => {
  const { format, maximum } = bag as { format?: string; maximum?: number }
  return format === 'int32' || (format === 'safeint' && (maximum ?? Infinity) <= GREATEST_INT)
}

/** Under a name of its own, since Payload has a JSON scalar already. */
const jsonScalar = ({
  GraphQLScalarType: Scalar,
  valueFromASTUntyped,
}: typeof Library): GraphQLScalarType =>
  new Scalar({
    name: 'StoreJSON',
    description: 'Any JSON value.',
    serialize: (value) => value,
    parseValue: (value) => value,
    parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
  })
