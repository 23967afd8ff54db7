import type { AnyOperation } from '../operations/defineOperation.ts'

type Sources = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
}

/**
 * Gathers an operation's input: the query of a GET, the body of anything else; then headers; then
 * the path, which nothing else may override.
 */
export const inputOf = (operation: AnyOperation, sources: Sources): Record<string, unknown> => {
  const { http } = operation
  const fromHeaders = Object.entries(http.headers ?? {}).flatMap(([name, header]) => {
    const value = sources.headers.get(header)
    return value === null ? [] : [[name, value] as const]
  })
  const given = { ...(http.method === 'GET' ? sources.query : sources.body) }
  for (const name of Object.keys(http.headers ?? {})) delete given[name]
  return { ...given, ...Object.fromEntries(fromHeaders), ...sources.params }
}
