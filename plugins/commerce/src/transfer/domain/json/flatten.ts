import type { Cells } from '../item.ts'
import { storableText } from '../storable.ts'

/**
 * A thing of JSON as cells, so that it goes back as a table does: only what was changed here is
 * different. The heading is the path (`/images/#0/src`), the cell the value as JSON.
 */
export const flatten = (value: unknown, path = ''): Cells => {
  const cells: Record<string, string> = {}
  const spread = (one: unknown, at: string): void => {
    if (Array.isArray(one) && one.length > 0)
      for (const [index, part] of one.entries()) spread(part, `${at}/#${index}`)
    else if (isRecord(one) && Object.keys(one).length > 0)
      for (const [name, part] of Object.entries(one)) spread(part, `${at}/${escaped(name)}`)
    else if (one !== undefined) cells[at] = JSON.stringify(one)
  }
  spread(value, path)
  return cells
}

/** The other way round. An empty cell is something that is not there any more. */
export const unflatten = (cells: Cells): unknown => {
  let root: unknown
  for (const [path, text] of Object.entries(cells)) {
    if (text === '') continue
    const steps = path.split('/').slice(1)
    root = put(root, steps, JSON.parse(text, whole))
  }
  return compact(root)
}

/** JSON spells what no database keeps (`\u0000`), and the cell that was kept is the spelling. */
const whole = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? storableText(value) : value

/** Whether lines are those of JSON: all their headings are paths. A table may have one that looks like it. */
export const isFlattened = (rows: readonly Cells[]): boolean => {
  const headings = Object.keys(rows[0] ?? {})
  return headings.length > 0 && headings.every((heading) => heading.startsWith('/'))
}

/** Grows in place: with a copy for each cell, a long list would take hours. */
const put = (into: unknown, [step, ...rest]: readonly string[], value: unknown): unknown => {
  if (step === undefined) return value
  if (step.startsWith('#')) {
    const list = Array.isArray(into) ? (into as unknown[]) : []
    const at = Number(step.slice(1))
    list[at] = put(list[at], rest, value)
    return list
  }
  const name = step.replace(/~([012])/gu, (_, sign: string) => ['~', '/', '#'][Number(sign)] ?? '')
  // A map of its own: no name of a stranger's file is a part of every object.
  const map = into instanceof Map ? (into as Map<string, unknown>) : new Map<string, unknown>()
  map.set(name, put(map.get(name), rest, value))
  return map
}

/** Without the places of what was taken out of a list. */
const compact = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((one) => one !== undefined).map(compact)
  if (!(value instanceof Map)) return value
  return Object.fromEntries(
    [...(value as Map<string, unknown>)].map(([name, one]) => [name, compact(one)]),
  )
}

const escaped = (name: string): string =>
  name.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('#', '~2')

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const records = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : []

/** As it stands in a cell; undefined where JSON does not say it. */
export const cellOf = (value: unknown): string | undefined => {
  if (value === undefined) return undefined
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

/** Cells under their headings, without those that JSON does not say. */
export const cellsOf = (cells: Readonly<Record<string, unknown>>): Cells =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([heading, value]) => {
      const text = cellOf(value)
      return text === undefined ? [] : [[heading, text] as const]
    }),
  )
