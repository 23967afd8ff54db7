import type { Ask, ProductKind, RuleAspect } from '../../catalogue/domain/index.ts'
import type { Address } from '../../customers/domain/index.ts'
import type { StockPolicy } from '../../inventory/domain/index.ts'
import type { PastOrder } from '../../orders/domain/index.ts'

/** Whose way of writing a file has. */
export type Format = 'souk' | 'shopify' | 'woocommerce'

export type FileKind = 'csv' | 'json'

/** What a file is about. */
export type Kind =
  | 'products'
  | 'collections'
  | 'extras'
  | 'priceLists'
  | 'stock'
  | 'customers'
  | 'orders'
  | 'discounts'
  | 'redirects'

/** A picture by its address. */
export type ItemPicture = { readonly url: string; readonly alt: string }

export type ItemPrice = {
  readonly currency: string
  readonly price: number
  readonly compareAtPrice: number | null
}

/** What a product says for all of its variants, and a variant for itself; `null`: as what is above it. */
export type SellingItem = {
  readonly stockPolicy?: StockPolicy | null
  readonly backorderLimit?: number | null
  /** ISO 8601, UTC */
  readonly preorderUntil?: string | null
  readonly lowStock?: 'own' | 'never' | null
  readonly lowStockAt?: number | null
  /** By its title. */
  readonly shippingClass?: string | null
  readonly shippingSurcharge?: number | null
}

/** A piece of a bundle, by its SKU. */
export type ItemPart = { readonly sku: string; readonly quantity: number }

/**
 * One thing that is sold, as a file says it. What is left out is left as it is in the shop; `null`
 * empties it. Amounts are in minor units of the shop's currency, weights in grams, sides in
 * millimetres.
 */
export type VariantItem = SellingItem & {
  readonly options: Readonly<Record<string, string>>
  readonly sku?: string
  readonly barcode?: string | null
  readonly price?: number
  readonly compareAtPrice?: number | null
  readonly cost?: number | null
  readonly prices?: readonly ItemPrice[]
  readonly stock?: number
  readonly weight?: number | null
  readonly length?: number | null
  readonly width?: number | null
  readonly height?: number | null
  readonly image?: string | null
  readonly forSale?: boolean
  /** What it is made of, where it is a bundle. */
  readonly parts?: readonly ItemPart[]
  /** Whether it is sold when nothing is left, where a file only says yes or no to that. */
  readonly sellsOn?: boolean
}

/** A question to the shopper; without a number its answer is as long as any may be. */
export type ItemAsk = Omit<Ask, 'maxLength'> & { readonly maxLength: number | null }

export type ItemGiftCard = {
  readonly minimum: number | null
  readonly maximum: number | null
  readonly step: number | null
  readonly months: number | null
}

export type ItemDigital = {
  readonly keys: boolean
  readonly withoutKeys: 'stop' | 'sell'
  readonly days: number | null
  readonly downloads: number | null
}

/** A product with all its variants, in no shop's words. Descriptions are HTML. */
export type ProductItem = SellingItem & {
  readonly handle: string
  readonly title?: string
  readonly description?: string
  readonly status?: 'published' | 'draft'
  /** ISO 8601, UTC */
  readonly publishAt?: string | null
  readonly unpublishAt?: string | null
  readonly kind?: ProductKind
  /** Of a gift card alone. */
  readonly giftCard?: ItemGiftCard
  /** Of downloads and licence keys alone. */
  readonly digital?: ItemDigital
  /** What its files are called, to be told: neither they nor keys are ever in a file. */
  readonly digitalFiles?: readonly string[]
  readonly asks?: readonly ItemAsk[]
  /** Handles of what goes well with it. */
  readonly related?: readonly string[]
  readonly vendor?: string | null
  /** Paths from the top: `['Clothing', 'Shirts']`. */
  readonly categories?: readonly (readonly string[])[]
  readonly tags?: readonly string[]
  readonly featured?: boolean
  readonly requiresShipping?: boolean
  readonly taxClass?: string | null
  readonly seoTitle?: string | null
  readonly seoDescription?: string | null
  readonly seoPicture?: string | null
  readonly pictures?: readonly ItemPicture[]
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly variants: readonly VariantItem[]
}

/** A customer as a file says it: what is left out is left as it is. */
export type CustomerItem = {
  readonly email: string
  readonly name?: string
  /** Those that the customer has not are added; none is taken away. */
  readonly addresses?: readonly Address[]
  /** Titles of groups of the shop. */
  readonly groups?: readonly string[]
  readonly taxExempt?: boolean
}

/** Which goods a discount is for; nothing of either: for everything in the shop. */
export type DiscountGoods = {
  readonly categories?: readonly (readonly string[])[]
  /** Handles. */
  readonly collections?: readonly string[]
  /** Handles. */
  readonly products?: readonly string[]
  /** SKUs. */
  readonly variants?: readonly string[]
}

