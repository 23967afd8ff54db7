import type { Group, Note } from './item.ts'

/**
 * A thing of a file in text that the database keeps. NUL characters, which nobody sees, are left out;
 * half a character, which JSON can spell (`"\ud83d"`), keeps the thing from being imported.
 */
export const storable = <Item>(group: Group<Item>): Group<Item> => {
  const { line, item } = group
  const broken = brokenAt(item) ?? brokenAt({ title: group.title, key: group.key })
  const notes: readonly Note[] =
    broken === null
      ? group.notes
      : [...group.notes, { line, level: 'error', message: `${broken}: ${BROKEN}` }]
  return cleaned({ ...group, item: broken === null ? item : null, notes }) as Group<Item>
}

const BROKEN =
  'It holds half a character, such as an emoji that was cut. Write it anew in the file.'

/** Where the first text is that is no whole text, such as `variants.0.sku`; null where all are whole. */
const brokenAt = (value: unknown, path: readonly string[] = []): string | null => {
  if (typeof value === 'string') return value.isWellFormed() ? null : path.join('.')
  for (const [key, child] of entriesOf(value)) {
    const found = key.isWellFormed() ? brokenAt(child, [...path, key]) : path.join('.')
    if (found !== null) return found
  }
  return null
}

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    entriesOf(value).map(([key, child]) => [storableText(key), cleaned(child)]),
  )
}

/** Text as the database keeps it, also within JSON. */
export const storableText = (text: string): string => text.replaceAll('\0', '').toWellFormed()

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
