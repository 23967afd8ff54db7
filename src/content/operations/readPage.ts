import { anyone, defineOperation, kernelErrors, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { resolve } from '../domain/resolve.ts'
import { lookUp } from './lookUp.ts'

const block = z.looseObject({ blockType: z.string(), id: z.string().optional() })

type Row = {
  id: string
  slug: string
  title: string
  layout: unknown
  seo_title: string | null
  seo_description: string | null
}

export const readPage = defineOperation({
  name: 'pages.read',
  summary: 'Read a content page with its pictures, links and product references in place',
  feature: 'cms',
  http: { method: 'GET', path: '/store/pages/:slug' },
  cache: { unless: ['draft'] },
  input: z.object({
    slug: z.string().max(120),
    draft: z.literal(['true', 'false']).optional().describe('The latest draft; members only.'),
  }),
  output: z.object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    layout: z.array(block),
    seo: z.object({ title: z.string(), description: z.string().nullable() }),
  }),
  access: anyone,
  run: async (ctx, { slug, draft }) => {
    const row = draft === 'true' ? await latestDraft(ctx, slug) : await published(ctx, slug)
    if (!row) throw kernelErrors.not_found()
    const found = await lookUp(ctx, row.layout)
    return {
      id: row.id,
      slug: row.slug,
      title: row.title,
      layout: z.array(block).parse(resolve(row.layout ?? [], found)),
      seo: { title: row.seo_title ?? row.title, description: row.seo_description },
    }
  },
})

const published = async (ctx: Context, slug: string): Promise<Row | undefined> => {
  const [row] = await ctx.sql<Row>(sql`
    select p.id::text, p.slug, p.title, p.layout, p.seo_title, p.seo_description from pages p
    where ${ctx.scope.where('p')} and p.slug = ${slug} and p._status = 'published'`)
  return row
}

const latestDraft = async (ctx: Context, slug: string): Promise<Row | undefined> => {
  if (ctx.actor.kind === 'anonymous') throw kernelErrors.unauthenticated()
  if (ctx.actor.kind === 'customer') throw kernelErrors.forbidden()
  const { docs } = await ctx.payload.find({
    collection: 'pages',
    req: ctx.req,
    overrideAccess: false,
    draft: true,
    depth: 0,
    limit: 1,
    where: { slug: { equals: slug } },
  })
  const [page] = docs
  return page
    ? {
        id: String(page.id),
        slug: page.slug,
        title: page.title,
        layout: page.layout,
        seo_title: page.seo?.title ?? null,
        seo_description: page.seo?.description ?? null,
      }
    : undefined
}
