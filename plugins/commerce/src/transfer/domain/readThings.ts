import { LineProblem } from './cellText.ts'
import { groupBy } from './groupBy.ts'
import { unguardCell } from './guardCell.ts'
import type { Cells, Group, Level, Line, Note } from './item.ts'

type Say = (level: Level, message: string, line?: number) => void

type Reading<Item> = {
  /** By which lines belong together; empty where a line does not say it. */
  readonly keyOf: (cells: Cells) => string
  /** What is said of a line without it. */
  readonly missing: string
  /** @throws LineProblem for what keeps it from being read */
  readonly read: (
    lines: readonly Line[],
    say: Say,
  ) => { readonly item: Item; readonly title: string }
}

/** The things of a file whose lines belong together by a key, with what is wrong with each. */
export const readThings = <Item>(
  lines: readonly Line[],
  { keyOf, missing, read }: Reading<Item>,
): Group<Item>[] => {
  const bare = lines.map(({ line, cells }): Line => ({
    line,
    cells: Object.fromEntries(
      Object.entries(cells).map(([name, text]) => [name, unguardCell(text).trim()]),
    ),
  }))
  const byKey = groupBy(bare, ({ cells }) => keyOf(cells))
  return [...byKey].map(([key, own]) => {
    const line = own[0]?.line ?? 0
    const notes: Note[] = []
    const say: Say = (level, message, at = line) => notes.push({ line: at, level, message })
    const group = { key, title: key, line, lines: own, notes }
    if (key === '') {
      say('error', missing)
      return { ...group, item: null }
    }
    try {
      const { item, title } = read(own, say)
      const isBroken = notes.some(({ level }) => level === 'error')
      return { ...group, title, item: isBroken ? null : item }
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error
      say('error', error.message)
      return { ...group, item: null }
    }
  })
}
