import type { Cells } from '../item.ts'
import { variantKey, type KeyedRow } from '../keyedRow.ts'
import { splitOn } from '../cellText.ts'
import { attributesOf } from './columns.ts'

/** The lines of one product as they came, each with what it is about. */
export const keyWooLines = (rows: readonly Cells[]): KeyedRow[] =>
  rows.map((cells, at) => {
    if (at === 0) return { key: '-', cells }
    const chosen = attributesOf(cells).flatMap(({ name, values }) => {
      const [value] = splitOn(values, ',')
      return value === undefined ? [] : [[name, value] as const]
    })
    return { key: variantKey(Object.fromEntries(chosen)), cells }
  })