/** A discount as far as a file can say it; amounts in minor units of the shop's currency. */
export type DiscountItem = DiscountGoods & {
  /** Empty for one that applies by itself: its title tells which. */
  readonly code: string
  readonly title?: string
  readonly type?: string
  /** Per cent. */
  readonly value?: number
  readonly amount?: number
  /** The amount is off each piece, not once off an order. */
  readonly perPiece?: boolean
  /** Free shipping only where it costs no more. */
  readonly upTo?: number | null
  readonly minimum?: number | null
  readonly minimumPieces?: number | null
  /** ISO 3166 codes; none: wherever the order goes. */
  readonly countries?: readonly string[]
  /** Names of customer groups; none: for everybody. */
  readonly groups?: readonly string[]
  readonly firstOrder?: boolean
  readonly active?: boolean
  readonly combines?: boolean
  readonly priority?: number
  /** ISO 8601, UTC */
  readonly startsAt?: string | null
  readonly endsAt?: string | null
  readonly usageLimit?: number | null
  readonly perCustomer?: number | null
  readonly budget?: number | null
  /** It gives something, or has conditions, that no file holds. */
  readonly isNarrow: boolean
}

/** A condition of a collection; its category is a path from the top. */
export type RuleItem = {
  readonly aspect: RuleAspect
  readonly isNot: boolean
  readonly text: string | null
  readonly category: readonly string[] | null
  readonly amount: number | null
  readonly days: number | null
}

/** Products that are shown together: those that are named, in their order, or those that rules find. */
export type CollectionItem = {
  readonly handle: string
  readonly title?: string
  readonly active?: boolean
  readonly description?: string | null
  /** One at the most. */
  readonly pictures?: readonly ItemPicture[]
  readonly filledBy?: 'hand' | 'rules'
  /** Handles. */
  readonly products?: readonly string[]
  readonly match?: 'all' | 'any'
  readonly rules?: readonly RuleItem[]
  readonly sort?: 'newest' | 'price' | '-price' | 'title'
}

/** What is paid beside an article; amounts in minor units of their currencies. */
export type ExtraItem = {
  readonly title: string
  readonly description?: string | null
  readonly price?: number
  readonly per?: 'piece' | 'line'
  readonly appliesTo?: 'all' | 'some'
  readonly categories?: readonly (readonly string[])[]
  /** Handles. */
  readonly products?: readonly string[]
  readonly taxed?: 'goods' | 'class'
  readonly taxClass?: string | null
  readonly prices?: readonly { readonly currency: string; readonly price: number }[]
  readonly active?: boolean
  readonly position?: number
}

/** A price or a percentage off, from so many pieces on; of one variant, or of all of a product. */
export type PriceItem = {
  readonly product: string
  readonly sku: string | null
  readonly pieces: number
  readonly amount: number | null
  readonly percentage: number | null
}

/** Amounts are of the list's currency, or else of the shop's. */
export type PriceListItem = {
  readonly title: string
  /** Names of customer groups; none: for everybody. */
  readonly groups?: readonly string[]
  readonly startsAt?: string | null
  readonly endsAt?: string | null
  readonly percentage?: number | null
  readonly categories?: readonly (readonly string[])[]
  readonly active?: boolean
  readonly crossesOut?: boolean
  readonly priority?: number
  readonly currency?: string | null
  /** Those that are not named stay. */
  readonly entries?: readonly PriceItem[]
}

export type { PastOrder }

/** An order as it is exported; one that was never confirmed has no number. */
export type WrittenOrder = PastOrder

/** An old address and where it leads. */
export type RedirectItem = {
  readonly from: string
  readonly to: string
  /** What is not said stays as it is; a new one is for good. */
  readonly permanent?: boolean
}

/** What lies of an article at one place. */
export type StockPlace = {
  /** By its name; null: the shop's default place. */
  readonly location: string | null
  readonly onHand: number
  /** What lay there when the file was written; as many now as then: nobody has counted. */
  readonly seen?: number
}

/** An article, by its handle and its values or else by its SKU, and what lies of it where. */
export type StockItem = {
  readonly handle: string | null
  /** Of its options, in their order. */
  readonly values: readonly string[]
  readonly sku: string | null
  /** Those that are not named stay as they are. */
  readonly places: readonly StockPlace[]
  /** The file knows of one place alone. */
  readonly isOnePlace: boolean
}

/** What is known of an article's stock, for a file. */
export type WrittenStock = Omit<StockItem, 'handle' | 'isOnePlace'> & {
  readonly handle: string
  readonly title: string
  /** Their names, in the order of `values`. */
  readonly options: readonly string[]
  readonly held: number
  readonly incoming: number
}

/** A line of a file as text, by the heading of its column. */
export type Cells = Readonly<Record<string, string>>

/** A line and where it stands: the headings are line 1. */
export type Line = { readonly line: number; readonly cells: Cells }

export type Level = 'error' | 'warning' | 'note'

/** What is to be said of a line, in words for whoever made the file. */
export type Note = { readonly line: number; readonly level: Level; readonly message: string }

/** One thing of a file with the lines that say it; nothing where they could not be read. */
export type Group<Item> = {
  /** By which the same thing is known again: a handle, an e-mail address, a code. */
  readonly key: string
  readonly title: string
  readonly line: number
  readonly lines: readonly Line[]
  readonly item: Item | null
  readonly notes: readonly Note[]
}
