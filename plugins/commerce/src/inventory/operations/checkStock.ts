import { defineOperation, sql, type Chore } from '@souk/kernel'
import { z } from 'zod'

import { differences, type DifferenceRow } from './differences.sql.ts'
import { mayKeepStock } from './mayKeepStock.ts'

/** Adds the movements up anew and says where the levels differ. Mends nothing: somebody has to know why. */
export const checkStock = defineOperation({
  name: 'stock.check',
  summary: 'Add all movements and holds up anew, and say where the stock is not what they come to',
  feature: 'commerce',
  http: { method: 'GET', path: '/stock-check' },
  input: z.object({}),
  output: z.object({
    differences: z.array(
      z.object({
        variant: z.string(),
        label: z.string(),
        kind: z
          .enum(['shelf', 'held', 'places', 'backordered', 'unserved', 'incoming'])
          .describe(
            'What lies on the shelf, what is held, what its places come to, what is promised beyond the shelf, what is free though somebody waits for it, or what is on its way.',
          ),
        is: z.int(),
        should: z.int(),
      }),
    ),
  }),
  access: mayKeepStock,
  run: async ({ sql: query, scope }) => ({
    differences: await query<DifferenceRow>(differences((alias) => scope.where(alias))),
  }),
})

/** The same for all shops, each night: whoever runs the house reads of it in its log. */
export const checkAllStock: Chore = {
  name: 'inventory.check',
  everySeconds: 24 * 60 * 60,
  run: async ({ sql: query, log }) => {
    const found = await query<DifferenceRow>(differences(() => sql`true`))
    for (const { variant, label, kind, is, should } of found)
      log.error({ variant, label, kind, is, should }, 'Stock is not what its movements come to.')
    return found.length > 0 ? `Found ${found.length} differences in the stock.` : undefined
  },
}
