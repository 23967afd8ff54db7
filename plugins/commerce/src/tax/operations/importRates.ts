import { defineOperation } from '@souk/kernel'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

import { formatOf, MOST_RATES, readRates, taxErrors, type TableRow } from '../domain/index.ts'
import { keepRates } from './keepRates.ts'
import { mayTax } from './mayTax.ts'

/** The largest state's table of postcodes takes a tenth of it. */
const MAX_BYTES = 4_000_000
const MAX_PROBLEMS = 100

export const importRates = defineOperation({
  name: 'tax.importRates',
  summary: 'Read tax rates from a CSV file: WooCommerce’s, a US table by postcode, or our own',
  feature: 'commerce',
  http: { method: 'POST', path: '/tax/rates/import', bodyLimit: MAX_BYTES },
  input: z.object({
    csv: z.string().min(1).max(MAX_BYTES),
    dryRun: z.boolean().default(false).describe('Only tells what would happen.'),
  }),
  output: z.object({
    format: z.enum(['woocommerce', 'us-postcodes', 'souk']),
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    problems: z
      .array(z.object({ line: z.int(), message: z.string() }))
      .describe('Lines that were left out, at most a hundred of them.'),
    refused: z.int().describe('How many lines were left out.'),
  }),
  access: mayTax,
  run: async (ctx, { csv, dryRun }) => {
    const { format, rows, tooLong } = tableOf(csv)
    const { rates, problems } = readRates(rows, format, tooLong)
    const kept = await keepRates(ctx, rates, { change: true, write: !dryRun })
    return {
      format,
      ...kept,
      problems: problems.slice(0, MAX_PROBLEMS),
      refused: problems.length,
    }
  },
})

/** @throws 422 `tax_table_unreadable`, 422 `tax_table_unknown` */
const tableOf = (csv: string) => {
  const lines = parsed(csv)
  const rows = lines.map(({ record }) => record)
  const format = formatOf(Object.keys(rows[0] ?? {}))
  if (!format) throw taxErrors.tax_table_unknown()
  const tooLong = new Set(lines.flatMap(({ info }, at) => (isTooLong(info) ? [at] : [])))
  return { format, rows, tooLong }
}

/** By the headings alone: postcodes and amounts hold semicolons and commas of their own. */
const delimiterOf = (csv: string): string => {
  const [headings = ''] = csv.split('\n', 1)
  const count = (delimiter: string) => headings.split(delimiter).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

type Parsed = {
  readonly record: TableRow
  readonly info: {
    readonly columns: readonly unknown[]
    /** Of a line that has more or fewer cells than there are columns. */
    readonly error?: { readonly record: readonly string[] }
  }
}

const isTooLong = ({ columns, error }: Parsed['info']): boolean =>
  error?.record.slice(columns.length).some((cell) => cell.trim() !== '') ?? false

const parsed = (csv: string): Parsed[] => {
  try {
    return parse(csv, {
      columns: true,
      info: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      // One more is told of, and what comes then is not looked at.
      to: MOST_RATES + 2,
      delimiter: delimiterOf(csv),
    }) as unknown as Parsed[]
  } catch {
    throw taxErrors.tax_table_unreadable()
  }
}
