import ts from 'typescript'
import type { Schema } from './schema.ts'

/** Turns types into schemas; what has a name becomes a definition, written once however often it is met. */
export const createConverter = (checker: ts.TypeChecker) => {
  const definitions: Record<string, Schema> = {}
  const names = new Map<ts.Type, string>()
  const open: [string, ts.Type][] = []

  const convert = (type: ts.Type): Schema => {
    const { flags } = type
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {}
    if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Never))
      return { not: {} }
    if (flags & ts.TypeFlags.Null) return { type: 'null' }
    if (type.isStringLiteral() || type.isNumberLiteral()) return { enum: [type.value] }
    if (flags & ts.TypeFlags.BooleanLiteral) {
      return { enum: [checker.typeToString(type) === 'true'] }
    }
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' }
    if (flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) return { type: 'number' }
    if (flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' }
    // `OtherString`: an open list of words.
    if (type.isIntersection() && type.types.some((each) => each.flags & ts.TypeFlags.String)) {
      return { type: 'string' }
    }
    if (type.isUnion()) return union(type)
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference)
      return { type: 'array', items: item === undefined ? {} : convert(item) }
    }
    // Stripe's decimals travel as text.
    if (isDecimal(type)) return { type: 'string' }
    return named(type)
  }

  const union = (type: ts.UnionType): Schema => {
    // What may be undefined is simply absent: `validate` skips it.
    const members = type.types.filter((each) => !(each.flags & ts.TypeFlags.Undefined)).map(convert)
    const words = members.flatMap((each) => ('enum' in each ? each.enum : []))
    const others = members.filter((each) => !('enum' in each))
    const isOpen = others.some((each) => 'type' in each && each.type === 'string')
    const kept = isOpen ? words.filter((word) => typeof word !== 'string') : words
    const all = [...others, ...(kept.length > 0 ? [{ enum: kept }] : [])]
    const [only] = all
    return all.length === 1 && only !== undefined ? only : { anyOf: unique(all) }
  }

  const named = (type: ts.Type): Schema => {
    const known = names.get(type)
    if (known !== undefined) return { $ref: known }
    const name = `${type.aliasSymbol?.name ?? type.symbol?.name ?? 'anonymous'}#${names.size}`
    names.set(type, name)
    open.push([name, type])
    return { $ref: name }
  }

  const object = (type: ts.Type): Schema => {
    const properties: Record<string, Schema> = {}
    const required: string[] = []
    for (const property of checker.getPropertiesOfType(type)) {
      const inner = checker.getTypeOfSymbol(property)
      // What the SDK adds to an answer, such as `fetchRelatedObject`, does not travel.
      if (inner.getCallSignatures().length > 0 || property.name === 'lastResponse') continue
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0
      properties[property.name] = convert(inner)
      if (!isOptional && !(inner.flags & ts.TypeFlags.Void)) required.push(property.name)
    }
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String)
    return {
      type: 'object',
      properties,
      required,
      additionalProperties: index === undefined ? false : convert(index),
    }
  }

  return {
    convert,
    /** Everything that the schemas so far refer to, and what that refers to. */
    finish: (): Record<string, Schema> => {
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [name, type] = next
        definitions[name] = object(type)
      }
      return definitions
    },
  }
}

const isDecimal = (type: ts.Type): boolean =>
  type.aliasSymbol?.name === 'Decimal' ||
  type.symbol?.name === 'DecimalImpl' ||
  (type.isIntersection() && type.types.some(isDecimal))

const unique = (schemas: readonly Schema[]): Schema[] => [
  ...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values(),
]
