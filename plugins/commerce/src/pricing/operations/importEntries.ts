import { defineOperation, sql, type Context } from '@souk/kernel'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

import { isId } from '../../shared/sqlArray.ts'
import {
  MOST_PRICES,
  pricingErrors,
  readPrices,
  type PriceRow,
  type ReadPrice,
} from '../domain/index.ts'
import { keepEntries, type EntryToKeep } from './keepEntries.ts'
import { mayKeepPrices } from './mayKeepPrices.ts'

const MAX_BYTES = 4_000_000
const MAX_PROBLEMS = 100

export const importEntries = defineOperation({
  name: 'pricing.importEntries',
  summary: 'Read prices of a price list from a CSV table: sku, price or percentage, pieces',
  feature: 'commerce',
  http: { method: 'POST', path: '/pricing/lists/:id/entries/import', bodyLimit: MAX_BYTES },
  input: z.object({
    id: z.string().max(100),
    csv: z.string().min(1).max(MAX_BYTES),
    dryRun: z.boolean().default(false).describe('Only tells what would happen.'),
  }),
  output: z.object({
    set: z.int(),
    problems: z
      .array(z.object({ line: z.int(), message: z.string() }))
      .describe('Lines that were left out, at most a hundred of them.'),
    refused: z.int().describe('How many lines were left out.'),
  }),
  access: mayKeepPrices,
  run: async (ctx, { id, csv, dryRun }) => {
    const currency = await currencyOf(ctx, id)
    const { prices, problems } = readPrices(parsed(csv), currency)
    const { found, missing } = await articlesOf(ctx, prices)
    const { set } = dryRun
      ? { set: found.length }
      : await keepEntries(ctx, id, { set: found, remove: [] })
    const refused = [...problems, ...missing].sort((a, b) => a.line - b.line)
    return { set, problems: refused.slice(0, MAX_PROBLEMS), refused: refused.length }
  },
})

/** @throws 404 `price_list_not_found` */
const currencyOf = async (ctx: Context, id: string): Promise<string> => {
  const [list] = isId(id)
    ? await ctx.sql<{ currency: string | null }>(sql`
        select nullif(l.currency, '') as currency from price_lists l
        where ${ctx.scope.where('l')} and l.id = ${id}::uuid`)
    : []
  if (!list) throw pricingErrors.price_list_not_found()
  return list.currency ?? ctx.shop.currency
}

type Problem = { readonly line: number; readonly message: string }

const articlesOf = async (
  ctx: Context,
  prices: readonly ReadPrice[],
): Promise<{ found: EntryToKeep[]; missing: Problem[] }> => {
  const rows = await ctx.sql<{ line: number; product: string | null; variant: string | null }>(sql`
    select w.line, coalesce(v.product_id, p.id)::text as product, v.id::text as variant
    from jsonb_to_recordset(${JSON.stringify(prices)}::jsonb) as w(line int, sku text, product text)
      left join variants v on v.sku = w.sku and ${ctx.scope.where('v')}
      left join products p on w.sku is null and p.slug = w.product and ${ctx.scope.where('p')}`)
  const articles = new Map(rows.map((row) => [row.line, row]))
  const found: EntryToKeep[] = []
  const missing: Problem[] = []
  for (const { line, sku, product, pieces, amount, percentage } of prices) {
    const article = articles.get(line)
    if (article?.product)
      found.push({
        product: article.product,
        variant: article.variant,
        pieces,
        amount,
        percentage,
        isNew: false,
      })
    else missing.push({ line, message: `There is no article “${sku ?? product}”.` })
  }
  return { found, missing }
}

/** A spreadsheet's own clipboard has tabs; much of Europe saves with semicolons. */
const delimiterOf = (csv: string): string => {
  const [headings = ''] = csv.split('\n', 1)
  const count = (delimiter: string) => headings.split(delimiter).length
  return ['\t', ';', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

type Parsed = {
  readonly record: Readonly<Record<string, string>>
  readonly info: {
    readonly records: number
    readonly empty_lines: number
    readonly columns: readonly unknown[]
    /** Of a line that has more or fewer cells than there are columns. */
    readonly error?: { readonly record: readonly string[] }
  }
}

/** @throws 422 `price_table_unreadable` */
const parsed = (csv: string): PriceRow[] => {
  try {
    const rows = parse(csv, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: delimiterOf(csv),
      info: true,
      // One more is told of, and what comes then is not looked at.
      to: MOST_PRICES + 1,
    }) as unknown as Parsed[]
    return rows.map(({ record, info }) => ({
      // Of the headings, too. A row may be several lines of the file, and an empty one is none of it.
      line: info.records + info.empty_lines + 1,
      cells: record,
      beyond: info.error?.record.slice(info.columns.length) ?? [],
    }))
  } catch {
    throw pricingErrors.price_table_unreadable()
  }
}
