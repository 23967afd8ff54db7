import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { AnyRow } from './store.ts'
import type { Table } from './tables.ts'

export type Change = readonly [Table, string, AnyRow | null]

export type Journal = {
  append: (changes: readonly Change[]) => void
  compact: (rows: readonly AnyRow[]) => void
  close: () => void
}

/**
 * One line of JSON per transaction, appended before its answer leaves. The page cache outlives a killed process, so
 * no fsync is needed here; a line cut short by the kill belongs to a call that was never answered and is left out.
 */
export const openJournal = (
  file: string | undefined,
  replay: (table: Table, id: string, row: AnyRow | null) => void,
): Journal => {
  if (file === undefined) return { append: () => {}, compact: () => {}, close: () => {} }
  mkdirSync(dirname(file), { recursive: true })
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    for (const [table, id, row] of changesIn(line)) replay(table, id, row)
  }
  let handle = -1
  return {
    append: (changes) => {
      if (changes.length > 0) writeSync(handle, `${JSON.stringify(changes)}\n`)
    },
    compact: (rows) => {
      const copy = `${file}.new`
      const out = openSync(copy, 'w')
      for (const row of rows) writeSync(out, `${JSON.stringify([[row.table, row.id, row]])}\n`)
      fsyncSync(out)
      closeSync(out)
      renameSync(copy, file)
      handle = openSync(file, 'a')
    },
    close: () => closeSync(handle),
  }
}

const changesIn = (line: string): Change[] => {
  if (line === '') return []
  try {
    return JSON.parse(line) as Change[]
  } catch {
    return []
  }
}
