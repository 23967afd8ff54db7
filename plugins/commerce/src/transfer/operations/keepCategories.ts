import { scopeOf, sql, type Context } from '@souk/kernel'
import type { CollectionSlug } from 'payload'

import { slugify } from '../../catalogue/domain/index.ts'
import { cutText } from '../domain/index.ts'
import { categoryPaths } from './shopNames.ts'

const keyOf = (path: readonly string[]): string => JSON.stringify(path)

/** The ids of these categories; those that are not there yet are made, below one another. */
export const keepCategories = async (
  ctx: Context,
  wanted: readonly (readonly string[])[],
): Promise<string[]> => {
  if (wanted.length === 0) return []
  let known = await idsByPath(ctx)
  if (wanted.some((path) => !known.has(keyOf(path)))) {
    // Whoever else makes some now waits, and then finds them made.
    await ctx.sql(sql`select pg_advisory_xact_lock(hashtext(${`souk.categories ${ctx.shop.id}`}))`)
    known = await idsByPath(ctx)
  }
  const found: string[] = []
  for (const path of wanted) {
    let parent: string | null = null
    for (let depth = 1; depth <= path.length; depth += 1) {
      const part = path.slice(0, depth)
      const id: string = known.get(keyOf(part)) ?? (await make(ctx, part, parent))
      known.set(keyOf(part), id)
      parent = id
    }
    if (parent) found.push(parent)
  }
  return [...new Set(found)]
}

const idsByPath = async (ctx: Context): Promise<Map<string, string>> =>
  new Map([...(await categoryPaths(ctx))].map(([id, path]) => [keyOf(path), id]))

const make = async (
  ctx: Context,
  path: readonly string[],
  parent: string | null,
): Promise<string> => {
  const { field } = scopeOf(ctx.payload)
  const title = path.at(-1) ?? ''
  const { id } = await ctx.payload.create({
    collection: 'categories' as CollectionSlug,
    data: {
      title: cutText(title, 120),
      slug: await freeSlug(ctx, path),
      parent,
      ...(field ? { [field]: ctx.shop.id } : {}),
    } as never,
    req: ctx.req,
    depth: 0,
    overrideAccess: true,
  })
  return String(id)
}

/** `shirts`, or where there are such elsewhere, `men-shirts`. */
const freeSlug = async (ctx: Context, path: readonly string[]): Promise<string> => {
  const plain = slugify(path.at(-1) ?? '') || 'category'
  const candidates = [plain, slugify(path.join(' ')) || plain, `${plain}-${ctx.newId().slice(-6)}`]
  const rows = await ctx.sql<{ slug: string }>(sql`
    select c.slug from categories c where ${ctx.scope.where('c')}
      and c.slug in (${candidates[0]}, ${candidates[1]})`)
  const taken = new Set(rows.map(({ slug }) => slug))
  return candidates.find((slug) => !taken.has(slug)) ?? plain
}
