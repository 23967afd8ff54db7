import { LineProblem } from '../cellText.ts'
import type { Cells, Group, Line, PastOrder } from '../item.ts'

const TWICE = 'It is in this file more than once, and is taken once.'
const UNLIKE = 'It is in this file more than once, and not alike. Keep the lines that are right.'

type Reading = {
  /** Whether a line has the order's own cells. */
  readonly isHead: (cells: Cells) => boolean
  readonly read: (head: Cells, lines: readonly Line[]) => PastOrder
  readonly say: (level: 'warning', message: string) => void
}

/**
 * An order of its lines, the first of which has its own cells. Files that were put together may hold it
 * twice, and others have its own cells on each of its lines: the first is no bigger order, the second is.
 *
 * @throws LineProblem where it is there twice and not alike
 */
export const onlyOnce = (lines: readonly Line[], { isHead, read, say }: Reading): PastOrder => {
  const of = (some: readonly Line[], from = some): PastOrder =>
    read((from.find(({ cells }) => isHead(cells)) ?? from[0])?.cells ?? {}, some)
  const copies = copiesIn(lines, isHead)
  if (copies.length < 2) return of(lines)
  const parts = [...new Map(copies.map((copy) => [JSON.stringify(of(copy)), copy])).values()]
  if (parts.length < copies.length) say('warning', TWICE)
  const [first = []] = parts
  // Its own cells are read beside the same line each time, so only they can differ.
  const areLines =
    parts.every(({ length }) => length === 1) &&
    new Set(parts.map((part) => JSON.stringify(of(first, part)))).size === 1
  if (parts.length > 1 && !areLines) throw new LineProblem(UNLIKE)
  return of(parts.flat())
}

/** Each with one line that has the order's own cells. */
const copiesIn = (lines: readonly Line[], isHead: Reading['isHead']): Line[][] => {
  const copies: Line[][] = [[]]
  let hasHead = false
  for (const line of lines) {
    if (isHead(line.cells) && hasHead) copies.push([])
    hasHead ||= isHead(line.cells)
    copies.at(-1)?.push(line)
  }
  return copies
}

/** The same for orders that came one by one, as JSON has them. */
export const eachOnce = <Item>(groups: readonly Group<Item>[]): Group<Item>[] => {
  const copies = new Map<string, Set<string>>()
  for (const { key, item } of groups)
    copies.set(key, (copies.get(key) ?? new Set()).add(JSON.stringify(item)))
  const met = new Map<string, number>()
  for (const { key } of groups) met.set(key, (met.get(key) ?? 0) + 1)
  const taken = new Set<string>()
  return groups.flatMap((group): Group<Item>[] => {
    const { key, line, notes } = group
    if (key === '' || met.get(key) === 1) return [group]
    if ((copies.get(key)?.size ?? 0) > 1)
      return [
        { ...group, item: null, notes: [...notes, { line, level: 'error', message: UNLIKE }] },
      ]
    if (taken.has(key)) return []
    taken.add(key)
    return [{ ...group, notes: [...notes, { line, level: 'warning', message: TWICE }] }]
  })
}
