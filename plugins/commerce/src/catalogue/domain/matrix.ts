import { catalogueErrors } from './errors.ts'
import { MOST_VARIANTS, combinationPlace } from './combinations.ts'
import {
  combinationKey,
  fitsOptions,
  variantTitle,
  type ProductOption,
  type VariantOptions,
} from './options.ts'
import type { ProductKind } from './productKind.ts'
import { skuFor } from './skuFor.ts'

/** A product as its variants need to know it: what it is sold as, and what its latest draft wants. */
export type MatrixProduct = {
  readonly title: string
  readonly slug: string
  readonly options: readonly ProductOption[]
  readonly draftOptions: readonly ProductOption[]
}

/** All variants of a product, for sale or not, as the panel's table has them. */
export type MatrixView = {
  readonly product: string
  readonly currency: string
  /** Only goods lie on a shelf. */
  readonly kind: ProductKind
  /** As the latest draft has them. */
  readonly options: readonly ProductOption[]
  readonly variants: readonly {
    readonly id: string
    readonly options: VariantOptions
    readonly title: string
    readonly sku: string
    readonly barcode: string | null
    /** In minor units of `currency`, as is what it is compared to. */
    readonly price: number
    readonly compareAtPrice: number | null
    /** Pieces on the shelf, and how many of these are held for shoppers who are paying. */
    readonly stock: number
    readonly held: number
    /** Whether its parts are counted, and not the variant itself. */
    readonly isBundle: boolean
    readonly forSale: boolean
    readonly offered: boolean
    readonly image: {
      readonly id: string
      readonly url: string | null
      readonly alt: string
    } | null
  }[]
}

export type MatrixVariant = {
  readonly id: string
  readonly options: VariantOptions
  readonly sku: string | null
}

/** What somebody wants of a variant. What is left out stays as it is. */
export type WantedVariant = {
  /** Of one that is there; without it, one of these options is made. */
  readonly id?: string | undefined
  readonly options?: VariantOptions | undefined
  readonly price?: number | undefined
  readonly compareAtPrice?: number | null | undefined
  readonly sku?: string | undefined
  readonly barcode?: string | null | undefined
  readonly image?: string | null | undefined
  readonly forSale?: boolean | undefined
}

/** What is wrong with a row that was sent, by its place, in words for whoever wrote it. */
export type MatrixProblem = {
  readonly row: number
  readonly field: string | null
  readonly message: string
}

export type MatrixWrite = Readonly<Record<string, string | number | boolean | null>> & {
  readonly row: number
  readonly id: string
}

export type MatrixDecision = {
  readonly problems: readonly MatrixProblem[]
  readonly creates: readonly (MatrixWrite & { readonly optionsText: string })[]
  readonly updates: readonly MatrixWrite[]
}

type Given = {
  readonly product: MatrixProduct
  readonly variants: readonly MatrixVariant[]
  readonly rows: readonly WantedVariant[]
  readonly newId: () => string
}

/**
 * What saving a table of variants comes to, and what is wrong with it. Nobody's other columns are
 * written: only what a row says.
 *
 * @throws 422 `too_many_variants`
 */
export const decideMatrix = ({ product, variants, rows, newId }: Given): MatrixDecision => {
  const problems: MatrixProblem[] = []
  const creates: MatrixDecision['creates'][number][] = []
  const updates: MatrixWrite[] = []
  const known = new Map(variants.map((one) => [one.id, one]))
  const combinations = new Set(variants.map(({ options }) => combinationKey(options)))
  const skus = skusAfter(variants, rows)
  const named = new Set<string>()
  const skuOf = (options: VariantOptions, wanted: string): string =>
    wanted || freeSku(skuFor(product.slug, Object.values(options)), skus)

  const refuse = (row: number, field: string | null, message: string) =>
    problems.push({ row, field, message })

  for (const [row, wanted] of rows.entries()) {
    const sku = wanted.sku?.trim()
    if (sku && (skus.get(sku) ?? 0) > 1)
      refuse(row, 'sku', `${sku} is the SKU of another variant of this product.`)
    if (wanted.id !== undefined) {
      const variant = known.get(wanted.id)
      if (!variant) {
        refuse(row, null, 'This variant is not there any more.')
        continue
      }
      if (named.has(variant.id)) {
        refuse(row, null, 'This variant was sent twice.')
        continue
      }
      named.add(variant.id)
      updates.push({
        row,
        id: variant.id,
        ...said(wanted),
        ...(sku === undefined ? {} : { sku: skuOf(variant.options, sku) }),
        ...(wanted.forSale === undefined
          ? {}
          : { offered: wanted.forSale && fitsOptions(product.options, variant.options) }),
      })
      continue
    }
    const options = wanted.options ?? {}
    const owner = [product.draftOptions, product.options].find((one) => fitsOptions(one, options))
    if (!owner || owner.length === 0) {
      refuse(row, null, 'This is not among the options of the product. Save the product first.')
      continue
    }
    const combination = combinationKey(options)
    if (combinations.has(combination)) {
      refuse(row, null, 'There is a variant with these options already.')
      continue
    }
    combinations.add(combination)
    if (wanted.price === undefined) refuse(row, 'price', 'A price is needed here.')
    const made = skuOf(options, sku ?? '')
    skus.set(made, (skus.get(made) ?? 0) + (sku ? 0 : 1))
    creates.push({
      row,
      id: newId(),
      price: 0,
      compareAtPrice: null,
      barcode: null,
      image: null,
      forSale: true,
      ...said(wanted),
      sku: made,
      optionsText: JSON.stringify(options),
      combination,
      title: variantTitle(owner, options) || product.title,
      offered: wanted.forSale !== false && fitsOptions(product.options, options),
      position: combinationPlace(owner, options),
    })
  }
  const count = variants.length + creates.length
  if (creates.length > 0 && count > MOST_VARIANTS)
    throw catalogueErrors.too_many_variants({ count, most: MOST_VARIANTS })
  return { problems, creates, updates }
}

const COLUMNS = ['price', 'compareAtPrice', 'barcode', 'image', 'forSale'] as const

const said = (wanted: WantedVariant): Record<string, string | number | boolean | null> =>
  Object.fromEntries(
    COLUMNS.flatMap((name) => {
      const value = wanted[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** How often each SKU would be there once the rows are saved. */
const skusAfter = (
  variants: readonly MatrixVariant[],
  rows: readonly WantedVariant[],
): Map<string, number> => {
  const renamed = new Set(rows.flatMap(({ id, sku }) => (id && sku !== undefined ? [id] : [])))
  const after = [
    ...variants.flatMap(({ id, sku }) => (sku && !renamed.has(id) ? [sku] : [])),
    ...rows.flatMap(({ sku }) => sku?.trim() || []),
  ]
  const count = new Map<string, number>()
  for (const sku of after) count.set(sku, (count.get(sku) ?? 0) + 1)
  return count
}

/** Values that differ in a sign alone, such as `½` and `1/2`, would be given the same number. */
const freeSku = (sku: string, taken: ReadonlyMap<string, number>): string => {
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? sku : `${sku.slice(0, 95)}-${number}`
    if (!taken.has(one)) return one
  }
}
