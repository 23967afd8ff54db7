'use client'

import { useId } from 'react'

import type { LineLeft } from './orderActions.ts'

type Props = {
  readonly line: LineLeft
  readonly chosen: number
  readonly onChange: (quantity: number) => void
}

/** How many pieces of a line go into the parcel. */
export const PiecesField = ({ line: { title, options, quantity }, chosen, onChange }: Props) => {
  const id = useId()
  return (
    <li className="souk-pieces">
      <label htmlFor={id}>
        {title}
        {options && <span className="souk-muted souk-small souk-block">{options}</span>}
      </label>
      <input
        id={id}
        inputMode="numeric"
        max={quantity}
        min={0}
        onChange={({ target }) => onChange(Math.max(0, Math.trunc(target.valueAsNumber || 0)))}
        step={1}
        type="number"
        value={chosen}
      />
      <span className="souk-muted">of {quantity}</span>
    </li>
  )
}
