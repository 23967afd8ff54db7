import { parse } from 'csv-parse/sync'

import { transferErrors, type Line } from '../domain/index.ts'

export type Table = {
  readonly headings: readonly string[]
  readonly lines: readonly Line[]
  /** The numbers of those with something beyond the last heading: what stands in their cells is moved. */
  readonly overfull: ReadonlySet<number>
}

type Parsed = { readonly record: string[]; readonly info: { readonly lines: number } }

/** Shopify’s and WooCommerce’s tables of shops that have added a lot have a few hundred. */
const MOST_HEADINGS = 1_000
/** The shortest line has a cell below each heading: a small file could need more memory than there is. */
const MOST_CELLS = 10_000_000

/**
 * A CSV file line by line, whatever it is separated by; each record has the number of the line on
 * which it begins, as an editor counts them.
 *
 * @param most how many lines there may be; fewer, where each has hundreds of cells
 * @throws 422 `file_unreadable`, 422 `file_empty`, 422 `file_too_wide`, 422 `file_too_long`
 */
export const readTable = (text: string, most: number): Table => {
  const [first, ...rest] = parsed(text, most)
  if (!first) throw transferErrors.file_empty()
  if (first.record.length > MOST_HEADINGS)
    throw transferErrors.file_too_wide({ limit: MOST_HEADINGS })
  const limit = Math.min(most, Math.floor(MOST_CELLS / first.record.length))
  if (rest.length > limit) throw transferErrors.file_too_long({ limit })
  const headings = unique(first.record.map((heading) => heading.trim()))
  const overfull = new Set<number>()
  let before = first.info.lines
  const lines = rest.flatMap(({ record, info }) => {
    const line = before + 1
    before = info.lines
    if (record.every((cell) => cell.trim() === '')) return []
    if (record.slice(headings.length).some((cell) => cell.trim() !== '')) overfull.add(line)
    const cells = Object.fromEntries(headings.map((heading, at) => [heading, record[at] ?? '']))
    return [{ line, cells }]
  })
  return { headings, lines, overfull }
}

const parsed = (text: string, most: number): Parsed[] => {
  try {
    return parse(text, {
      bom: true,
      info: true,
      // The headings, the lines, and one that is too many: a file of nothing but commas has millions.
      to: most + 2,
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
const unique = (headings: readonly string[]): string[] => {
  const times = new Map<string, number>()
  return headings.map((heading) => {
    const time = (times.get(heading) ?? 0) + 1
    times.set(heading, time)
    return time === 1 ? heading : `${heading}\u200b${time}`
  })
}
