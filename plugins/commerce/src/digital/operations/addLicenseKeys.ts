import { defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { keepsCatalogue } from '../../catalogue/operations/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import { digitalErrors, lastOf, readLicenseKeys } from '../domain/index.ts'
import { giveToThoseWaiting } from './giveWhatCame.ts'
import { hashKey, sealKey } from './secretKey.ts'

export const addLicenseKeys = defineOperation({
  name: 'licenseKeys.add',
  summary: 'Add licence keys to a variant, from a list or a CSV file; those that wait get theirs',
  feature: 'commerce',
  http: { method: 'POST', path: '/license-keys/add', bodyLimit: 3 * 1024 * 1024 },
  input: z.object({
    variant: z.string().max(100),
    keys: z
      .string()
      .min(1)
      .max(2_600_000)
      .describe('One a line, in the first cell of it. At most 5000 at a time.'),
  }),
  output: z.object({
    added: z.int(),
    duplicates: z
      .array(z.int())
      .describe('Lines with a key that the shop has already, or that stands above. Not added.'),
    free: z.int().describe('Keys of the variant that can be sold now.'),
    delivered: z.int().describe('Orders that had waited for these.'),
  }),
  access: ({ actor }) => keepsCatalogue(actor),
  run: async (ctx, { variant, keys }) => {
    const { added, duplicates } = await ctx.transaction((inside) =>
      insertKeys(inside, { variant, keys }),
    )
    // What is cut off here is gone on with by the chore.
    const delivered = await giveToThoseWaiting(ctx, variant)
    const [left] = await ctx.sql<{ free: number }>(sql`
      select count(*)::int as free from license_keys k
      where ${ctx.scope.where('k')} and k.variant_id = ${variant}::uuid and k.state = 'free'`)
    return { added, duplicates, free: left?.free ?? 0, delivered }
  },
})

const insertKeys = async (
  ctx: Context,
  { variant, keys }: { readonly variant: string; readonly keys: string },
): Promise<{ added: number; duplicates: number[] }> => {
  const written = readLicenseKeys(keys)
  await assertGivesKeys(ctx, variant)
  const rows = written.map(({ line, key }) => {
    const id = ctx.newId()
    return {
      id,
      line,
      last4: lastOf(key),
      hash: hashKey(ctx, key),
      sealed: sealKey(ctx, id, key),
    }
  })
  const { column, value } = ctx.scope
  const made = await ctx.sql<{ id: string }>(sql`
    insert into license_keys (id, variant_id, state, last4, hash, sealed, created_at, updated_at${column})
    select w.id, ${variant}::uuid, 'free', w.last4, w.hash, w.sealed,
      now() + w.line * interval '1 millisecond', now()${value}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as w(id uuid, line int, last4 text, hash text, sealed text)
    order by w.line
    on conflict do nothing
    returning id::text as id`)
  const added = new Set(made.map(({ id }) => id))
  return {
    added: added.size,
    duplicates: rows.filter(({ id }) => !added.has(id)).map(({ line }) => line),
  }
}

/** @throws 404 `license_key_not_found` · 422 `license_keys_unwanted` */
const assertGivesKeys = async (ctx: Context, variant: string): Promise<void> => {
  const [found] = isId(variant)
    ? await ctx.sql<{ keys: boolean }>(sql`
        select p.kind = 'digital' and coalesce(p.digital_keys, false) as keys
        from variants v join products p on p.id = v.product_id
        where ${ctx.scope.where('v')} and v.id = ${variant}::uuid`)
    : []
  if (!found) throw digitalErrors.license_key_not_found()
  if (!found.keys) throw digitalErrors.license_keys_unwanted()
}
