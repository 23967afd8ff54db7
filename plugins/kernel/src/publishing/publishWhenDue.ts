import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { CollectionSlug } from 'payload'

import type { Chore, ChoreContext } from '../events/chore.ts'
import { refusalIn } from '../http/refusalIn.ts'
import { reportFault } from '../http/reportFault.ts'
import type { Context } from '../operations/context.ts'

const BATCH = 100
/** Of one shop at a time, so that a shop with ten thousand, or with some that fail, keeps nobody waiting. */
const OF_A_SHOP = 20
const PATIENCE_MS = 20_000

type Due = { readonly id: string; readonly shop: string | null }
type Act = (ctx: Context, slug: string, id: string) => Promise<boolean>

/**
 * Publishes drafts whose `publishAt` has come, and takes off what is public past its `unpublishAt`.
 * Payload's own scheduling keeps its jobs in one table of all shops and lets whoever sees the panel
 * delete any of them; these times are in the documents, behind the walls that those have.
 * @param slugs collections that have `publishingFields`; their tables are named as they are.
 */
export const publishWhenDue = (name: string, slugs: readonly string[]): Chore => ({
  name,
  everySeconds: 20,
  run: async (house) => {
    let [published, takenOff] = [0, 0]
    for (const slug of slugs) {
      published += await actOn(house, slug, { due: await draftsDue(house, slug), act: publish })
      takenOff += await actOn(house, slug, { due: await publicDue(house, slug), act: takeOff })
    }
    return published + takenOff > 0
      ? `Published ${published} and took off ${takenOff} at their time.`
      : undefined
  },
})

/** What the chore looks for, in an index that holds nothing else. */
export const publishingIndexes = (slugs: readonly string[]): string[] =>
  slugs.flatMap((slug) => {
    const [table, versions] = [`"${tableOf(slug)}"`, `"${versionsOf(slug)}"`]
    return [
      `create index if not exists "${tableOf(slug)}_unpublish" on ${table} (unpublish_at)
        where unpublish_at is not null and _status = 'published'`,
      `create index if not exists "${tableOf(slug)}_publish" on ${versions} (version_publish_at)
        where version_publish_at is not null and latest and version__status = 'draft'`,
    ]
  })

const tableOf = (slug: string): string => slug.replaceAll('-', '_')

const versionsOf = (slug: string): string => `_${tableOf(slug)}_v`

const actOn = async (
  house: ChoreContext,
  slug: string,
  { due, act }: { readonly due: readonly Due[]; readonly act: Act },
): Promise<number> => {
  let done = 0
  const until = performance.now() + PATIENCE_MS
  for (const { id, shop } of due) {
    // The rest is found again, and whatever else the house has to do is not held up.
    if (performance.now() > until) break
    try {
      if (await house.inShop(shop, (ctx) => act(ctx, slug, id))) done += 1
    } catch (error) {
      // The others' time has come as well; this one is tried again.
      reportFault(house.log, `publish ${slug} ${id}`, error)
    }
  }
  return done
}

const draftsDue = (house: ChoreContext, slug: string): Promise<Due[]> =>
  house.sql<Due>(
    inTurn(sql`
      select d.parent_id::text as id, ${house.shop('p')} as shop, d.version_publish_at as due
      from ${sql.identifier(versionsOf(slug))} d
      join ${sql.identifier(tableOf(slug))} p on p.id = d.parent_id
      where ${isDraftDue}`),
  )

const publicDue = (house: ChoreContext, slug: string): Promise<Due[]> =>
  house.sql<Due>(
    inTurn(sql`
      select p.id::text as id, ${house.shop('p')} as shop, p.unpublish_at as due
      from ${sql.identifier(tableOf(slug))} p
      where ${isPublicDue}`),
  )

/** The first of every shop before anybody's second; among equals by chance, so that none starves. */
const inTurn = (due: SQL): SQL => sql`
  select id, shop from (
    select id, shop, row_number() over (partition by shop order by due) as turn from (${due}) found
  ) numbered
  where turn <= ${OF_A_SHOP}::int order by turn, random() limit ${BATCH}::int`

const isDraftDue: SQL = sql`d.latest and d.version__status = 'draft' and d.version_publish_at <= now()`

const isPublicDue: SQL = sql`p._status = 'published' and p.unpublish_at <= now()`

/** Somebody may have given it another time since, or be saving it now: then theirs counts. */
const publish: Act = async (ctx, slug, id) => {
  try {
    return await ctx.transaction(async (inside) => {
      const [due] = await inside.sql(sql`
        select d.id from ${sql.identifier(versionsOf(slug))} d
        where d.parent_id = ${id} and ${isDraftDue} for update`)
      if (!due) return false
      await update(inside, { slug, id, data: { _status: 'published', publishAt: null } })
      return true
    })
  } catch (error) {
    const refused = refusalIn(error)
    if (!refused) throw error
    const publishingProblem = `Its time came, but: ${refused.message}`
    await update(ctx, { slug, id, data: { publishAt: null, publishingProblem }, draft: true })
    return false
  }
}

/** What was public ends, whatever its draft lacks; a draft with an end of its own keeps that. */
const takeOff: Act = (ctx, slug, id) =>
  ctx.transaction(async (inside) => {
    const [due] = await inside.sql<{ next: boolean }>(sql`
      select exists (
        select from ${sql.identifier(versionsOf(slug))} d
        where d.parent_id = p.id and d.latest and d.version__status = 'draft'
          and d.version_unpublish_at > now()) as next
      from ${sql.identifier(tableOf(slug))} p
      where p.id = ${id} and ${isPublicDue} for update`)
    if (!due) return false
    const data = { _status: 'draft', ...(!due.next && { unpublishAt: null }) }
    await update(inside, { slug, id, data, unpublishAllLocales: true })
    return true
  })

type Change = {
  readonly slug: string
  readonly id: string
  readonly data: Readonly<Record<string, unknown>>
  readonly draft?: boolean
  /** As the panel's own button does it: only what is said here is checked, not the whole draft. */
  readonly unpublishAllLocales?: boolean
}

const update = async (
  { payload, req }: Context,
  { slug, id, data, draft = false, unpublishAllLocales = false }: Change,
): Promise<void> => {
  await payload.update({
    collection: slug as CollectionSlug,
    id,
    data: data as never,
    depth: 0,
    draft,
    unpublishAllLocales,
    req,
  })
}
