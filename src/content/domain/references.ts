/** Ids that a page mentions, by the collection they belong to. */
export type References = Readonly<Record<Kind, ReadonlySet<string>>>
export type Kind = 'media' | 'pages' | 'categories' | 'collections' | 'products'

type Json = unknown
type Fields = Record<string, Json>

/** Which fields of blocks and links name what. */
const FIELDS: Readonly<Record<string, Kind>> = {
  image: 'media',
  page: 'pages',
  category: 'categories',
  collection: 'collections',
  product: 'products',
  products: 'products',
}
const KINDS = new Set<string>(Object.values(FIELDS))

/** Walks blocks, arrays and rich text alike, and gathers every id it meets. */
export const referencesIn = (value: Json): References => {
  const found = {
    media: new Set<string>(),
    pages: new Set<string>(),
    categories: new Set<string>(),
    collections: new Set<string>(),
    products: new Set<string>(),
  }
  const visit = (node: Json): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (!isFields(node)) return
    const target = richTextTarget(node)
    if (target) found[target.kind].add(target.id)
    for (const [name, inner] of Object.entries(node)) {
      const kind = FIELDS[name]
      if (kind && typeof inner === 'string') found[kind].add(inner)
      else if (kind && isIds(inner)) inner.forEach((id) => found[kind].add(id))
      else visit(inner)
    }
  }
  visit(value)
  return found
}

/** A Lexical upload node, or the document that a Lexical link leads to. */
export const richTextTarget = (node: Fields): { kind: Kind; id: string } | undefined => {
  const { relationTo, value } = node
  return typeof relationTo === 'string' && typeof value === 'string' && KINDS.has(relationTo)
    ? { kind: relationTo as Kind, id: value }
    : undefined
}

export const isFields = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isIds = (value: Json): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
