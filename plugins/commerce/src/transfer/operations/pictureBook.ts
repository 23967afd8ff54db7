import { sql, type Context } from '@souk/kernel'

import { mediaName } from './currentProducts.ts'
import { fingerprint, ownPicture } from './pictureAddress.ts'

/** Which picture of the shop's media an address stands for. */
export type PictureBook = {
  /** `media:<id>`; nothing where the picture could not be had, the address itself where nobody tried yet. */
  readonly nameOf: (url: string) => string | null
  /** What was wrong with it, in words. */
  readonly problemOf: (url: string) => string | null
}

type Given = {
  readonly isWanted: boolean
  /** Whether all were tried by now: one that is not there yet will not come. */
  readonly isFetched?: boolean
}

type Row = { fingerprint: string; media: string | null; state: string; problem: string | null }

/** What is known of these addresses, in two statements. */
export const pictureBook = async (
  ctx: Context,
  urls: readonly string[],
  { isWanted, isFetched = false }: Given,
): Promise<PictureBook> => {
  if (!isWanted) return { nameOf: () => null, problemOf: () => null }
  const known = await knownPictures(ctx, urls)
  const own = await ownPictures(ctx, urls)
  return {
    nameOf: (url) => {
      const mine = own.get(url)
      if (mine) return mediaName(mine)
      const row = known.get(fingerprint(url))
      if (row?.media) return mediaName(row.media)
      return isFetched || row?.state === 'failed' ? null : url
    },
    problemOf: (url) => known.get(fingerprint(url))?.problem ?? null,
  }
}

const knownPictures = async (ctx: Context, urls: readonly string[]): Promise<Map<string, Row>> => {
  if (urls.length === 0) return new Map()
  const prints = JSON.stringify([...new Set(urls.map(fingerprint))])
  const rows = await ctx.sql<Row>(sql`
    select x.fingerprint, x.media_id::text as media, x.state::text as state, x.problem
    from import_pictures x
    where ${ctx.scope.where('x')}
      and x.fingerprint in (select jsonb_array_elements_text(${prints}::jsonb))`)
  return new Map(rows.map((row) => [row.fingerprint, row]))
}

/** Addresses that our own export has written: what they stand for is here already. */
const ownPictures = async (ctx: Context, urls: readonly string[]): Promise<Map<string, string>> => {
  const names = new Map(
    urls.flatMap((url) => {
      const name = ownPicture(ctx, url)
      return name === null ? [] : [[url, name] as const]
    }),
  )
  if (names.size === 0) return new Map()
  const rows = await ctx.sql<{ id: string; filename: string }>(sql`
    select m.id::text as id, m.filename from media m
    where ${ctx.scope.where('m')}
      and m.filename in (select jsonb_array_elements_text(${JSON.stringify([...names.values()])}::jsonb))`)
  const byName = new Map(rows.map(({ id, filename }) => [filename, id]))
  return new Map(
    [...names].flatMap(([url, name]) => {
      const id = byName.get(name)
      return id ? [[url, id] as const] : []
    }),
  )
}
