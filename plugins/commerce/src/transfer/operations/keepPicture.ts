import { scopeOf, sql, type Context } from '@souk/kernel'
import { isolateObjectProperty, type CollectionSlug } from 'payload'

import { fetchPicture, type Picture } from './fetchPicture.ts'
import { fingerprint } from './pictureAddress.ts'
import { PictureProblem } from './reachable.ts'
import { transferSettings } from './transferSettings.ts'

export type WaitingPicture = { readonly id: string; readonly url: string; readonly alt: string }

/**
 * Fetches a picture into the shop's media, or notes why not. Outside of any transaction; killed
 * halfway and asked again, it finds what it has kept by its name.
 */
export const keepPicture = async (ctx: Context, waiting: WaitingPicture): Promise<void> => {
  try {
    const stem = nameOf(waiting.url)
    const media = (await keptAs(ctx, stem)) ?? (await fetchAndKeep(ctx, waiting, stem))
    await note(ctx, waiting, { state: 'ok', media, problem: null })
  } catch (error) {
    if (!(error instanceof PictureProblem))
      ctx.log.warn({ err: error, picture: waiting.id }, 'A picture of an import was not kept.')
    const problem =
      error instanceof PictureProblem ? error.message : 'It could not be read as a picture.'
    await note(ctx, waiting, { state: 'failed', media: null, problem })
  }
}

const fetchAndKeep = async (
  ctx: Context,
  { url, alt }: WaitingPicture,
  stem: string,
): Promise<string> => {
  const picture = await fetchPicture(url, transferSettings(ctx.payload).mayReach)
  await assertWhole(ctx, picture)
  const { field } = scopeOf(ctx.payload)
  const { id } = await ctx.payload.create({
    collection: 'media' as CollectionSlug,
    data: { alt, ...(field ? { [field]: ctx.shop.id } : {}) } as never,
    file: {
      data: picture.data,
      mimetype: picture.type,
      name: `${stem}.${picture.extension}`,
      size: picture.data.byteLength,
    },
    // Others are kept at the same time: each has its own file and transaction.
    req: isolateObjectProperty(ctx.req, ['file', 'payloadUploadSizes', 'transactionID']),
    depth: 0,
    overrideAccess: true,
  })
  return String(id)
}

/** A picture of more dots than this is a trap: a few kilobytes that unpack to gigabytes. */
const MOST_PIXELS = 100_000_000

const assertWhole = async ({ payload }: Context, { data }: Picture): Promise<void> => {
  const { sharp } = payload.config
  if (!sharp) return
  const { width = 0, height = 0 } = await sharp(data)
    .metadata()
    .catch(() => ({ width: 0, height: 0 }))
  if (width * height === 0) throw new PictureProblem('It is broken, or no picture at all.')
  if (width * height > MOST_PIXELS)
    throw new PictureProblem('It has more than 100 million dots. Make it smaller.')
}

const keptAs = async (ctx: Context, stem: string): Promise<string | null> => {
  const [row] = await ctx.sql<{ id: string }>(sql`
    select m.id::text as id from media m
    where ${ctx.scope.where('m')}
      and m.filename in (${`${stem}.jpg`}, ${`${stem}.png`}, ${`${stem}.webp`}, ${`${stem}.avif`})
    limit 1`)
  return row?.id ?? null
}

/** As at home, so that people find it; with a mark, so that it is known again. */
const nameOf = (url: string): string => {
  const last = decodedPath(url).split('/').at(-1) ?? ''
  const stem = last
    .replace(/\.\w{2,5}$/u, '')
    .normalize('NFKD')
    .replace(/[^\w-]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
  return `${stem || 'picture'}-${fingerprint(url).slice(0, 10)}`
}

const decodedPath = (url: string): string => {
  try {
    return decodeURIComponent(new URL(url).pathname)
  } catch {
    return ''
  }
}

type Outcome = { state: 'ok' | 'failed'; media: string | null; problem: string | null }

const note = (ctx: Context, { id }: WaitingPicture, { state, media, problem }: Outcome) =>
  ctx.sql(sql`
    update import_pictures x set state = ${state}, media_id = ${media}::uuid, problem = ${problem},
      updated_at = now()
    where ${ctx.scope.where('x')} and x.id = ${id}::uuid`)
