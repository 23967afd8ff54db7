import type { NumberField } from 'payload'

import { MAX_PIECES } from '../domain/index.ts'

export const pieces = (name: string, label: string): NumberField => ({
  name,
  label,
  type: 'number',
  required: true,
  defaultValue: 0,
  min: 0,
  max: MAX_PIECES,
})

/** @returns what is wrong with a count, in words, or true */
export const isCount = (value: number | null | undefined): true | string =>
  value === null ||
  value === undefined ||
  (Number.isInteger(value) && value >= 0 && value <= MAX_PIECES)
    ? true
    : 'A count is a whole number, 0 or more.'
