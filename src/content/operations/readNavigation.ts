import { anyone, defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { resolve } from '../domain/resolve.ts'
import { lookUp } from './lookUp.ts'

const link = z.object({ label: z.string(), href: z.string() })
const navigation = z.object({
  header: z.array(link),
  footer: z.array(z.object({ heading: z.string(), links: z.array(link) })),
  footnote: z.string().nullable(),
})

type Row = { header: unknown; footer: unknown; footnote: string | null }

export const readNavigation = defineOperation({
  name: 'navigation.read',
  summary: "Read the links of a shop's header and footer",
  feature: 'cms',
  http: { method: 'GET', path: '/store/navigation' },
  cache: { unless: [] },
  input: z.object({}),
  output: navigation,
  access: anyone,
  run: async (ctx) => {
    const [row] = await ctx.sql<Row>(statement(ctx.scope.where('n')))
    if (!row) return { header: [], footer: [], footnote: null }
    const content = { header: row.header ?? [], footer: row.footer ?? [] }
    const resolved = resolve(content, await lookUp(ctx, content))
    return navigation.parse({ ...(resolved as object), footnote: row.footnote })
  },
})

const LINK = `'label', label, 'kind', kind, 'url', url, 'page', page_id, 'category', category_id, 'collection', collection_id, 'product', product_id`

const statement = (shop: ReturnType<typeof sql>) => sql`
  select n.footnote,
    (select jsonb_agg(jsonb_build_object(${sql.raw(LINK)}) order by h._order)
       from navigation_header h where h._parent_id = n.id) as header,
    (select jsonb_agg(jsonb_build_object('heading', f.heading, 'links', coalesce(
        (select jsonb_agg(jsonb_build_object(${sql.raw(LINK)}) order by l._order)
           from navigation_footer_links l where l._parent_id = f.id), '[]')) order by f._order)
       from navigation_footer f where f._parent_id = n.id) as footer
  from navigation n where ${shop} order by n.created_at, n.id limit 1`
