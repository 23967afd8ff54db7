import { sql, type Context } from '@souk/kernel'

import { ids } from '../../shared/sqlArray.ts'
import type { ProductItem } from '../domain/index.ts'
import type { CurrentProduct } from './currentProducts.ts'
import { pictureAddress } from './pictureAddress.ts'

type Media = { id: string; filename: string; alt: string | null }

/** Products as a file names their pictures: by addresses that anybody can fetch. */
export const inFilesWords = async (
  ctx: Context,
  products: readonly CurrentProduct[],
): Promise<ProductItem[]> => {
  const wanted = products.flatMap(({ item }) => [
    ...(item.pictures?.map(({ url }) => idIn(url)) ?? []),
    ...(item.seoPicture ? [idIn(item.seoPicture)] : []),
    ...item.variants.flatMap(({ image }) => (image ? [idIn(image)] : [])),
  ])
  const { addressOf, altOf } = await mediaBook(ctx, wanted)
  return products.map(({ item }) => ({
    ...item,
    seoPicture: item.seoPicture ? addressOf(item.seoPicture) : item.seoPicture,
    pictures: item.pictures?.flatMap(({ url }) => {
      const address = addressOf(url)
      return address ? [{ url: address, alt: altOf(url) }] : []
    }),
    variants: item.variants.map((variant) => ({
      ...variant,
      image: variant.image ? addressOf(variant.image) : variant.image,
    })),
  }))
}

/** Where pictures of the shop's media can be had, and what they show; `media:` or not. */
export const mediaBook = async (ctx: Context, names: readonly string[]) => {
  const wanted = names.map(idIn)
  const rows =
    wanted.length === 0
      ? []
      : await ctx.sql<Media>(sql`
          select m.id::text as id, m.filename, m.alt from media m
          where ${ctx.scope.where('m')} and m.id = any(${ids(wanted)}) and m.filename is not null`)
  const media = new Map(rows.map((row) => [row.id, row]))
  const addressOf = (name: string): string | null => {
    const found = media.get(idIn(name))
    return found ? pictureAddress(ctx, found.filename) : null
  }
  return { addressOf, altOf: (name: string) => media.get(idIn(name))?.alt ?? '' }
}

const idIn = (name: string): string => name.replace(/^media:/u, '')
