import { sql, type Context } from '@souk/kernel'

import type { InvoiceView } from '../domain/index.ts'
import type { InvoiceTruth } from './provider.ts'

/** Writes down what the collector has; what is here already is brought up to date. */
export const keepInvoices = async (
  ctx: Context,
  invoices: readonly InvoiceTruth[],
): Promise<void> => {
  if (invoices.length === 0) return
  const { column, value, lead } = ctx.scope
  const rows = invoices.map(
    (
      one,
    ) => sql`(${ctx.newId()}::uuid, ${one.externalId}, ${one.number}, ${one.issuedAt.toISOString()}::timestamptz,
      ${one.periodStart.toISOString()}::timestamptz, ${one.periodEnd.toISOString()}::timestamptz,
      ${one.currency}, ${one.total}::numeric, ${one.credited}::numeric, ${one.paid}::numeric,
      ${one.remaining}::numeric, ${one.state}::enum_subscription_invoices_state, now(), now()${value})`,
  )
  await ctx.sql(sql`
    insert into subscription_invoices as i
      (id, external_id, number, issued_at, period_start, period_end, currency, total, credited, paid,
       remaining, state, created_at, updated_at${column})
    values ${sql.join(rows, sql`, `)}
    on conflict (${lead}external_id) do update set
      number = excluded.number, issued_at = excluded.issued_at, period_start = excluded.period_start,
      period_end = excluded.period_end, total = excluded.total, credited = excluded.credited,
      paid = excluded.paid, remaining = excluded.remaining, state = excluded.state, updated_at = now()
    where (i.paid, i.remaining, i.credited, i.total, i.state)
      is distinct from (excluded.paid, excluded.remaining, excluded.credited, excluded.total, excluded.state)`)
}

type Row = InvoiceView & { [column: string]: unknown }
type Paging = { readonly page: number; readonly limit: number }

/** The newest first. */
export const invoicePage = async (
  ctx: Context,
  { page, limit }: Paging,
): Promise<{ readonly rows: InvoiceView[]; readonly total: number }> => {
  const rows = await ctx.sql<Row>(sql`
    select id::text, number, to_json(issued_at)#>>'{}' as "issuedAt",
           to_json(period_start)#>>'{}' as "periodStart", to_json(period_end)#>>'{}' as "periodEnd",
           currency, total::float8, credited::float8, paid::float8, remaining::float8, state::text
    from subscription_invoices where ${ctx.scope.where()}
    order by issued_at desc, number desc limit ${limit} offset ${(page - 1) * limit}`)
  const [counted] = await ctx.sql<{ total: number }>(sql`
    select count(*)::float8 as total from subscription_invoices where ${ctx.scope.where()}`)
  return { rows, total: counted?.total ?? 0 }
}

/** What the collector calls this invoice of the shop; null when it is none of its. */
export const invoiceAtCollector = async (ctx: Context, id: string): Promise<string | null> => {
  const [row] = await ctx.sql<{ externalId: string }>(sql`
    select external_id as "externalId" from subscription_invoices
    where ${ctx.scope.where()} and id = ${id}`)
  return row?.externalId ?? null
}
