'use client'

import { useId } from 'react'

import type { LineLeft } from './orderActions.ts'

type Props = {
  readonly line: LineLeft
  readonly chosen: number
  readonly onChange: (quantity: number) => void
}

/** How many pieces of a line are meant: typed, or counted up and down. */
export const PiecesField = ({ line: { title, options, quantity }, chosen, onChange }: Props) => {
  const id = useId()
  const set = (pieces: number) => onChange(Math.min(quantity, Math.max(0, Math.trunc(pieces || 0))))
  return (
    <li className="souk-pieces">
      <label htmlFor={id}>
        {title}
        {options && <span className="souk-muted souk-small souk-block">{options}</span>}
      </label>
      <div className="souk-stepper">
        <button
          aria-describedby={id}
          aria-label="One less"
          disabled={chosen <= 0}
          onClick={() => set(chosen - 1)}
          type="button"
        >
          −
        </button>
        <input
          id={id}
          inputMode="numeric"
          max={quantity}
          min={0}
          onChange={({ target }) => set(target.valueAsNumber)}
          step={1}
          type="number"
          value={chosen}
        />
        <button
          aria-describedby={id}
          aria-label="One more"
          disabled={chosen >= quantity}
          onClick={() => set(chosen + 1)}
          type="button"
        >
          +
        </button>
      </div>
      <span className="souk-muted">of {quantity}</span>
    </li>
  )
}
