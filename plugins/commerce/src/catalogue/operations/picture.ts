import { scopeOf, type Context } from '@souk/kernel'
import { z } from 'zod'

const size = z.object({ url: z.string(), width: z.number(), height: z.number() })

export const picture = z.object({
  url: z.string(),
  alt: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  sizes: z.record(z.string(), size),
})

export type Picture = z.infer<typeof picture>

/** A row of the uploads' table as JSON: whatever columns it has. */
export type MediaRow = Readonly<Record<string, unknown>>

/**
 * A picture as storefronts want it. Its addresses name the shop, so that they work on every host.
 */
export const pictureOf = (ctx: Context, row: MediaRow | null): Picture | null => {
  const url = row && addressOf(ctx, row.url)
  if (!row || !url) return null
  return {
    url,
    alt: typeof row.alt === 'string' ? row.alt : '',
    width: number(row.width),
    height: number(row.height),
    sizes: sizesOf(ctx, row),
  }
}

/** Payload names the columns of a size `sizes_card_url`, `sizes_card_width` … */
const sizesOf = (ctx: Context, row: MediaRow): Picture['sizes'] =>
  Object.fromEntries(
    Object.keys(row).flatMap((column) => {
      const name = /^sizes_(.+)_url$/.exec(column)?.[1]
      const url = name && addressOf(ctx, row[column])
      if (!name || !url) return []
      const width = number(row[`sizes_${name}_width`]) ?? 0
      const height = number(row[`sizes_${name}_height`]) ?? 0
      return [[name, { url, width, height }] as const]
    }),
  )

/** Payload keeps `/api/media/file/a.webp`; an address elsewhere, such as a bucket's, is left alone. */
const addressOf = ({ payload, shop }: Context, url: unknown): string | null => {
  if (typeof url !== 'string') return null
  const { api } = payload.config.routes
  return url.startsWith(`${api}/`)
    ? `${api}${scopeOf(payload).apiPath(shop)}${url.slice(api.length)}`
    : url
}

const number = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value)
