import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { keepsCatalogue } from '../../catalogue/operations/index.ts'
import { isId } from '../../shared/sqlArray.ts'

export const licenseKeyPools = defineOperation({
  name: 'licenseKeys.pools',
  summary: 'Which variants give licence keys, and how many there are of each',
  feature: 'commerce',
  http: { method: 'GET', path: '/license-keys/pools' },
  input: z.object({ product: z.string().max(100).optional() }),
  output: z.object({
    docs: z.array(
      z.object({
        variant: z.string(),
        title: z.string(),
        free: z.int(),
        given: z.int(),
        waiting: z.int().describe('Pieces that are paid for and wait for a key.'),
      }),
    ),
  }),
  access: ({ actor }) => keepsCatalogue(actor),
  run: async (ctx, { product }) => ({
    docs:
      product !== undefined && !isId(product)
        ? []
        : await ctx.sql<Pool>(sql`
            select v.id::text as variant, concat_ws(', ', p.title, nullif(nullif(v.title, ''), p.title)) as title,
              (select count(*)::int from license_keys k
                where ${ctx.scope.where('k')} and k.variant_id = v.id and k.state = 'free') as free,
              (select count(*)::int from license_keys k
                where ${ctx.scope.where('k')} and k.variant_id = v.id and k.state = 'given') as given,
              (select count(*)::int from digital_deliveries d where ${ctx.scope.where('d')}
                and d.variant_id = v.id and d.kind = 'key' and d.state = 'waiting') as waiting
            from variants v join products p on p.id = v.product_id
            where ${ctx.scope.where('v')} and p.kind = 'digital' and p.digital_keys
              ${product === undefined ? sql`` : sql`and p.id = ${product}::uuid`}
            order by p.title, v.position, v.id limit 500`),
  }),
})

type Pool = { variant: string; title: string; free: number; given: number; waiting: number }
