import type { ProductView } from '@souk/commerce'

import type { ShopPage } from '../shop/openPage.ts'

/** A variant with everything it says written out, so that choosing it takes no more than showing it. */
export type VariantOffer = {
  readonly id: string
  readonly title: string
  readonly sku: string
  readonly options: Readonly<Record<string, string>>
  readonly available: boolean
  readonly now: string
  readonly was?: string | undefined
  readonly saving?: string | undefined
  /** The lowest price of the last 30 days, said in full. */
  readonly lowest?: string | undefined
  readonly stock: string
  /** What one piece of a bundle is made of. */
  readonly parts?: readonly string[]
  /** Tells scarce from plentiful. */
  readonly isScarce: boolean
  /** Most that can be asked for. */
  readonly limit: number
  /** Which of the product's pictures shows it; -1 for none in particular. */
  readonly picture: number
}

export const offersOf = (product: ProductView, page: ShopPage): VariantOffer[] =>
  product.variants.map((variant) => {
    const { price, compareAtPrice, lowestPrice30Days: lowest, currency, stock, available } = variant
    const isThere = variant.supply === 'stock'
    const isReduced = compareAtPrice !== null && compareAtPrice > price
    return {
      id: variant.id,
      title: variant.title,
      sku: variant.sku,
      options: variant.options,
      available,
      now: page.format.money(price, currency),
      was: isReduced ? page.format.money(compareAtPrice, currency) : undefined,
      saving: isReduced
        ? page.t('product.saving', { percent: page.format.percent(1 - price / compareAtPrice) })
        : undefined,
      lowest:
        isReduced && lowest !== null
          ? page.t('product.lowest', { price: page.format.money(lowest, currency) })
          : undefined,
      stock: standingOf(product.kind, page, variant),
      parts: (variant.parts ?? []).map(
        ({ title, quantity }) => `${page.format.count(quantity)} × ${title}`,
      ),
      isScarce: available && (stock !== undefined || !isThere),
      limit: Math.max(1, stock ?? 99),
      picture: product.images.findIndex(({ url }) => url === variant.image?.url),
    }
  })

/** The one that the address names, or the first that can be had. */
export const chosenOffer = (
  offers: readonly VariantOffer[],
  id?: string,
): VariantOffer | undefined =>
  offers.find((offer) => offer.id === id) ?? offers.find(({ available }) => available) ?? offers[0]

/**
 * What choosing a value leads to: the variant that keeps all other choices if there is one,
 * otherwise the one that keeps most of them.
 */
export const offerWith = (
  offers: readonly VariantOffer[],
  chosen: VariantOffer,
  { name, value }: { name: string; value: string },
): VariantOffer | undefined => {
  const wanted = { ...chosen.options, [name]: value }
  const kept = ({ options, available }: VariantOffer) =>
    Object.keys(wanted).filter((key) => options[key] === wanted[key]).length + (available ? 0.5 : 0)
  return offers
    .filter(({ options }) => options[name] === value)
    .reduce<VariantOffer | undefined>(
      (best, one) => (best && kept(best) >= kept(one) ? best : one),
      undefined,
    )
}

/** What is mailed or downloaded is there at once, and not counted unless keys run low. */
const standingOf = (kind: ProductView['kind'], page: ShopPage, variant: Stock): string => {
  if (kind === 'gift_card') return page.t('product.byMail')
  const isEndless = variant.available && variant.stock === undefined
  return kind === 'digital' && isEndless ? page.t('product.byDownload') : stockText(page, variant)
}

type Stock = Pick<ProductView['variants'][number], 'available' | 'stock' | 'supply' | 'shipsFrom'>

const stockText = (
  { t, format }: ShopPage,
  { available, stock, supply, shipsFrom }: Stock,
): string => {
  if (!available) return t('product.soldOut')
  if (supply === 'backorder') return t('product.backorder')
  if (supply === 'preorder')
    return shipsFrom
      ? t('product.shipsFrom', { day: format.date(shipsFrom) })
      : t('product.preorder')
  return stock === undefined ? t('product.inStock') : t('product.fewLeft', { count: stock })
}
