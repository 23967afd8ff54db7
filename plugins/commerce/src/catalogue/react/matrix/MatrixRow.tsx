'use client'

import { Link } from '@payloadcms/ui'
import { Pill } from '@souk/kernel/panel'
import type { Dispatch, SetStateAction } from 'react'

import { imageIn, isChoice, isForSale } from './cells.ts'
import { edit, without, type Grid, type GridRow } from './grid.ts'
import { MatrixCell } from './MatrixCell.tsx'

type Props = {
  readonly admin: string
  readonly grid: Grid
  readonly row: GridRow
  /** The rows that are shown, in their order: what is pasted runs down them. */
  readonly shown: readonly GridRow[]
  readonly isSelected: boolean
  readonly select: (isSelected: boolean) => void
  readonly setGrid: Dispatch<SetStateAction<Grid | null>>
  readonly choosePicture: (keys: ReadonlySet<string>) => void
}

/** A variant, all of whose cells are fields. */
export const MatrixRow = ({
  admin,
  grid,
  row,
  shown,
  isSelected,
  select,
  setGrid,
  choosePicture,
}: Props) => {
  const own = new Set([row.key])
  const image = imageIn(row)
  const problem = row.problems.row
  const cell = { grid, row, shown, setGrid }
  return (
    <li className={`souk-matrix__row${isSelected ? ' souk-matrix__row--chosen' : ''}`}>
      <input
        aria-label={`Choose ${row.title}`}
        checked={isSelected}
        className="souk-matrix__choose"
        onChange={({ target }) => select(target.checked)}
        type="checkbox"
      />
      <span className="souk-matrix__picture">
        <button
          aria-label={
            image ? `Another picture for ${row.title}` : `Choose a picture for ${row.title}`
          }
          onClick={() => choosePicture(own)}
          title={image ? image.alt || 'Choose another picture' : 'Choose a picture'}
          type="button"
        >
          {image?.url ? <img alt="" loading="lazy" src={image.url} /> : '+'}
        </button>
        {image && (
          <button
            aria-label={`No picture for ${row.title}`}
            className="souk-matrix__drop"
            onClick={() => setGrid(edit(grid, own, { image: null }))}
            type="button"
          >
            ×
          </button>
        )}
        {row.problems.image && <em role="alert">{row.problems.image}</em>}
      </span>
      <span className="souk-matrix__name">
        {row.saved ? (
          <Link href={`${admin}/collections/variants/${row.saved.id}`} prefetch={false}>
            {row.title || 'Without options'}
          </Link>
        ) : (
          row.title
        )}
        <span className="souk-matrix__marks">
          {!row.saved && (
            <>
              <Pill tone="calm">New</Pill>
              <button
                aria-label={`Do not make ${row.title}`}
                className="souk-matrix__link"
                onClick={() => setGrid(without(grid, row.key))}
                type="button"
              >
                Leave out
              </button>
            </>
          )}
          {!isChoice(grid, row) && <Pill tone="open">Not an option any more</Pill>}
          {row.saved && row.saved.held > 0 && (
            <span className="souk-muted souk-small">{row.saved.held} held</span>
          )}
        </span>
        {problem && <em role="alert">{problem}</em>}
      </span>
      <MatrixCell {...cell} cell="price" label="Price" mode="decimal" />
      <MatrixCell {...cell} cell="compareAtPrice" label="Compare at" mode="decimal" />
      <MatrixCell {...cell} cell="sku" label="SKU" mode="text" />
      <MatrixCell {...cell} cell="barcode" label="Barcode" mode="text" />
      <MatrixCell {...cell} cell="stock" label="On the shelf" mode="numeric" />
      <label className="souk-matrix__sale">
        <input
          aria-label={`${row.title} is for sale`}
          checked={isForSale(row)}
          onChange={({ target }) => setGrid(edit(grid, own, { forSale: target.checked }))}
          type="checkbox"
        />
        <span aria-hidden>For sale</span>
      </label>
    </li>
  )
}
