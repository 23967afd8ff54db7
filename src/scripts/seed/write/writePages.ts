import { blockData } from './blockData.ts'
import type { Desk, Ids } from './desk.ts'
import { idsOf } from './idsOf.ts'
import type { Targets } from './linkData.ts'

/**
 * The content pages. They refer to each other, so all are begun as drafts before the first is
 * filled; one that is published was finished before.
 */
export const writePages = async (desk: Desk, others: Omit<Targets, 'pages'>): Promise<Ids> => {
  const { payload, demo, tenant } = desk
  const pages = new Map(await idsOf(desk, 'pages', 'slug'))
  for (const { slug, title } of demo.pages) {
    if (pages.has(slug)) continue
    const { id } = await payload.create({
      collection: 'pages',
      depth: 0,
      draft: true,
      data: { tenant, slug, title, _status: 'draft' },
    })
    pages.set(slug, id)
  }
  const finished = await publishedSlugs(desk)
  for (const { slug, seo, layout } of demo.pages) {
    const id = pages.get(slug)
    if (id === undefined || finished.has(slug)) continue
    await payload.update({
      collection: 'pages',
      id,
      depth: 0,
      data: {
        _status: 'published',
        ...(seo && { seo }),
        layout: layout.map((block) => blockData({ ...others, pages }, block)),
      },
    })
  }
  return pages
}

const publishedSlugs = async ({ payload, tenant }: Desk): Promise<ReadonlySet<string>> => {
  const { docs } = await payload.find({
    collection: 'pages',
    where: { and: [{ tenant: { equals: tenant } }, { _status: { equals: 'published' } }] },
    depth: 0,
    pagination: false,
  })
  return new Set(docs.map(({ slug }) => slug))
}
