'use client'

import { Button } from '@payloadcms/ui'

import { isForSale } from './cells.ts'
import type { Grid } from './grid.ts'

/** From so many rows on, looking for one is worth a field. */
const MANY = 6

type Props = {
  readonly grid: Grid
  readonly words: string
  readonly setWords: (words: string) => void
  readonly makeAll: () => void
  readonly isDisabled: boolean
}

/** How many variants there are, looking for some, and making those that are missing. */
export const MatrixTools = ({ grid, words, setWords, makeAll, isDisabled }: Props) => (
  <div className="souk-matrix__tools">
    <p className="souk-muted">{countText(grid)}</p>
    {grid.rows.length >= MANY && (
      <input
        aria-label="Show only variants with these words"
        className="souk-matrix__find"
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
        placeholder="Find: red, M, a SKU …"
        type="search"
        value={words}
      />
    )}
    <Button
      buttonStyle={grid.rows.length === 0 ? 'primary' : 'secondary'}
      disabled={isDisabled}
      margin={false}
      onClick={makeAll}
      size="medium"
      type="button"
    >
      Make all combinations
    </Button>
  </div>
)

const countText = ({ rows }: Grid): string => {
  if (rows.length === 0)
    return 'None yet. Make them all at once, and switch off afterwards what you do not sell.'
  const hidden = rows.filter((row) => !isForSale(row)).length
  const count = rows.length === 1 ? 'One variant' : `${rows.length} variants`
  return hidden > 0 ? `${count}, ${hidden} not for sale` : count
}
