'use client'

import { useState } from 'react'

import { classNames } from './classNames.ts'
import { Minus, Plus } from './icons.tsx'

type Props = {
  name: string
  /** Says what is counted. */
  label: string
  words: { fewer: string; more: string }
  initial?: number
  min?: number
  max?: number
  className?: string
  onChange?: (quantity: number) => void
}

const step =
  'grid w-11 cursor-pointer place-items-center transition-colors hover:bg-muted disabled:cursor-not-allowed disabled:opacity-40'

/** A number that can be typed, or moved by one. */
export const QuantityInput = ({
  name,
  label,
  words,
  initial = 1,
  min = 1,
  max = 9999,
  className,
  onChange,
}: Props) => {
  const [quantity, setQuantity] = useState(initial)
  const change = (next: number) => {
    const kept = Math.min(max, Math.max(min, Number.isInteger(next) ? next : min))
    setQuantity(kept)
    onChange?.(kept)
  }
  return (
    <div
      className={classNames(
        'inline-flex h-13 items-stretch overflow-hidden rounded-shop border border-field',
        className,
      )}
    >
      <button
        type="button"
        className={step}
        aria-label={words.fewer}
        disabled={quantity <= min}
        onClick={() => change(quantity - 1)}
      >
        <Minus className="size-4" />
      </button>
      <input
        name={name}
        type="number"
        inputMode="numeric"
        aria-label={label}
        min={min}
        max={max}
        value={quantity}
        onChange={({ target }) => change(target.valueAsNumber)}
        className="no-spinner w-12 bg-transparent text-center tabular-nums outline-offset-[-2px]"
      />
      <button
        type="button"
        className={step}
        aria-label={words.more}
        disabled={quantity >= max}
        onClick={() => change(quantity + 1)}
      >
        <Plus className="size-4" />
      </button>
    </div>
  )
}
