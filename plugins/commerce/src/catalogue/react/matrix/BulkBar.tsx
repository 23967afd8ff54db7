'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import type { Edits } from './grid.ts'

type Props = {
  readonly all: number
  readonly selected: number
  readonly currency: string
  /** Whether what is changed lies on a shelf. */
  readonly isCounted: boolean
  readonly selectAll: (isAll: boolean) => void
  readonly change: (edits: Edits) => void
  readonly choosePicture: () => void
}

type What = 'price' | 'compareAtPrice' | 'stock' | 'on' | 'off' | 'image'

/** One change for all that are chosen. */
export const BulkBar = ({
  all,
  selected,
  currency,
  isCounted,
  selectAll,
  change,
  choosePicture,
}: Props) => {
  const [what, setWhat] = useState<What>('price')
  const [value, setValue] = useState('')
  const isTyped = what === 'price' || what === 'compareAtPrice' || what === 'stock'
  const apply = () => {
    if (what === 'image') choosePicture()
    else if (isTyped) change({ [what]: value.trim() })
    else change({ forSale: what === 'on' })
  }
  return (
    <fieldset aria-label="Change many at once" className="souk-matrix__bulk">
      <label className="souk-matrix__all">
        <input
          checked={selected > 0 && selected === all}
          onChange={({ target }) => selectAll(target.checked)}
          ref={(box) => {
            if (box) box.indeterminate = selected > 0 && selected < all
          }}
          type="checkbox"
        />
        {selected === 0 ? `Choose all ${all}` : `${selected} chosen`}
      </label>
      {selected > 0 && (
        <>
          <select
            aria-label="What to set"
            onChange={({ target }) => setWhat(target.value as What)}
            value={what}
          >
            <option value="price">Set the price</option>
            <option value="compareAtPrice">Set “compare at”</option>
            {isCounted && <option value="stock">Set what is on the shelf</option>}
            <option value="on">Put on sale</option>
            <option value="off">Take off sale</option>
            <option value="image">Choose a picture</option>
          </select>
          {isTyped && (
            <input
              aria-label={`Value for all that are chosen${what === 'stock' ? '' : `, in ${currency}`}`}
              inputMode={what === 'stock' ? 'numeric' : 'decimal'}
              onChange={({ target }) => setValue(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                apply()
              }}
              placeholder={what === 'stock' ? '0' : '0.00'}
              value={value}
            />
          )}
          <Button
            buttonStyle="secondary"
            disabled={isTyped && what !== 'compareAtPrice' && value.trim() === ''}
            margin={false}
            onClick={apply}
            size="medium"
            type="button"
          >
            {what === 'image' ? 'Choose …' : `Set for ${selected}`}
          </Button>
        </>
      )}
    </fieldset>
  )
}
