import { sql, type Context } from '@souk/kernel'

import { cutText } from '../domain/index.ts'
import { keepPicture, type WaitingPicture } from './keepPicture.ts'
import { fingerprint, ownPicture } from './pictureAddress.ts'
import type { Running } from './running.ts'

/** So many servers are asked at once, and never one address twice. */
const AT_ONCE = 4

type Named = { url: string; alt: string; [column: string]: unknown }

/**
 * Notes which pictures an import needs. Those that were fetched before are not fetched again, those
 * that failed are tried once more with each import.
 */
export const listPictures = async (ctx: Context, { id }: Running): Promise<void> => {
  const [listed] = await ctx.sql(sql`
    select 1 from import_pictures p
    where ${ctx.scope.where('p')} and p.import_id = ${id}::uuid limit 1`)
  if (listed) return
  const found = await ctx.sql<Named>(sql`
    select u.url, min(u.alt) as alt from (
      select x->>'url' as url, coalesce(nullif(x->>'alt', ''), r.title) as alt
      from import_rows r cross join jsonb_array_elements(coalesce(r.item->'pictures', '[]')) x
      where ${ctx.scope.where('r')} and r.import_id = ${id}::uuid and r.plan in ('create', 'change', 'same')
      union all
      select v->>'image', r.title
      from import_rows r cross join jsonb_array_elements(coalesce(r.item->'variants', '[]')) v
      where ${ctx.scope.where('r')} and r.import_id = ${id}::uuid and r.plan in ('create', 'change', 'same')
        and v->>'image' is not null
      union all
      select r.item->>'seoPicture', r.title from import_rows r
      where ${ctx.scope.where('r')} and r.import_id = ${id}::uuid and r.plan in ('create', 'change', 'same')
        and r.item->>'seoPicture' is not null
    ) u where u.url <> '' group by 1`)
  const rows = found
    .filter(({ url }) => ownPicture(ctx, url) === null)
    .map(({ url, alt }) => ({
      id: ctx.newId(),
      url,
      alt: cutText(alt, 200),
      print: fingerprint(url),
    }))
  const { lead, column, value } = ctx.scope
  await ctx.sql(sql`
    insert into import_pictures (id, import_id, url, alt, fingerprint, state, created_at, updated_at${column})
    select w.id, ${id}::uuid, w.url, w.alt, w.print, 'waiting', now(), now()${value}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, url text, alt text, print text)
    on conflict (${lead}fingerprint) do update set import_id = excluded.import_id, updated_at = now(),
      state = case when import_pictures.media_id is null then 'waiting' else import_pictures.state end`)
}

/** @returns how many were tried */
export const fetchPictures = async (ctx: Context, { id }: Running): Promise<number> => {
  const waiting = await ctx.sql<WaitingPicture & { [column: string]: unknown }>(sql`
    select p.id::text as id, p.url, p.alt from import_pictures p
    where ${ctx.scope.where('p')} and p.import_id = ${id}::uuid and p.state = 'waiting'
    order by p.id limit ${AT_ONCE}`)
  await Promise.all(waiting.map((one) => keepPicture(ctx, one)))
  return waiting.length
}
