import { isSlug, slugify } from '../../catalogue/domain/index.ts'
import { changesOf, majorOf, type ProductChanges, type ProductItem } from '../domain/index.ts'
import type { CurrentProduct } from './currentProducts.ts'
import type { PictureBook } from './pictureBook.ts'
import type { RichText } from './richText.ts'

type Given = {
  readonly currency: string
  readonly pictures: PictureBook
  readonly richText: RichText
}

/** The address that a product of a file has in the shop. */
export const slugOf = (handle: string): string => (isSlug(handle) ? handle : slugify(handle))

/**
 * What a file wants, in the words in which the shop would say it back: the description as the editor
 * keeps it, pictures by their ids. Pictures that could not be had are left out.
 */
export const inOurWords = (
  item: ProductItem,
  { pictures, richText }: Pick<Given, 'pictures' | 'richText'>,
): ProductItem => {
  const { description } = item
  const found = item.pictures?.flatMap(({ url }) => {
    const name = pictures.nameOf(url)
    return name ? [{ url: name, alt: '' }] : []
  })
  const had = (url: string | null | undefined) => (url ? (pictures.nameOf(url) ?? undefined) : url)
  return {
    ...item,
    handle: slugOf(item.handle),
    ...(description === undefined
      ? {}
      : { description: richText.toHtml(richText.fromHtml(description)) }),
    // Where none could be had, what is there stays.
    pictures: found && (found.length > 0 || item.pictures?.length === 0) ? found : undefined,
    seoPicture: had(item.seoPicture),
    variants: item.variants.map((variant) => ({ ...variant, image: had(variant.image) })),
  }
}

export const changesIn = (
  current: CurrentProduct | null,
  wanted: ProductItem,
  currency: string,
): ProductChanges =>
  changesOf({
    current: current?.item ?? null,
    wanted,
    amount: (minor) => majorOf(minor, currency),
  })

/** What keeps a product of a file from being kept as it is, in words; nothing where all is well. */
export const refusalOf = (current: CurrentProduct | null, wanted: ProductItem): string | null => {
  if (wanted.handle === '')
    return 'Its handle has no letter or digit that an address could be made of.'
  if (current?.hasDraft)
    return 'Somebody has an unpublished draft of this product. Publish or discard it first, then import again.'
  if (!current && !wanted.title)
    return 'There is no product of this handle, and no title to make one with.'
  const known = new Set(
    current?.item.variants.map(({ options }) => JSON.stringify(entries(options))),
  )
  const unpriced = wanted.variants.find(
    ({ price, options }) => price === undefined && !known.has(JSON.stringify(entries(options))),
  )
  if (!unpriced) return null
  const name = Object.values(unpriced.options).join(' / ')
  return name === '' ? 'It has no price.' : `“${name}” has no price.`
}

const entries = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).toSorted(([a], [b]) => (a < b ? -1 : 1))
