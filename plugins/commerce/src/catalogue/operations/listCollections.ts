import { anyone, defineOperation, listOf, paged, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { catalogueErrors } from '../domain/index.ts'
import { picture, pictureOf, type MediaRow } from './picture.ts'

/** A collection as shoppers see it; its products are a list of their own. */
export const collectionView = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  image: picture.nullable(),
})

export type CollectionView = z.infer<typeof collectionView>

type Row = Omit<CollectionView, 'image'> & { readonly media: MediaRow | null }

export const listCollections = defineOperation({
  name: 'collections.list',
  summary: 'List the collections of a shop',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/collections' },
  cache: { unless: [] },
  input: z.object({ locale: z.string().max(35).optional() }),
  output: listOf(collectionView),
  access: anyone,
  run: async (ctx) => {
    const docs = (await ctx.sql<Row>(statement(ctx))).map((row) => viewOf(ctx, row))
    return paged(docs, docs.length, { page: 1, limit: Math.max(1, docs.length) })
  },
})

export const readCollection = defineOperation({
  name: 'collections.read',
  summary: 'Read one collection; its products are listed with `?collection=`',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/collections/:slug' },
  cache: { unless: [] },
  input: z.object({ slug: z.string().max(200), locale: z.string().max(35).optional() }),
  output: collectionView,
  access: anyone,
  run: async (ctx, { slug }) => {
    const [row] = await ctx.sql<Row>(statement(ctx, slug))
    if (!row) throw catalogueErrors.collection_not_found()
    return viewOf(ctx, row)
  },
})

/** As many as a shop can have in sight. */
const MOST = 500

const statement = ({ scope }: Context, slug: string | null = null) => sql`
  select k.id::text as id, k.slug, k.title, k.description, to_jsonb(m) as media
  from product_collections k left join media m on m.id = k.image_id
  where ${scope.where('k')} and coalesce(k.active, true)
    and (${slug}::text is null or k.slug = ${slug}::text)
  order by k.title, k.id limit ${MOST}`

const viewOf = (ctx: Context, { media, ...row }: Row): CollectionView => ({
  ...row,
  image: pictureOf(ctx, media),
})
