import type { Exchange } from '../server/exchanges.ts'
import { contract } from './contract.ts'
import type { Endpoint } from './schema.ts'
import { validate } from './validate.ts'

/**
 * Holds one call against the types of the installed SDK: the request as far as it was accepted, and the answer, be
 * it an object or an error. Answers sentences about what does not fit; none is what one hopes for.
 */
export const conform = (exchange: Exchange): string[] => {
  const { definitions, error } = contract()
  const endpoint = endpointOf(exchange)
  const name = `${exchange.method} ${exchange.path}`
  if (exchange.status >= 400) {
    const { error: given } = exchange.body as { error?: { message?: string; type?: string } }
    const problems = validate(given, error, { definitions, mode: 'json', at: 'error' })
    const isSaid = given?.message !== undefined && given.type !== undefined
    return [...problems, ...(isSaid ? [] : ['error has no message or no type'])].map(
      (each) => `${name} → ${exchange.status}: ${each}`,
    )
  }
  if (endpoint === undefined) return [`${name} is no call of the SDK`]
  const mode = exchange.encoding
  // The cursor in a `next_page_url` is the server's own business; the SDK only follows the link.
  const { page: _page, ...asked } = exchange.params as Record<string, unknown>
  const params = endpoint.params ?? {
    type: 'object',
    properties: {},
    required: [],
    additionalProperties: false,
  }
  return [
    ...validate(exchange.path.startsWith('/v2/') ? asked : exchange.params, params, {
      definitions,
      mode,
      at: 'request',
    }),
    ...validate(exchange.body, endpoint.answer, { definitions, mode: 'json', at: 'answer' }),
  ].map((each) => `${name} (${endpoint.name}): ${each}`)
}

const endpointOf = ({ method, path }: Exchange): Endpoint | undefined => {
  const parts = path.split('/')
  const fits = (endpoint: Endpoint) => {
    const shape = endpoint.path.split('/')
    return (
      endpoint.method === method &&
      shape.length === parts.length &&
      shape.every((part, at) => part === ':id' || part === parts[at])
    )
  }
  const found = contract().endpoints.filter(fits)
  return found.toSorted((a, b) => ids(a) - ids(b))[0]
}

const ids = ({ path }: Endpoint) => path.split(':id').length
