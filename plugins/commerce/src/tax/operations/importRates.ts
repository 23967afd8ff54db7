import { defineOperation } from '@souk/kernel'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

import { formatOf, readRates, taxErrors, type TableRow } from '../domain/index.ts'
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
    const { format, rows } = tableOf(csv)
    const { rates, problems } = readRates(rows, format)
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
  const rows = parsed(csv)
  const format = formatOf(Object.keys(rows[0] ?? {}))
  if (!format) throw taxErrors.tax_table_unknown()
  return { format, rows }
}

/** By the headings alone: postcodes and amounts hold semicolons and commas of their own. */
const delimiterOf = (csv: string): string => {
  const [headings = ''] = csv.split('\n', 1)
  const count = (delimiter: string) => headings.split(delimiter).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

const parsed = (csv: string): TableRow[] => {
  try {
    return parse<TableRow>(csv, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: delimiterOf(csv),
    })
  } catch {
    throw taxErrors.tax_table_unreadable()
  }
}
