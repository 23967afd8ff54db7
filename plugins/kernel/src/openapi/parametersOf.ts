import { isReading, type AnyOperation } from '../operations/defineOperation.ts'
import type { JsonSchema } from './schemas.ts'

type Parts = {
  readonly parameters: JsonSchema[]
  readonly body?: JsonSchema
  readonly isBodyRequired: boolean
}

/** Takes an operation's input apart into what travels in the path, in headers, in the query and in the body. */
export const parametersOf = ({ http, ...operation }: AnyOperation, input: JsonSchema): Parts => {
  const properties = (input.properties ?? {}) as Record<string, JsonSchema>
  const required = new Set((input.required ?? []) as string[])
  const inPath = [...http.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const headers = Object.entries(http.headers ?? {})
  const elsewhere = new Set([...inPath, ...headers.map(([name]) => name)])
  const rest = Object.entries(properties).filter(([name]) => !elsewhere.has(name))
  const parameters: JsonSchema[] = [
    ...inPath.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: properties[name] ?? { type: 'string' },
    })),
    ...headers.map(([name, header]) => ({
      name: header,
      in: 'header',
      required: required.has(name),
      schema: properties[name] ?? { type: 'string' },
    })),
  ]
  if (isReading({ http, ...operation } as AnyOperation)) {
    return {
      parameters: [...parameters, ...rest.map((one) => queryOf(one, required))],
      isBodyRequired: false,
    }
  }
  const isObject = input.type === 'object'
  if (isObject && rest.length === 0) return { parameters, isBodyRequired: false }
  const needed = [...required].filter((name) => !elsewhere.has(name))
  const body = isObject
    ? {
        ...input,
        properties: Object.fromEntries(rest),
        ...(input.required ? { required: needed } : {}),
      }
    : input
  return { parameters, body, isBodyRequired: needed.length > 0 }
}

const queryOf = ([name, schema]: [string, JsonSchema], required: Set<string>): JsonSchema => ({
  name,
  in: 'query',
  required: required.has(name),
  schema,
  // `option[Size]=M`
  ...(schema.type === 'object' ? { style: 'deepObject', explode: true } : {}),
})
