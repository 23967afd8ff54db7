import { combinationKey } from '../../catalogue/domain/index.ts'
import type { Format, ItemPart, ProductItem, SellingItem, VariantItem } from './item.ts'

/** What a shop has of the names that a product of a file uses. */
export type Known = {
  /** @returns the name as the shop spells it; nothing where there is none */
  readonly taxClass: (title: string) => string | undefined
  readonly shippingClass: (title: string) => string | undefined
  readonly product: (handle: string) => boolean
  readonly now: Date
  /** Whose file it is. */
  readonly format: Format
}

type Fitted = {
  readonly item: ProductItem
  /** What of it the shop cannot have, in words. */
  readonly said: readonly string[]
}

/**
 * What a file wants, as far as the shop can have it: compared and kept like this, the same file changes
 * nothing when it comes again.
 *
 * @param current the product as the shop has it
 */
export const fitItem = (wanted: ProductItem, current: ProductItem | null, known: Known): Fitted => {
  const said: string[] = []
  const named = (
    name: string | null | undefined,
    find: (title: string) => string | undefined,
    what: string,
  ) => {
    if (!name) return name
    const found = find(name)
    if (!found) said.push(`There is no ${what} “${name}” in your shop, so that is left out.`)
    return found
  }
  const selling = <Item extends SellingItem>(item: Item): Item => {
    const shippingClass = named(item.shippingClass, known.shippingClass, 'shipping class')
    return withoutUndefined({ ...policyOf(item), shippingClass })
  }
  const before = new Map(current?.variants.map((one) => [combinationKey(one.options), one]))
  const related = wanted.related?.filter((handle) => {
    const isThere = handle !== wanted.handle && known.product(handle)
    if (!isThere && handle !== wanted.handle)
      said.push(`It goes well with “${handle}”, which is neither in your shop nor in this file.`)
    return isThere
  })
  const item = sellsOn(
    {
      ...selling(wanted),
      ...times(wanted, known.now, said),
      taxClass: named(wanted.taxClass, known.taxClass, 'tax class'),
      categories: shelvesOf(wanted.categories, current?.categories ?? [], known.format),
      related: related && [...new Set(related)],
      variants: wanted.variants.map((variant) => {
        const parts = variant.parts ?? before.get(combinationKey(variant.options))?.parts ?? []
        // A bundle has as many as its parts make.
        const stock = parts.length > 0 ? undefined : variant.stock
        return withoutUndefined({
          ...selling(variant),
          stock,
          parts: variant.parts?.toSorted(bySku),
        })
      }),
    },
    current,
  )
  return { item: withoutUndefined(item), said: [...new Set(said)] }
}

type Paths = ProductItem['categories']

/**
 * Files of others may name a category without those above it, and Shopify’s only the first: as long as
 * that is what the product is in, it stays there.
 */
const shelvesOf = (wanted: Paths, current: NonNullable<Paths>, format: Format): Paths => {
  if (!wanted || format === 'souk') return wanted
  const [only, ...more] = wanted
  const isFirst = more.length === 0 && only?.length === 1 && current[0]?.at(-1) === only[0]
  if (format === 'shopify' && isFirst) return current
  return wanted.map((path) => {
    const isPlain = path.length === 1
    return (isPlain && current.find((one) => one.at(-1) === path[0])) || path
  })
}

/** Parts have no order of their own. */
export const bySku = (a: ItemPart, b: ItemPart): number => (a.sku < b.sku ? -1 : 1)

/** A time that has come is no wish any more. */
const times = (
  { publishAt, unpublishAt, status }: ProductItem,
  now: Date,
  said: string[],
): Partial<ProductItem> => {
  const isPast = (time: string | null | undefined) => Boolean(time) && new Date(time ?? 0) <= now
  const isOver = status === 'published' && isPast(unpublishAt)
  if (isOver) said.push('It was to be taken off by now, so it comes in as a draft.')
  return {
    ...(isPast(publishAt) && { publishAt: null }),
    ...(isOver && { status: 'draft' as const }),
  }
}

/** What does not belong to a policy goes with it, as in the shop’s own forms. */
const policyOf = <Item extends SellingItem>(item: Item): Item => {
  const { stockPolicy, lowStock } = item
  return {
    ...item,
    ...(stockPolicy !== undefined && {
      backorderLimit: isBeyond(stockPolicy) ? item.backorderLimit : null,
      preorderUntil: stockPolicy === 'preorder' ? item.preorderUntil : null,
    }),
    ...(lowStock !== undefined && {
      lowStockAt: lowStock === 'own' ? (item.lowStockAt ?? 0) : null,
    }),
  }
}

const isBeyond = (policy: SellingItem['stockPolicy']): boolean =>
  policy === 'backorder' || policy === 'preorder'

/** Whether a variant is sold when nothing is left: by what it says itself, else by its product. */
export const isSoldOn = (item: SellingItem, variant: SellingItem): boolean =>
  isBeyond(variant.stockPolicy ?? item.stockPolicy)

/**
 * Other systems say only whether it is sold on. Where that is so already, by whatever policy, nothing
 * changes; else it becomes a backorder without a limit, or none.
 */
const sellsOn = (wanted: ProductItem, current: ProductItem | null): ProductItem => {
  const before = new Map(current?.variants.map((one) => [combinationKey(one.options), one]))
  const changed = new Set(
    wanted.variants.filter((variant) => {
      const own = before.get(combinationKey(variant.options))
      const isNow = current !== null && isSoldOn(current, own ?? {})
      return variant.sellsOn !== undefined && variant.sellsOn !== isNow
    }),
  )
  const policy = (variant: VariantItem) =>
    ({
      stockPolicy: variant.sellsOn ? 'backorder' : 'deny',
      backorderLimit: null,
      preorderUntil: null,
    }) as const
  const plain = wanted.variants.map(({ sellsOn: _sellsOn, ...variant }) => variant)
  const [only] = changed
  if (!only) return { ...wanted, variants: plain }
  // What has no options says it on its own form.
  if (wanted.options.length === 0)
    return {
      ...wanted,
      ...policy(only),
      variants: plain.map((variant) => ({ ...variant, ...NO_POLICY })),
    }
  return {
    ...wanted,
    variants: wanted.variants.map((variant, at) => ({
      ...(plain[at] ?? variant),
      ...(changed.has(variant) ? policy(variant) : {}),
    })),
  }
}

const NO_POLICY = { stockPolicy: null, backorderLimit: null, preorderUntil: null } as const

const withoutUndefined = <Item extends object>(item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item
