import {
  QueryError,
  type CollectionBeforeOperationHook,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'

/**
 * An order gives away what it is made by: whoever sorts by another document's secret reads it, one
 * comparison after another. Payload asks for leave to read the fields of the collection itself, and
 * forgets those behind a relation.
 */
export const guardSorting: CollectionBeforeOperationHook = async (operation) => {
  const { collection, overrideAccess, req } = operation
  if (overrideAccess) return
  const { sort, field, joins } = operation.args as Asked
  for (const path of [...pathsIn(sort), ...pathsIn(field)])
    await requireReadable(req, collection, path)
  for (const [at, join] of Object.entries(joins || {})) {
    for (const path of pathsIn(join && join.sort)) {
      await requireReadable(req, collection, `${at}.${path}`)
    }
  }
}

type Asked = {
  readonly sort?: unknown
  readonly field?: unknown
  readonly joins?: Readonly<Record<string, false | { readonly sort?: unknown }>> | false
}

/** GraphQL, which has no dots in its names, writes two underscores. */
const pathsIn = (sort: unknown): string[] =>
  (Array.isArray(sort) ? (sort as unknown[]) : [sort])
    .filter((one) => typeof one === 'string')
    .flatMap((one) => one.split(','))
    .map((one) => one.trim().replace(/^-/, '').replaceAll('__', '.'))

/** @throws QueryError */
const requireReadable = async (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  path: string,
): Promise<void> => {
  const names = path.split('.')
  // A version is its document, in a place of its own.
  const inside = ['version', 'parent'].includes(names[0] ?? '') ? names.slice(1) : names
  if (inside.length < 2) return
  let fields: readonly FlattenedField[] = collection.flattenedFields
  for (const name of inside) {
    const field = fields.find((one) => one.name === name)
    // A language, the end of a relation to several collections, or nothing: Payload says which.
    if (!field) continue
    if (!(await isReadable(req, field))) throw new QueryError([{ path }])
    fields = 'flattenedFields' in field ? field.flattenedFields : await fieldsBehind(req, field)
  }
}

const isReadable = async (req: PayloadRequest, field: FlattenedField): Promise<boolean> => {
  if ('hidden' in field && field.hidden) return false
  const read = 'access' in field ? field.access?.read : undefined
  return !read || (await read({ req })) === true
}

const fieldsBehind = async (
  req: PayloadRequest,
  field: FlattenedField,
): Promise<readonly FlattenedField[]> => {
  const target = targetOf(field)
  const config = target && req.payload.collections[target as 'users']?.config
  if (!config) return []
  // A collection that is closed shows nothing of itself.
  const mayRead = await Promise.resolve(config.access.read({ req })).catch(() => false)
  return mayRead === false
    ? config.flattenedFields.map((one) => ({ ...one, hidden: true }) as FlattenedField)
    : config.flattenedFields
}

const targetOf = (field: FlattenedField): string | undefined => {
  if (field.type === 'join')
    return typeof field.collection === 'string' ? field.collection : undefined
  if (field.type !== 'relationship' && field.type !== 'upload') return undefined
  return typeof field.relationTo === 'string' ? field.relationTo : undefined
}
