'use client'

import { toast, useListDrawer } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'

import { isGoods } from '../../domain/index.ts'
import { BulkBar } from './BulkBar.tsx'
import { isChanged } from './cells.ts'
import { edit, withAllCombinations, type Edits, type Grid } from './grid.ts'
import { MatrixRow } from './MatrixRow.tsx'
import { MatrixTools } from './MatrixTools.tsx'
import { Pager } from './Pager.tsx'
import { SaveBar } from './SaveBar.tsx'
import { useLeaveWarning } from './useLeaveWarning.ts'
import type { Matrix } from './useMatrix.ts'
import { PAGE, useShownRows } from './useShownRows.ts'

type Props = {
  readonly admin: string
  readonly grid: Grid
  /** The form has other options than those that are saved. */
  readonly isStale: boolean
  readonly matrix: Matrix
}

/** The table itself: making, finding, choosing and changing variants. */
export const MatrixEditor = ({ admin, grid, isStale, matrix }: Props) => {
  const { setGrid, refusal, isSaving } = matrix
  const { shown, rows, selected, page, words, setPage, setWords, select, choose, show } =
    useShownRows(grid)
  const [pictured, setPictured] = useState<ReadonlySet<string>>(new Set())
  const [trouble, setTrouble] = useState<string | null>(null)
  const [ListDrawer, , { openDrawer, closeDrawer }] = useListDrawer({ collectionSlugs: ['media'] })
  const changed = useMemo(() => grid.rows.filter((row) => isChanged(grid, row)).length, [grid])
  const wrong = grid.rows.filter(({ problems }) => Object.keys(problems).length > 0)
  useLeaveWarning(changed > 0)
  // Whoever looks for what is wrong should not have to leaf for it.
  const [firstWrong] = wrong
  useEffect(() => {
    if (refusal !== null && firstWrong) show(firstWrong.key)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal, not while typing
  }, [refusal])

  const change = (keys: ReadonlySet<string>, edits: Edits) => setGrid(edit(grid, keys, edits))
  const makeAll = () => {
    try {
      const made = withAllCombinations(grid)
      const fresh = made.rows.slice(grid.rows.length).map(({ key }) => key)
      setTrouble(fresh.length === 0 ? 'Every combination is there already.' : null)
      setGrid(made)
      if (fresh.length === 0) return
      setWords('')
      choose(fresh)
      setPage(Math.floor(grid.rows.length / PAGE))
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That did not work.')
    }
  }
  const choosePicture = (keys: ReadonlySet<string>) => {
    setPictured(keys)
    openDrawer()
  }
  const save = async () => {
    const saved = await matrix.save()
    if (saved === null) return
    choose([])
    toast.success(saved === 1 ? 'One variant saved.' : `${saved} variants saved.`)
  }
  return (
    <>
      <MatrixTools
        grid={grid}
        isDisabled={isStale || isSaving}
        makeAll={makeAll}
        setWords={setWords}
        words={words}
      />
      {trouble !== null && <output className="souk-note souk-matrix__told">{trouble}</output>}
      {grid.rows.length > 0 && (
        <>
          <BulkBar
            all={shown.length}
            change={(edits) => change(selected, edits)}
            choosePicture={() => choosePicture(selected)}
            currency={grid.currency}
            isCounted={isGoods(grid)}
            selectAll={(isAll) => choose(isAll ? shown.map(({ key }) => key) : [])}
            selected={selected.size}
          />
          <Heads currency={grid.currency} />
          <ul className="souk-bare souk-matrix__rows">
            {rows.map((row) => (
              <MatrixRow
                admin={admin}
                choosePicture={choosePicture}
                grid={grid}
                isSelected={selected.has(row.key)}
                key={row.key}
                row={row}
                select={(isSelected) => select(row.key, isSelected)}
                setGrid={setGrid}
                shown={shown}
              />
            ))}
          </ul>
          {rows.length === 0 && <p className="souk-note">No variant has these words.</p>}
          <Pager most={PAGE} page={page} setPage={setPage} total={shown.length} />
        </>
      )}
      <SaveBar
        changed={changed}
        discard={() => void matrix.discard()}
        isSaving={isSaving}
        refusal={refusal}
        save={() => void save()}
        wrong={wrong.length}
      />
      <ListDrawer
        onSelect={({ doc }) => {
          change(pictured, { image: imageOf(doc) })
          closeDrawer()
        }}
      />
    </>
  )
}

/** What stands above the columns; each field says its own name to those who cannot see that. */
const Heads = ({ currency }: { currency: string }) => (
  <div aria-hidden className="souk-matrix__heads">
    <span />
    <span />
    <span>Variant</span>
    <span>Price ({currency})</span>
    <span>Compare at</span>
    <span>SKU</span>
    <span>Barcode</span>
    <span>On the shelf</span>
    <span>For sale</span>
  </div>
)

const imageOf = (doc: Record<string, unknown>) => {
  const { id, alt, thumbnailURL, url } = doc
  const address = thumbnailURL ?? url
  return {
    id: String(id),
    alt: typeof alt === 'string' ? alt : '',
    url: typeof address === 'string' ? address : null,
  }
}
