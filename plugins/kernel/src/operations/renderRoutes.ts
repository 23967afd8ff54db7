import type { AnyOperation } from './defineOperation.ts'

/**
 * Writes the routes of a list of operations as a module, for a client that must not bring the
 * operations along. A spec beside the file keeps it fresh:
 * `expect(renderRoutes(operations)).toMatchFileSnapshot('./routes.generated.ts')`.
 */
export const renderRoutes = (operations: readonly AnyOperation[]): string => {
  // What answers with a file is fetched by a browser, not called.
  const called = operations.filter(({ http }) => !http.file)
  const lines = called.map(({ name, http: { method, path, headers } }) => {
    const route = { method, path, ...(headers ? { headers } : {}) }
    return `  ${JSON.stringify(name)}: ${JSON.stringify(route)},`
  })
  return [
    '/** Written from the operations by the spec beside this file: `vitest -u` writes it anew. */',
    'export const routes = {',
    ...lines.toSorted(),
    '} as const',
    '',
  ].join('\n')
}
