import { digitalErrors } from './errors.ts'

export const MOST_KEYS_AT_ONCE = 5000
const LONGEST_KEY = 500

export type WrittenKey = { readonly line: number; readonly key: string }

const HEADINGS = /^(licen[cs]e[ _-]?)?(key|code|serial)s?$/i

/**
 * The licence keys of a pasted list or a CSV file: one a line, its first cell where there are several.
 * A heading, empty lines and quotes around a key are left out.
 *
 * @throws 422 `license_keys_missing` · `license_keys_too_many {limit}` · `license_key_invalid {line, limit}`
 */
export const readLicenseKeys = (text: string): WrittenKey[] => {
  const keys = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, key: firstCell(line) }))
    .filter(({ key }) => key !== '')
  const found = HEADINGS.test(keys[0]?.key ?? '') ? keys.slice(1) : keys
  if (found.length === 0) throw digitalErrors.license_keys_missing()
  if (found.length > MOST_KEYS_AT_ONCE)
    throw digitalErrors.license_keys_too_many({ limit: MOST_KEYS_AT_ONCE })
  const long = found.find(({ key }) => key.length > LONGEST_KEY)
  if (long) throw digitalErrors.license_key_invalid({ line: long.line, limit: LONGEST_KEY })
  return found
}

const firstCell = (line: string): string => {
  const text = line.trim()
  const quoted = /^"((?:[^"]|"")*)"/.exec(text)
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"').trim()
  return (text.split(/[,;\t]/)[0] ?? '').trim()
}

/** What the shop's people see of a key: enough to know it again. */
export const maskedKey = (last4: string): string => `••••${last4}`

/** Of a short key the last four letters would be the most of it. */
export const lastOf = (key: string): string =>
  key.slice(key.length - Math.min(4, Math.floor(key.length / 3)))
