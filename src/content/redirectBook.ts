import type { RedirectBook } from '@souk/commerce'
import { scopeOf, sql, type Context } from '@souk/kernel'

import { redirectsWhere, type RedirectRow } from './operations/redirectSql.ts'

/** The shop's redirects for files that bring some in or take them out. */
export const redirectBook: RedirectBook = {
  count: async (ctx) => {
    const [row] = await ctx.sql<{ n: number }>(sql`
      select count(*)::int as n from redirects r where ${ctx.scope.where('r')}`)
    return row?.n ?? 0
  },
  find: (ctx, paths) =>
    kept(
      ctx,
      sql`r."from" = any(array(select jsonb_array_elements_text(${JSON.stringify(paths)}::jsonb)))`,
    ),
  list: (ctx, { after, limit }) =>
    kept(ctx, sql`(${after}::uuid is null or r.id > ${after}::uuid) order by r.id limit ${limit}`),
  keep: async (ctx, { id, from, to, permanent }) => {
    const { field } = scopeOf(ctx.payload)
    const data = {
      from,
      to: { type: 'custom' as const, url: to, reference: null },
      type: permanent ? ('301' as const) : ('302' as const),
    }
    const common = {
      collection: 'redirects',
      req: ctx.req,
      depth: 0,
      overrideAccess: true,
    } as const
    const saved = id
      ? await ctx.payload.update({ ...common, id, data })
      : await ctx.payload.create({
          ...common,
          data: { ...data, ...(field ? { [field]: ctx.shop.id } : {}) } as never,
        })
    return String(saved.id)
  },
}

const kept = async (ctx: Context, which: ReturnType<typeof sql>) => {
  const rows = await ctx.sql<RedirectRow>(redirectsWhere(ctx, { which, isPublic: false }))
  return rows.map((row) => ({ ...row, to: row.to ?? '' }))
}
