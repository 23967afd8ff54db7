'use client'

import {
  useId,
  type ClipboardEvent,
  type Dispatch,
  type KeyboardEvent,
  type SetStateAction,
} from 'react'

import { changedCells, textIn } from './cells.ts'
import { edit, isCounted, paste, type Grid, type GridRow, type TextCell } from './grid.ts'

type Props = {
  readonly grid: Grid
  readonly row: GridRow
  readonly shown: readonly GridRow[]
  readonly setGrid: Dispatch<SetStateAction<Grid | null>>
  readonly cell: TextCell
  readonly label: string
  readonly mode: 'decimal' | 'numeric' | 'text'
}

/** A field of the table. Enter and the arrows walk up and down its column, as in a spreadsheet. */
export const MatrixCell = ({ grid, row, shown, setGrid, cell, label, mode }: Props) => {
  const hint = useId()
  const problem = row.problems[cell]
  const isUncounted = cell === 'stock' && !isCounted(grid, row)
  const isChanged = row.saved !== null && changedCells(grid, row).includes(cell)
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\n\t]/.test(text.trimEnd())) return
    event.preventDefault()
    const from = shown.findIndex(({ key }) => key === row.key)
    const keys = shown.slice(from).map(({ key }) => key)
    setGrid(paste(grid, { keys, cell, text }))
  }
  return (
    <span className={`souk-matrix__cell souk-matrix__cell--${cell}`}>
      <span aria-hidden className="souk-matrix__label">
        {label}
      </span>
      <input
        aria-describedby={problem ? hint : undefined}
        aria-invalid={problem !== undefined}
        aria-label={`${label} of ${row.title}`}
        autoComplete="off"
        className={isChanged ? 'souk-matrix__changed' : ''}
        data-cell={cell}
        inputMode={mode}
        onChange={({ target }) => setGrid(edit(grid, new Set([row.key]), { [cell]: target.value }))}
        onKeyDown={walk}
        onPaste={onPaste}
        placeholder={placeholderOf(row, { cell, isUncounted })}
        readOnly={isUncounted}
        title={isUncounted ? whyUncounted(row) : undefined}
        type="text"
        value={textIn(grid, row, cell)}
      />
      {problem && (
        <em id={hint} role="alert">
          {problem}
        </em>
      )}
    </span>
  )
}

const placeholderOf = (
  { saved }: GridRow,
  { cell, isUncounted }: { cell: TextCell; isUncounted: boolean },
): string => {
  if (isUncounted) return '—'
  return cell === 'sku' && !saved ? 'made for you' : ''
}

const whyUncounted = ({ saved }: GridRow): string =>
  saved?.isBundle ? 'Counted by its parts' : 'Lies on no shelf'

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

const walk = (event: KeyboardEvent<HTMLInputElement>): void => {
  const step = STEPS[event.key]
  if (step === undefined || event.nativeEvent.isComposing) return
  // Enter would save the product, whose form this stands in.
  event.preventDefault()
  const { cell } = event.currentTarget.dataset
  const column = [
    ...(event.currentTarget
      .closest('ul')
      ?.querySelectorAll<HTMLInputElement>(`[data-cell="${cell}"]`) ?? []),
  ]
  const next = column[column.indexOf(event.currentTarget) + step]
  next?.focus()
  next?.select()
}
