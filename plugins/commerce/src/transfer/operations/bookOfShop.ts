import type { Context } from '@souk/kernel'

import { fitItem, type Format, type ProductItem } from '../domain/index.ts'
import type { CurrentProduct } from './currentProducts.ts'
import { referencesOf, type References } from './references.ts'
import { idNamed, shopNames, type ShopNames } from './shopNames.ts'

/** What a shop has of the names that products of a file use. */
export type BookOfShop = {
  readonly names: ShopNames
  readonly references: References
  /** @see fitItem */
  readonly fit: (wanted: ProductItem, current: CurrentProduct | null) => ReturnType<typeof fitItem>
  /** Which part of a bundle is nowhere to be had, in words. */
  readonly refusalOf: (item: ProductItem) => string | null
  /** Whether all that it goes well with is there by now. */
  readonly isWhole: (item: ProductItem) => boolean
}

type Given = {
  readonly importId: string
  readonly format: Format
  /** Whether it is kept now: what is still to come in the file is not there. */
  readonly isKept?: boolean
}

/** For a batch, in a fixed number of statements. */
export const bookOfShop = async (
  ctx: Context,
  items: readonly ProductItem[],
  { importId, format, isKept = false }: Given,
): Promise<BookOfShop> => {
  const names = await shopNames(ctx)
  const references = await referencesOf(ctx, items, { importId })
  const { products, variants, coming } = references
  const spelled = (among: ReadonlyMap<string, string>) => (title: string) =>
    among.get(idNamed(among, title) ?? '')
  return {
    names,
    references,
    fit: (wanted, current) =>
      fitItem(wanted, current?.item ?? null, {
        taxClass: spelled(names.taxClasses),
        shippingClass: spelled(names.shippingClasses),
        product: (handle) => products.has(handle) || coming.handles.has(handle),
        now: ctx.now(),
        format,
      }),
    refusalOf: (item) => {
      const missing = item.variants
        .flatMap(({ parts = [] }) => parts)
        .find(({ sku }) => !variants.has(sku) && (isKept || !coming.skus.has(sku)))
      return missing
        ? `It is made of ${missing.sku}, which is neither in your shop nor in this file.`
        : null
    },
    isWhole: ({ related = [] }) => related.every((handle) => products.has(handle)),
  }
}
