import { parse } from 'csv-parse/sync'

import { transferErrors, type Line } from '../domain/index.ts'

export type Table = { readonly headings: readonly string[]; readonly lines: readonly Line[] }

type Parsed = { readonly record: string[]; readonly info: { readonly lines: number } }

/**
 * A CSV file line by line, whatever it is separated by; each record has the number of the line on
 * which it begins, as an editor counts them.
 *
 * @throws 422 `file_unreadable`, 422 `file_empty`
 */
export const readTable = (text: string, most: number): Table => {
  const records = parsed(text)
  const [first, ...rest] = records
  if (!first) throw transferErrors.file_empty()
  if (rest.length > most) throw transferErrors.file_too_long({ limit: most })
  const headings = unique(first.record.map((heading) => heading.trim()))
  let before = first.info.lines
  const lines = rest.flatMap(({ record, info }) => {
    const line = before + 1
    before = info.lines
    if (record.every((cell) => cell.trim() === '')) return []
    const cells = Object.fromEntries(headings.map((heading, at) => [heading, record[at] ?? '']))
    return [{ line, cells }]
  })
  return { headings, lines }
}

const parsed = (text: string): Parsed[] => {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      // Some exports write 24" without doubling the quote.
      relax_quotes: true,
      delimiter: delimiterOf(text),
    }) as unknown as Parsed[]
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/u, '') : 'it is no table'
    throw transferErrors.file_unreadable({ reason })
  }
}

/** By the headings alone: what stands below holds commas and semicolons of its own. */
const delimiterOf = (text: string): string => {
  const [headings = ''] = text.split(/\r?\n/u, 1)
  const bare = headings.replace(/"[^"]*"/gu, '')
  const count = (mark: string) => bare.split(mark).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

/** A file may have the same heading twice; nothing of either may get lost. */
const unique = (headings: readonly string[]): string[] =>
  headings.map((heading, at) => {
    const earlier = headings.slice(0, at).filter((one) => one === heading).length
    return earlier === 0 ? heading : `${heading}\u200b${earlier + 1}`
  })
