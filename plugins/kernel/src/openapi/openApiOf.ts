import { isReading, type AnyOperation } from '../operations/defineOperation.ts'
import { pascalName, roomOf } from '../operations/names.ts'
import { commonHeaders, errorResponses, securitySchemes, sharedParameters } from './common.ts'
import { parametersOf } from './parametersOf.ts'
import { schemaBook, type JsonSchema } from './schemas.ts'

export type OpenApi = {
  readonly openapi: string
  readonly info: JsonSchema
  readonly servers: readonly JsonSchema[]
  readonly tags: readonly { name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  readonly components: Readonly<Record<string, JsonSchema>>
}

export type OpenApiOperation = JsonSchema & {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters: readonly JsonSchema[]
  readonly requestBody?: JsonSchema
  readonly responses: Readonly<Record<string, JsonSchema>>
}

type About = { readonly title: string; readonly version: string; readonly server: string }

/** Writes the OpenAPI 3.1 document of a list of operations. */
export const openApiOf = (operations: readonly AnyOperation[], about: About): OpenApi => {
  const book = schemaBook()
  const paths: Record<string, Record<string, OpenApiOperation>> = {}
  for (const operation of operations) {
    const path = operation.http.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = {
      ...paths[path],
      [operation.http.method.toLowerCase()]: describe(operation, book),
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: about.title, version: about.version },
    servers: [{ url: about.server }],
    tags: [...new Set(operations.map(({ name }) => roomOf(name)))].map((name) => ({ name })),
    paths,
    components: {
      schemas: book.components,
      parameters: sharedParameters,
      headers: commonHeaders,
      responses: errorResponses,
      securitySchemes,
    },
  }
}

const describe = (
  operation: AnyOperation,
  book: ReturnType<typeof schemaBook>,
): OpenApiOperation => {
  const { name, summary, output, http } = operation
  const pascal = pascalName(name)
  const { parameters, body, isBodyRequired } = parametersOf(
    operation,
    book.inline(operation.input as never, `${pascal}Input`, 'input'),
  )
  const status = typeof http.status === 'number' ? http.status : 200
  const answers = typeof http.status === 'function' ? [200, 201] : [status]
  const answer = {
    description: summary,
    headers: { 'X-Request-ID': { $ref: '#/components/headers/RequestId' } },
    content: http.file
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : {
          'application/json': { schema: book.named(output as never, `${pascal}Output`, 'output') },
        },
  }
  return {
    operationId: name,
    summary,
    tags: [roomOf(name)],
    security: securityOf(operation),
    parameters: [
      { $ref: '#/components/parameters/Tenant' },
      ...(isReading(operation) ? [] : [{ $ref: '#/components/parameters/IdempotencyKey' }]),
      ...parameters,
    ],
    ...(body
      ? {
          requestBody: {
            required: isBodyRequired,
            content: { 'application/json': { schema: body } },
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(answers.map((one) => [String(one), answer])),
      ...Object.fromEntries(
        refusalsOf(operation).map((one) => [one, { $ref: `#/components/responses/${one}` }]),
      ),
    },
  }
}

/** The empty requirement says that a visitor may ask as well. */
const securityOf = ({ http }: AnyOperation): JsonSchema[] => {
  const headers = Object.values(http.headers ?? {})
  return [
    {},
    ...(headers.includes('X-Cart-Token') ? [{ cartToken: [] }] : []),
    ...(headers.includes('X-Order-Token') ? [{ orderToken: [] }] : []),
    ...(headers.includes('X-Wish-Token') ? [{ wishToken: [] }] : []),
    { session: [] },
  ]
}

const refusalsOf = (operation: AnyOperation): string[] => [
  '400',
  '401',
  '403',
  '404',
  ...(isReading(operation) ? [] : ['409', '422']),
  ...(operation.rateLimit ? ['429'] : []),
  '500',
  '503',
]
