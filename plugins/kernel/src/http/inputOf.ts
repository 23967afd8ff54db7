import * as qs from 'qs-esm'

import { isReading, type AnyOperation } from '../operations/defineOperation.ts'

type Sources = {
  readonly params: Readonly<Record<string, string>>
  /** With its question mark, as it came. */
  readonly search: string
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
}

/**
 * Gathers an operation's input: the query of a GET, the body of anything else; then headers; then
 * the path, which nothing else may override.
 */
export const inputOf = (operation: AnyOperation, sources: Sources): Record<string, unknown> => {
  const named = Object.entries(operation.http.headers ?? {})
  const fromHeaders = named.flatMap(([name, header]) => {
    const value = sources.headers.get(header)
    return value === null ? [] : [[name, value] as const]
  })
  const given = isReading(operation) ? queryOf(sources.search) : { ...sources.body }
  // What belongs into a header is not accepted where addresses and bodies are logged.
  for (const [name] of named) delete given[name]
  return { ...given, ...Object.fromEntries(fromHeaders), ...sources.params }
}

const queryOf = (search: string): Record<string, unknown> =>
  search === ''
    ? {}
    : qs.parse(search, {
        ignoreQueryPrefix: true,
        // Else a filter by an option called `constructor` would be left out, and all be listed.
        plainObjects: true,
        depth: 3,
        arrayLimit: 100,
        parameterLimit: 200,
      })
