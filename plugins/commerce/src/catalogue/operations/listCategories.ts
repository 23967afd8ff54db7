import { anyone, defineOperation, listOf, paged, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { picture, pictureOf, type MediaRow } from './picture.ts'

const leaf = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  image: picture.nullable(),
  position: z.number(),
  productCount: z.int().describe('Published products on this shelf itself.'),
})

export type CategoryNode = z.infer<typeof leaf> & { children: CategoryNode[] }

const categoryNode: z.ZodType<CategoryNode, CategoryNode> = leaf.extend({
  get children() {
    return z.array(categoryNode)
  },
})

type Row = {
  id: string
  slug: string
  title: string
  description: string | null
  media: MediaRow | null
  position: number
  products: number
  parent: string | null
}

export const listCategories = defineOperation({
  name: 'categories.list',
  summary: 'The tree of categories',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/categories' },
  cache: { unless: [] },
  input: z.object({ locale: z.string().max(35).optional() }),
  output: listOf(categoryNode),
  access: anyone,
  run: async (ctx) => {
    const tree = treeOf(ctx, await ctx.sql<Row>(statement(ctx)))
    return paged(tree, tree.length, { page: 1, limit: Math.max(1, tree.length) })
  },
})

const statement = ({ scope }: Context) => sql`
  select c.id::text as id, c.slug, c.title, c.description, coalesce(c.position, 0)::float8 as position,
    c.parent_id::text as parent, to_jsonb(m) as media, coalesce(k.products, 0) as products
  from categories c
  left join media m on m.id = c.image_id
  left join (
    select r.categories_id, count(*)::int as products
    from products_rels r join products p on p.id = r.parent_id
    where r.path = 'categories' and ${scope.where('p')} and p._status = 'published'
    group by 1
  ) k on k.categories_id = c.id
  where ${scope.where('c')}
  order by c.position nulls last, c.title, c.id`

/** Rows that name a parent that is not there stand at the top. */
const treeOf = (ctx: Context, rows: readonly Row[]): CategoryNode[] => {
  const nodes = new Map(rows.map((row) => [row.id, nodeOf(ctx, row)]))
  const roots: CategoryNode[] = []
  for (const { id, parent } of rows) {
    const node = nodes.get(id)
    const above = parent === null ? undefined : nodes.get(parent)
    if (node) (above ? above.children : roots).push(node)
  }
  return roots
}

const nodeOf = (ctx: Context, row: Row): CategoryNode => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  description: row.description,
  image: pictureOf(ctx, row.media),
  position: row.position,
  productCount: row.products,
  children: [],
})
