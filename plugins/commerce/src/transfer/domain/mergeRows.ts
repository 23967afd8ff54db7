import type { Cells } from './item.ts'
import type { KeyedRow } from './keyedRow.ts'

type Given = {
  /** The lines as they came in. */
  readonly original: readonly KeyedRow[]
  /** What we would have written right after they came in. */
  readonly before: readonly KeyedRow[]
  /** What we would write now. */
  readonly now: readonly KeyedRow[]
  /** Columns that stand or fall together. */
  readonly together?: readonly (readonly string[])[]
}

/**
 * Gives a file back in which only those cells are different that somebody has changed here. What the
 * shop has no field for, and how a price or a text was written, stays as it came.
 */
export const mergeRows = ({ original, before, now, together = [] }: Given): Cells[] => {
  if (isSame(before, now)) return original.map(({ cells }) => cells)
  const known = new Map(original.map((row) => [row.key, row]))
  const were = new Map(before.map((row) => [row.key, row.cells]))
  const moved = together.filter((columns) => differ(columns, before, now)).flat()
  const merged = now.map(({ key, cells }) => {
    const came = known.get(key)?.cells
    const was = were.get(key)
    return came && was ? mergeCells({ came, was, is: cells, moved }) : cells
  })
  const kept = new Set(now.map(({ key }) => key))
  // Lines that only hold a picture: they stay while the pictures do.
  const rest =
    moved.length > 0
      ? []
      : original
          .filter(({ key }) => key.startsWith('p:') && !kept.has(key))
          .map(({ cells }) => cells)
  return [...merged, ...rest]
}

type Cell = {
  readonly came: Cells
  readonly was: Cells
  readonly is: Cells
  readonly moved: readonly string[]
}

const mergeCells = ({ came, was, is, moved }: Cell): Cells => {
  const cells: Record<string, string> = { ...came }
  for (const column of Object.keys({ ...was, ...is })) {
    const next = is[column] ?? ''
    if (moved.includes(column) || next !== (was[column] ?? '')) cells[column] = next
  }
  return cells
}

const isSame = (a: readonly KeyedRow[], b: readonly KeyedRow[]): boolean =>
  a.length === b.length && a.every((row, at) => sameRow(row, b[at]))

const sameRow = (a: KeyedRow, b: KeyedRow | undefined): boolean =>
  b !== undefined &&
  a.key === b.key &&
  Object.keys({ ...a.cells, ...b.cells }).every(
    (column) => (a.cells[column] ?? '') === (b.cells[column] ?? ''),
  )

const differ = (
  columns: readonly string[],
  a: readonly KeyedRow[],
  b: readonly KeyedRow[],
): boolean => {
  const said = (rows: readonly KeyedRow[]) =>
    JSON.stringify(
      rows.flatMap(({ cells }) => {
        const some = columns.map((column) => cells[column] ?? '')
        return some.some(Boolean) ? [some] : []
      }),
    )
  return said(a) !== said(b)
}
