'use client'

import { useState } from 'react'

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
        onChange(read(target.value, scale))
      }}
      type="text"
      value={typed ?? shown(value, scale)}
    />
  )
}

const UNREADABLE = -1

const read = (text: string, scale: number): number | null => {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return null
  const small = Number(plain) * scale
  const whole = Math.round(small)
  // A thousandth of a unit is an error of floating point, a tenth of one is the person's.
  return Number.isSafeInteger(whole) && whole >= 0 && Math.abs(small - whole) < 1e-3
    ? whole
    : UNREADABLE
}

const shown = (value: number | null | undefined, scale: number): string => {
  if (value === null || value === undefined || value === UNREADABLE) return ''
  const digits = Math.round(Math.log10(scale))
  const text = (value / scale).toFixed(digits)
  // Weights are shorter without their zeros; money is not.
  return digits === 3 ? text.replace(/\.?0+$/, '') : text
}
