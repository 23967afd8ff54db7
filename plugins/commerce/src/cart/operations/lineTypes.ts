import type { ProductKind } from '../../catalogue/domain/index.ts'
import type { Picture } from '../../catalogue/operations/index.ts'
import type { PriceOrigin } from '../../pricing/operations/index.ts'
import type { ParcelFacts } from '../../shipping/domain/index.ts'
import type { Carried, LineExtra, Quote } from '../domain/index.ts'

type Part = {
  readonly variant: string
  readonly title: string
  readonly sku: string | null
  readonly quantity: number
  /** Pieces that can be had now. */
  readonly stock: number
  /** Of those, pieces on the shelf, and from when on others are sent where that is known. */
  readonly free: number
  readonly shipsFrom: string | null
}

/** A line with what the catalogue and the stock say of it now. Amounts in minor units. */
export type LoadedLine = {
  /** The line's own id. */
  readonly id: string
  /** Null, as its product's are, once it was deleted. */
  readonly variant: string | null
  readonly product: string | null
  /** The product's, to link to it. */
  readonly slug: string | null
  readonly title: string
  readonly sku: string | null
  readonly options: Readonly<Record<string, string>>
  readonly image: Picture | null
  readonly quantity: number
  /** What it carries beside its article. */
  readonly carried: Carried
  /** What goes with its article, chosen or not. */
  readonly extras: readonly LineExtra[]
  readonly unitPrice: number
  readonly compareAtPrice: number | null
  /** Where the price comes from; null where there is none. */
  readonly priceOrigin: PriceOrigin | null
  readonly requiresShipping: boolean
  readonly kind: ProductKind
  /** Of a gift card, how many months it is good for once it is paid; null for ever. */
  readonly validMonths?: number | null
  /** The product's, with those above them; none where no promotion asks. */
  readonly categories: readonly string[]
  /** Those of its product that a promotion asks for. */
  readonly collections: readonly string[]
  readonly taxClass: string | null
  readonly parcel: ParcelFacts
  /** Published, with a price in the cart's currency. */
  readonly sold: boolean
  /** Pieces that can be had now, and those of them that lie on the shelf. */
  readonly stock: number
  readonly free: number
  /** Of its pieces, those that are yet to come; and from when on they are sent where that is known. */
  readonly backordered: number
  readonly shipsFrom: string | null
  /** What one piece of a bundle is made of, and what there is of each; null for what is none. */
  readonly parts: readonly Part[] | null
  /** Sold, and can be had in this quantity, together with all other lines. */
  readonly available: boolean
}

/** What is known of the moment in which a line was set aside; no price where it was not for sale. */
export type Noted = {
  readonly price: number | null
  readonly currency: string | null
  readonly at: string
}

/** A line that was set aside: promotions do not look at it, nor does it share the stock of others. */
export type SavedLine = Omit<
  LoadedLine,
  'available' | 'backordered' | 'categories' | 'collections'
> & {
  readonly noted: Noted
  /** Pieces that could be taken back now. */
  readonly obtainable: number
}

export type CartQuote = Quote<LoadedLine>
