import { anyone, defineOperation, listOf, paged, paging, sql } from '@souk/kernel'
import { z } from 'zod'

type Page = { id: string; slug: string; title: string; updated_at: string }
type Row = { total: number; docs: Page[] }

const entry = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  updatedAt: z.string(),
})

export const listPages = defineOperation({
  name: 'pages.list',
  summary: 'List the published content pages, for menus and sitemaps',
  feature: 'cms',
  http: { method: 'GET', path: '/store/pages' },
  cache: { unless: [] },
  input: z.object(paging({ limit: 100, most: 1000 })),
  output: listOf(entry),
  access: anyone,
  run: async (ctx, query) => {
    const { limit, page } = query
    const [row] = await ctx.sql<Row>(sql`
      with mine as (
        select p.id, p.slug, p.title, p.updated_at from pages p
        where ${ctx.scope.where('p')} and p._status = 'published'
      ), shown as (select * from mine order by slug limit ${limit} offset ${(page - 1) * limit})
      select (select count(*)::int from mine) as total,
        (select coalesce(json_agg(to_json(shown) order by slug), '[]') from shown) as docs`)
    const { total = 0, docs = [] } = row ?? {}
    const entries = docs.map(({ updated_at, ...one }) => ({
      ...one,
      updatedAt: new Date(updated_at).toISOString(),
    }))
    return paged(entries, total, query)
  },
})
