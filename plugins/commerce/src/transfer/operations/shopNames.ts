import { sql, type Context } from '@souk/kernel'

/** What a shop calls its categories and classes, by their ids. */
export type ShopNames = {
  /** From the top of its tree. */
  readonly categories: ReadonlyMap<string, readonly string[]>
  readonly taxClasses: ReadonlyMap<string, string>
  readonly shippingClasses: ReadonlyMap<string, string>
}

/** In two statements. */
export const shopNames = async (ctx: Context): Promise<ShopNames> => {
  const categories = await categoryPaths(ctx)
  const classes = await classesOf(ctx)
  const titled = (kind: string) =>
    new Map(classes.filter((one) => one.kind === kind).map(({ id, title }) => [id, title]))
  return { categories, taxClasses: titled('tax'), shippingClasses: titled('shipping') }
}

/** The names of each category from the top of its tree. */
export const categoryPaths = async (ctx: Context): Promise<Map<string, readonly string[]>> => {
  const rows = await ctx.sql<{ id: string; path: string[] }>(sql`
    with recursive tree as (
      select c.id, array[c.title::text] as path, 1 as depth from categories c
      where ${ctx.scope.where('c')} and c.parent_id is null
      union all
      select c.id, t.path || c.title::text, t.depth + 1
      from categories c join tree t on c.parent_id = t.id
      where ${ctx.scope.where('c')} and t.depth < 20
    )
    select t.id::text as id, to_jsonb(t.path) as path from tree t`)
  return new Map(rows.map(({ id, path }) => [id, path]))
}

const classesOf = (ctx: Context) =>
  ctx.sql<{ kind: string; id: string; title: string }>(sql`
    select 'tax' as kind, k.id::text as id, k.title from tax_classes k where ${ctx.scope.where('k')}
    union all
    select 'shipping', h.id::text, h.name from shipping_classes h where ${ctx.scope.where('h')}`)

/** The id of what is called so, in whatever letters. */
export const idNamed = (
  names: ReadonlyMap<string, string>,
  wanted: string | null | undefined,
): string | undefined => {
  const word = wanted?.toLowerCase()
  return [...names].find(([, title]) => title.toLowerCase() === word)?.[0]
}
