import { anyone, defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

type Row = { id: string; slug: string; title: string; updated_at: Date | string }

export const listPages = defineOperation({
  name: 'pages.list',
  summary: 'List the published content pages, for menus and sitemaps',
  feature: 'cms',
  http: { method: 'GET', path: '/store/pages' },
  cache: { unless: [] },
  input: z.object({}),
  output: z.object({
    docs: z.array(
      z.object({ id: z.string(), slug: z.string(), title: z.string(), updatedAt: z.string() }),
    ),
  }),
  access: anyone,
  run: async (ctx) => {
    const rows = await ctx.sql<Row>(sql`
      select p.id::text, p.slug, p.title, p.updated_at from pages p
      where ${ctx.scope.where('p')} and p._status = 'published' order by p.slug limit 5000`)
    return {
      docs: rows.map(({ updated_at, ...page }) => ({
        ...page,
        updatedAt: new Date(updated_at).toISOString(),
      })),
    }
  },
})
