/** A mention of another document: where it stands, in which collection, which one. */
export type Reference = { readonly path: string; readonly to: string; readonly id: string }

/** As much of Payload's fields as one needs to find mentions in a document. */
export type FieldLike = {
  readonly type: string
  readonly name?: string
  readonly relationTo?: string | readonly string[]
  readonly localized?: boolean
  readonly fields?: readonly FieldLike[]
  readonly tabs?: readonly FieldLike[]
  readonly blocks?: readonly BlockLike[]
  readonly blockReferences?: readonly (BlockLike | string)[]
  readonly editor?: unknown
}

export type BlockLike = { readonly slug: string; readonly fields: readonly FieldLike[] }

export type Blocks = {
  /** A block that fields name by its slug. */
  readonly named: (slug: string) => BlockLike | undefined
  /** The blocks that a rich text field allows inside its text. */
  readonly inText: (field: FieldLike) => readonly BlockLike[]
}

/** Every mention in a document, or in a part of one: relationships, uploads, blocks, rich text. */
export const referencesIn = (
  fields: readonly FieldLike[],
  data: unknown,
  blocks: Blocks,
  path = '',
): Reference[] => {
  if (!isRecord(data)) return []
  return fields.flatMap((field) => {
    if (field.type === 'tabs')
      return referencesIn(field.tabs?.map(asGroup) ?? [], data, blocks, path)
    // Rows, collapsibles and tabs without a name put their fields where they stand themselves.
    if (field.name === undefined) return referencesIn(field.fields ?? [], data, blocks, path)
    const value = data[field.name]
    const at = path ? `${path}.${field.name}` : field.name
    return byLocale(field, value).flatMap((one) => inField(field, one, blocks, at))
  })
}

const inField = (field: FieldLike, value: unknown, blocks: Blocks, path: string): Reference[] => {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return listOf(value).flatMap((one, index) =>
        mention(field, one, Array.isArray(value) ? `${path}.${index}` : path),
      )
    case 'group':
    case 'tab':
      return referencesIn(field.fields ?? [], value, blocks, path)
    case 'array':
      return rows(value).flatMap((row, index) =>
        referencesIn(field.fields ?? [], row, blocks, `${path}.${index}`),
      )
    case 'blocks':
      return rows(value).flatMap((row, index) => {
        const block = blockOf(field, row, blocks)
        return block ? referencesIn(block.fields, row, blocks, `${path}.${index}`) : []
      })
    case 'richText':
      return inText(value, blocks.inText(field), blocks, path)
    default:
      return []
  }
}

const mention = (field: FieldLike, value: unknown, path: string): Reference[] => {
  const { relationTo } = field
  if (typeof relationTo === 'string') return reference(path, relationTo, value)
  return isRecord(value) && typeof value['relationTo'] === 'string'
    ? reference(path, value['relationTo'], value['value'])
    : []
}

const reference = (path: string, to: string, value: unknown): Reference[] => {
  const id = isRecord(value) ? value['id'] : value
  return typeof id === 'string' || typeof id === 'number' ? [{ path, to, id: String(id) }] : []
}

/**
 * Text names documents as `{ relationTo, value }`, whatever the node is called: uploads,
 * relationships, links, and nodes that are yet to come. Blocks inside it have fields of their own.
 */
const inText = (
  node: unknown,
  allowed: readonly BlockLike[],
  blocks: Blocks,
  path: string,
): Reference[] => {
  if (Array.isArray(node)) return node.flatMap((one) => inText(one, allowed, blocks, path))
  if (!isRecord(node)) return []
  const own =
    typeof node['relationTo'] === 'string' ? reference(path, node['relationTo'], node['value']) : []
  const { fields } = node
  const block = isRecord(fields) && allowed.find(({ slug }) => slug === fields['blockType'])
  const inside = block ? referencesIn(block.fields, fields, blocks, path) : []
  return [
    ...own,
    ...inside,
    ...Object.values(node).flatMap((one) => inText(one, allowed, blocks, path)),
  ]
}

const blockOf = (field: FieldLike, row: unknown, blocks: Blocks): BlockLike | undefined => {
  const slug = isRecord(row) ? row['blockType'] : undefined
  if (typeof slug !== 'string') return undefined
  const candidates = [...(field.blockReferences ?? []), ...(field.blocks ?? [])]
  return (
    candidates.find((one): one is BlockLike => typeof one !== 'string' && one.slug === slug) ??
    blocks.named(slug)
  )
}

/** With `locale=all` a localised field holds one value a locale. */
const byLocale = (field: FieldLike, value: unknown): unknown[] =>
  field.localized && isRecord(value) && !isMention(value)
    ? [value, ...Object.values(value)]
    : [value]

const isMention = (value: Record<string, unknown>) => 'relationTo' in value || 'root' in value

const asGroup = (tab: FieldLike): FieldLike => ({ ...tab, type: 'tab' })
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const rows = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === null || value === undefined ? [] : [value]
