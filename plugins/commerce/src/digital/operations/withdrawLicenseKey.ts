import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { keepsCatalogue } from '../../catalogue/operations/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import { digitalErrors } from '../domain/index.ts'

/** One that should not have been added, or has become known. What a buyer has is taken back on their order. */
export const withdrawLicenseKey = defineOperation({
  name: 'licenseKeys.withdraw',
  summary: 'Keep a licence key that is free from being given to anybody',
  feature: 'commerce',
  http: { method: 'POST', path: '/license-keys/:id/withdraw' },
  input: z.object({ id: z.string().max(100) }),
  output: z.object({ id: z.string(), state: z.enum(['free', 'given', 'withdrawn']) }),
  access: ({ actor }) => keepsCatalogue(actor),
  run: async (ctx, { id }) => {
    if (!isId(id)) throw digitalErrors.license_key_not_found()
    const [done] = await ctx.sql(sql`
      update license_keys k set state = 'withdrawn', updated_at = now()
      where ${ctx.scope.where('k')} and k.id = ${id}::uuid and k.state = 'free' returning 1`)
    if (done) return { id, state: 'withdrawn' as const }
    const [there] = await ctx.sql(sql`
      select 1 from license_keys k where ${ctx.scope.where('k')} and k.id = ${id}::uuid`)
    throw there ? digitalErrors.license_key_given() : digitalErrors.license_key_not_found()
  },
})
