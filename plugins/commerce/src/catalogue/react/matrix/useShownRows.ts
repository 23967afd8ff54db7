'use client'

import { useMemo, useState } from 'react'

import type { Grid, GridRow } from './grid.ts'

/** Rows that are drawn at once: the fields of a thousand would make typing slow. */
export const PAGE = 50

/** Which of the rows are looked at, which of these are drawn, and which are chosen. */
export const useShownRows = (grid: Grid) => {
  const [words, look] = useState('')
  const [asked, setPage] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const shown = useMemo(() => found(grid, words), [grid, words])
  // What is chosen and not looked at stays as it is.
  const selected = useMemo(
    () => new Set(shown.flatMap(({ key }) => (chosen.has(key) ? [key] : []))),
    [shown, chosen],
  )
  const page = Math.min(asked, Math.max(0, Math.ceil(shown.length / PAGE) - 1))
  return {
    words,
    shown,
    selected,
    page,
    rows: shown.slice(page * PAGE, (page + 1) * PAGE),
    setPage,
    setWords: (next: string) => {
      look(next)
      setPage(0)
    },
    select: (key: string, isSelected: boolean) => {
      const next = new Set(chosen)
      if (isSelected) next.add(key)
      else next.delete(key)
      setChosen(next)
    },
    choose: (keys: readonly string[]) => setChosen(new Set(keys)),
    /** Goes to the page that a row is on. */
    show: (key: string) => {
      const place = shown.findIndex((row) => row.key === key)
      if (place >= 0) setPage(Math.floor(place / PAGE))
    },
  }
}

/** Every word begins one of the row's. */
const found = ({ rows }: Grid, words: string): readonly GridRow[] => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(({ title, edits, saved }) => {
    const own = `${title} ${edits.sku ?? saved?.sku ?? ''}`.toLowerCase().split(/[\s/]+/)
    return wanted.every((word) => own.some((one) => one.startsWith(word)))
  })
}
