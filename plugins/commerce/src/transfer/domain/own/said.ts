import type { OwnColumn } from './columns.ts'

/** A cell of a line; undefined where the file has no such column. */
export type Cell = (column: OwnColumn) => string | undefined

/** A column that is not there says nothing. */
export const said = <Key extends string, Value>(
  key: Key,
  text: string | undefined,
  read: (text: string) => Value,
): { [K in Key]?: Value } =>
  (text === undefined ? {} : { [key]: read(text) }) as { [K in Key]?: Value }

/** What is read of a cell; null where it is empty. */
export const orEmpty =
  <Value>(read: (text: string) => Value | undefined) =>
  (text: string): Value | null =>
    text.trim() === '' ? null : (read(text.trim()) ?? null)
