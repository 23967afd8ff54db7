import { anyone, defineOperation, kernelErrors, sql } from '@souk/kernel'
import { shopPath } from '@souk/kernel/domain'
import { z } from 'zod'

import { redirectsWhere, type RedirectRow } from './redirectSql.ts'

export const readRedirect = defineOperation({
  name: 'redirects.read',
  summary: 'Where an address leads that is no more; ask before you say that a page is missing',
  http: { method: 'GET', path: '/store/redirects' },
  cache: { unless: [] },
  input: z.object({
    path: z.string().max(4000).describe('Below the shop’s root: `/old-page`.'),
  }),
  output: z.object({
    to: z.string().describe('A path below the shop’s root, or an address elsewhere.'),
    permanent: z.boolean().describe('Whether search engines may forget the old address.'),
  }),
  access: anyone,
  run: async (ctx, { path }) => {
    const asked = shopPath(path)
    if (asked === undefined) throw kernelErrors.not_found()
    const [row] = await ctx.sql<RedirectRow>(
      redirectsWhere(ctx, { which: sql`r."from" = ${asked}`, isPublic: true }),
    )
    if (!row?.to) throw kernelErrors.not_found()
    return { to: row.to, permanent: row.permanent }
  },
})
