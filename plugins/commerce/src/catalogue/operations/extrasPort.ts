import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Context } from '@souk/kernel'
import { z } from 'zod'

/** A paid extra that goes with a product. */
export const extraView = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  price: z.int().describe('In minor units of the currency.'),
  per: z.enum(['piece', 'line']).describe('For each piece, or once for the line.'),
})
export type ExtraView = z.output<typeof extraView>

/** What a product's page asks of paid extras, which are the business of a later room. */
export type ExtrasPort = {
  /** One JSON value, for a statement over products. */
  readonly sql: (ctx: Context, asked: { readonly product: SQL; readonly currency: string }) => SQL
  /** What that value says to a shopper. */
  readonly view: (ctx: Context, row: unknown, currency: string) => ExtraView[]
}
