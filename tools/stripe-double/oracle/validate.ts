import type { Contract, Schema } from './schema.ts'

export type Mode =
  /** As JSON says it. */
  | 'json'
  /** As a form or a query says it: numbers and booleans are text, the empty text is nothing. */
  | 'form'

type Definitions = Contract['definitions']

/** What is wrong with a value, in sentences that begin with where; nothing when it fits. */
export const validate = (
  value: unknown,
  schema: Schema,
  { definitions, mode, at = '' }: { definitions: Definitions; mode: Mode; at?: string },
): string[] => {
  const inner = (each: unknown, next: Schema, where: string) =>
    validate(each, next, { definitions, mode, at: where })
  if ('$ref' in schema) return inner(value, definitions[schema.$ref] ?? {}, at)
  if ('not' in schema) return [`${at || '(root)'} must not be there`]
  if ('anyOf' in schema) return closest(schema.anyOf.map((each) => () => inner(value, each, at)))
  if ('enum' in schema) {
    const fits = schema.enum.some(
      (each) => each === value || (mode === 'form' && String(each) === value),
    )
    return fits ? [] : [`${at} is ${shown(value)}, not one of ${schema.enum.join(', ')}`]
  }
  if (!('type' in schema)) return []
  switch (schema.type) {
    case 'array': {
      if (!Array.isArray(value)) return [`${at} is ${shown(value)}, not a list`]
      return value.flatMap((each, index) => inner(each, schema.items, `${at}[${index}]`))
    }
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return [`${at} is ${shown(value)}, not an object`]
      }
      const { properties, required, additionalProperties: more } = schema
      const given = value as Record<string, unknown>
      return [
        ...required
          .filter((name) => given[name] === undefined)
          .map((name) => `${at}.${name} is missing`),
        ...Object.entries(given).flatMap(([name, each]) => {
          const next = properties[name] ?? more
          if (each === undefined) return []
          return next === false
            ? [`${at}.${name} is not in the SDK’s types`]
            : inner(each, next, `${at}.${name}`)
        }),
      ]
    }
    default:
      return isA(value, schema.type, mode) ? [] : [`${at} is ${shown(value)}, not a ${schema.type}`]
  }
}

/** Of several kinds that do not fit, the one that is wrong in the fewest places says what is wrong. */
const closest = (attempts: readonly (() => string[])[]): string[] => {
  let best: string[] | null = null
  for (const attempt of attempts) {
    const problems = attempt()
    if (problems.length === 0) return []
    if (best === null || weight(problems) < weight(best)) best = problems
  }
  return best ?? []
}

/** Being of another kind altogether is worse than any number of wrong fields. */
const weight = (problems: readonly string[]) =>
  problems.length +
  (problems.some((each) => /not an? (object|list|string|null)$/.test(each)) ? 1000 : 0) +
  (problems.some((each) => /^[^ ]*\.(object|type) is /.test(each)) ? 500 : 0)

const isA = (value: unknown, type: 'boolean' | 'null' | 'number' | 'string', mode: Mode) => {
  if (type === 'null') return value === null || (mode === 'form' && value === '')
  if (mode === 'form' && typeof value === 'string') {
    if (type === 'number') return /^-?\d+(\.\d+)?$/.test(value)
    if (type === 'boolean') return value === 'true' || value === 'false'
  }
  return typeof value === type
}

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 60) ?? 'nothing'
