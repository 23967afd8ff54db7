import { convert, type Exchange } from '../../pricing/domain/index.ts'

/** Something paid that goes with an article, such as gift wrap, as the shop keeps it. */
export type ExtraFacts = {
  readonly id: string
  readonly title: string
  readonly description: string | null
  /** In the shop's own currency, in minor units. */
  readonly price: number
  /** As it was set for the currency that is asked for; null where it was not. */
  readonly foreign: number | null
  /** For each piece of the line, or once for the line. */
  readonly per: 'piece' | 'line'
  /** Taxed as the article is. Else by its own class, of which null is the standard one. */
  readonly asGoods: boolean
  readonly taxClass: string | null
  /** Of the products that are asked about, those it goes with. */
  readonly products: readonly string[]
}

/** An extra at what it costs in a sale, in minor units of its currency. */
export type Extra = Omit<ExtraFacts, 'foreign' | 'products'>

/** In which currency it is sold. */
export type ExtraSale = {
  /** The shop's own. */
  readonly main: string
  readonly currency: string
  /** How the first becomes the second; null: not at all. */
  readonly exchange: Exchange | null
}

export const isFor = ({ products }: ExtraFacts, product: string | null): boolean =>
  product !== null && products.includes(product)

/**
 * What an extra costs in a currency: what was set for it there, else its own price by the shop's rate
 * and rounding, as articles are. Nothing where there is neither: then it is not offered.
 */
export const offeredIn = (
  { foreign, products: _products, ...extra }: ExtraFacts,
  { main, currency, exchange }: ExtraSale,
): Extra | undefined => {
  if (currency === main) return extra
  const price = foreign ?? (exchange && convert(extra.price, exchange))
  return price === null ? undefined : { ...extra, price }
}
