'use client'

import { useState } from 'react'

import { decimalsOf, readAmount, UNREADABLE } from './typedAmount.ts'

type Props = {
  readonly label: string
  /** A whole number of small units, or nothing. */
  readonly value: number | null | undefined
  /** How many small units make one of those that are shown. */
  readonly scale: number
  readonly disabled: boolean
  readonly onChange: (value: number | null) => void
}

/** Shows 2.5 and keeps 2500. What cannot be read is handed on as -1, which no form takes. */
export const AmountInput = ({ label, value, scale, disabled, onChange }: Props) => {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      aria-label={label}
      autoComplete="off"
      disabled={disabled}
      inputMode="decimal"
      onBlur={() => {
        if (value !== UNREADABLE) setTyped(null)
      }}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange(readAmount(target.value, scale))
      }}
      type="text"
      value={typed ?? shown(value, scale)}
    />
  )
}

const shown = (value: number | null | undefined, scale: number): string => {
  if (value === null || value === undefined || value === UNREADABLE) return ''
  const digits = decimalsOf(scale)
  const text = (value / scale).toFixed(digits)
  // Weights are shorter without their zeros; money is not.
  return digits === 3 ? text.replace(/\.?0+$/, '') : text
}
