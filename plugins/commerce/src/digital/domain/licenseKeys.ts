import { digitalErrors } from './errors.ts'

export const MOST_KEYS_AT_ONCE = 5000
const LONGEST_KEY = 500

export type WrittenKey = { readonly line: number; readonly key: string }

const HEADINGS = /^(licen[cs]e[ _-]?)?(key|code|serial)s?$/i

/**
 * The licence keys of a pasted list or a CSV file: one a line, its first cell where it is a table. A
 * heading, empty lines and quotes around a key are left out. Commas and semicolons part cells only where
 * there is a heading of several, or as many of them in each of several lines: else they are the key's own.
 *
 * @throws 422 `license_keys_missing` · `license_keys_too_many {limit}` · `license_key_invalid {line, limit}`
 */
export const readLicenseKeys = (text: string): WrittenKey[] => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((words, index) => ({ line: index + 1, words: words.trim() }))
    .filter(({ words }) => words !== '')
  const inCells = isTable(lines.map(({ words }) => words))
  const keys = lines
    .map(({ line, words }) => ({ line, key: keyIn(words, inCells) }))
    .filter(({ key }) => key !== '')
  const found = HEADINGS.test(keys[0]?.key ?? '') ? keys.slice(1) : keys
  if (found.length === 0) throw digitalErrors.license_keys_missing()
  if (found.length > MOST_KEYS_AT_ONCE)
    throw digitalErrors.license_keys_too_many({ limit: MOST_KEYS_AT_ONCE })
  const long = found.find(({ key }) => key.length > LONGEST_KEY)
  if (long) throw digitalErrors.license_key_invalid({ line: long.line, limit: LONGEST_KEY })
  return found
}

const CELL = /"(?:[^"]|"")*"|[^,;\t]/g

const cellsIn = (line: string): number => line.replace(CELL, '').length + 1

const isTable = (lines: readonly string[]): boolean => {
  const [first = ''] = lines
  const cells = cellsIn(first)
  if (cells === 1) return false
  if (HEADINGS.test(keyIn(first, true))) return true
  return lines.length > 1 && lines.every((line) => cellsIn(line) === cells)
}

/** What a spreadsheet has parted by tabs or put into quotes is always a cell. */
const keyIn = (line: string, inCells: boolean): string => {
  const quoted = /^"((?:[^"]|"")*)"\s*(?:[,;\t]|$)/.exec(line)
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"').trim()
  return (line.split(inCells ? /[,;\t]/ : /\t/)[0] ?? '').trim()
}

/** What the shop's people see of a key: enough to know it again. */
export const maskedKey = (last4: string): string => `••••${last4}`

/** Of a short key the last four letters would be the most of it. */
export const lastOf = (key: string): string =>
  key.slice(key.length - Math.min(4, Math.floor(key.length / 3)))
