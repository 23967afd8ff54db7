import {
  combinationKey,
  isGoods,
  missingCombinations,
  variantTitle,
  type MatrixView,
  type ProductOption,
  type VariantOptions,
} from '../../domain/index.ts'

export type GridVariant = MatrixView['variants'][number]
export type GridImage = NonNullable<GridVariant['image']>

/** What is typed into cells, as it was typed. What is left out is as it was saved. */
export type Edits = {
  readonly price?: string
  readonly compareAtPrice?: string
  readonly sku?: string
  readonly barcode?: string
  readonly stock?: string
  readonly forSale?: boolean
  readonly image?: GridImage | null
}

/** Cells that text is typed into, in their order. */
export const TEXTS = ['price', 'compareAtPrice', 'sku', 'barcode', 'stock'] as const
export type TextCell = (typeof TEXTS)[number]

export type GridRow = {
  /** The same for one choice, saved or not. */
  readonly key: string
  readonly options: VariantOptions
  readonly title: string
  /** As it was last read; null for one that is not saved yet. */
  readonly saved: GridVariant | null
  readonly edits: Edits
  /** What is wrong, by cell; of the whole row under `row`. */
  readonly problems: Readonly<Record<string, string>>
}

export type Grid = Pick<MatrixView, 'currency' | 'kind'> & {
  readonly options: readonly ProductOption[]
  readonly rows: readonly GridRow[]
}

export const gridOf = ({ currency, kind, options, variants }: MatrixView): Grid => ({
  currency,
  kind,
  options,
  rows: variants.map((saved) => ({
    key: combinationKey(saved.options),
    options: saved.options,
    title: saved.title || variantTitle(options, saved.options),
    saved,
    edits: {},
    problems: {},
  })),
})

/** What was read anew, with what was typed meanwhile still there. */
export const readAnew = (grid: Grid, view: MatrixView): Grid => {
  const fresh = gridOf(view)
  const before = new Map(grid.rows.map((row) => [row.key, row]))
  const known = new Set(fresh.rows.map(({ key }) => key))
  return {
    ...fresh,
    rows: [
      ...fresh.rows.map((row) => {
        const { edits = {}, problems = {} } = before.get(row.key) ?? {}
        return { ...row, edits, problems }
      }),
      ...grid.rows.filter(({ key, saved }) => saved === null && !known.has(key)),
    ],
  }
}

/** What was saved, with what was typed while that was on its way still to be saved. */
export const afterSaving = (grid: Grid, { sent, view }: { sent: Grid; view: MatrixView }): Grid => {
  const told = new Map(sent.rows.map(({ key, edits }) => [key, edits]))
  const fresh = readAnew(grid, view)
  return {
    ...fresh,
    rows: fresh.rows.map((row) => ({
      ...row,
      edits: typedSince(row.edits, told.get(row.key) ?? {}),
      problems: {},
    })),
  }
}

const typedSince = (edits: Edits, told: Edits): Edits =>
  Object.fromEntries(
    Object.entries(edits).filter(([name, value]) => told[name as keyof Edits] !== value),
  )

/**
 * A row for each combination of the options that has none yet.
 *
 * @throws 422 `too_many_variants`
 */
export const withAllCombinations = (grid: Grid): Grid => {
  const missing = missingCombinations(
    grid.options,
    grid.rows.map(({ options }) => options),
  )
  const made = missing.map((options) => ({
    key: combinationKey(options),
    options,
    title: variantTitle(grid.options, options),
    saved: null,
    edits: {},
    problems: {},
  }))
  return { ...grid, rows: [...grid.rows, ...made] }
}

/**
 * Writes into the same cell of some rows; what was wrong there is looked at again with the next save.
 * What is not counted has no stock to write.
 */
export const edit = (grid: Grid, keys: ReadonlySet<string>, edits: Edits): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => {
    if (!keys.has(row.key)) return row
    const { row: _, ...problems } = row.problems
    const left = Object.entries(problems).filter(([name]) => !(name in edits))
    const { stock: _stock, ...others } = edits
    const written = isCounted(grid, row) ? edits : others
    return { ...row, edits: { ...row.edits, ...written }, problems: Object.fromEntries(left) }
  }),
})

/** Whether it lies on a shelf of its own: a bundle is counted by its parts, and only goods are at all. */
export const isCounted = (grid: Pick<Grid, 'kind'>, { saved }: Pick<GridRow, 'saved'>): boolean =>
  isGoods(grid) && saved?.isBundle !== true

/** Rows that are not saved yet can be taken away again. */
export const without = (grid: Grid, key: string): Grid => ({
  ...grid,
  rows: grid.rows.filter((row) => row.key !== key || row.saved !== null),
})

/** Lines and tabs, as spreadsheets copy them, from one cell on downwards and to the right. */
export const paste = (
  grid: Grid,
  { keys, cell, text }: { keys: readonly string[]; cell: TextCell; text: string },
): Grid => {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const first = TEXTS.indexOf(cell)
  return lines.slice(0, keys.length).reduce((before, line, place) => {
    const cells = line.split('\t').slice(0, TEXTS.length - first)
    const edits = Object.fromEntries(cells.map((one, at) => [TEXTS[first + at], one.trim()]))
    return edit(before, new Set([keys[place] ?? '']), edits as Edits)
  }, grid)
}
