import { z } from 'zod'

/** A schema as OpenAPI 3.1 writes it, which is JSON Schema 2020-12. */
export type JsonSchema = { [key: string]: unknown }

type Io = 'input' | 'output'

/**
 * Turns zod schemas into JSON Schema. A schema that refers to itself cannot stand in one place, so
 * its parts move to `components`, where every reference finds them.
 */
export const schemaBook = () => {
  const components: Record<string, JsonSchema> = {}
  const known = {
    input: new Map<z.ZodType, JsonSchema>(),
    output: new Map<z.ZodType, JsonSchema>(),
  }

  const convert = (schema: z.ZodType, name: string, io: Io): JsonSchema => {
    const {
      $schema: _,
      $defs = {},
      ...root
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema._zod.def.type === 'date') {
          Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
        }
      },
    }) as JsonSchema & { $defs?: Record<string, JsonSchema> }
    const renamed = (ref: string): string =>
      ref === '#'
        ? `#/components/schemas/${name}`
        : ref.replace(/^#\/\$defs\/(.+)$/, `#/components/schemas/${name}_$1`)
    for (const [part, one] of Object.entries($defs)) {
      components[`${name}_${part}`] = withReferences(one, renamed)
    }
    return withReferences(root, renamed)
  }

  return {
    components,
    /** Written where it is used: for what is taken apart into parameters. */
    inline: convert,
    /** Written once under `components`, however many operations answer with it. */
    named: (schema: z.ZodType, name: string, io: Io): JsonSchema => {
      const found = known[io].get(schema)
      if (found) return found
      const title = String(z.globalRegistry.get(schema)?.title ?? name).replace(/\W+/g, '')
      const free = title in components ? name : title
      const reference = { $ref: `#/components/schemas/${free}` }
      known[io].set(schema, reference)
      components[free] = convert(schema, free, io)
      return reference
    },
  }
}

const withReferences = (value: JsonSchema, renamed: (ref: string) => string): JsonSchema =>
  JSON.parse(JSON.stringify(value), (key: string, one: unknown) =>
    key === '$ref' && typeof one === 'string' ? renamed(one) : one,
  ) as JsonSchema
