import type { Address } from '../../customers/domain/index.ts'

/** Whose way of writing a file has. */
export type Format = 'souk' | 'shopify' | 'woocommerce'

/** What a file is about. */
export type Kind = 'products' | 'customers' | 'orders' | 'discounts' | 'redirects'

/** A picture by its address. */
export type ItemPicture = { readonly url: string; readonly alt: string }

export type ItemPrice = {
  readonly currency: string
  readonly price: number
  readonly compareAtPrice: number | null
}

/**
 * One thing that is sold, as a file says it. What is left out is left as it is in the shop; `null`
 * empties it. Amounts are in minor units of the shop's currency, weights in grams, sides in
 * millimetres.
 */
export type VariantItem = {
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
}

/** A product with all its variants, in no shop's words. Descriptions are HTML. */
export type ProductItem = {
  readonly handle: string
  readonly title?: string
  readonly description?: string
  readonly status?: 'published' | 'draft'
  readonly vendor?: string | null
  /** Paths from the top: `['Clothing', 'Shirts']`. */
  readonly categories?: readonly (readonly string[])[]
  readonly tags?: readonly string[]
  readonly featured?: boolean
  readonly requiresShipping?: boolean
  readonly taxClass?: string | null
  readonly seoTitle?: string | null
  readonly seoDescription?: string | null
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

/** A discount as far as a file can say it; amounts in minor units of the shop's currency. */
export type DiscountItem = {
  /** Empty for one that applies by itself: its title tells which. */
  readonly code: string
  readonly title?: string
  readonly type?: string
  /** Per cent. */
  readonly value?: number
  readonly amount?: number
  readonly minimum?: number | null
  readonly active?: boolean
  /** ISO 8601, UTC */
  readonly startsAt?: string | null
  readonly endsAt?: string | null
  readonly usageLimit?: number | null
  readonly perCustomer?: number | null
  /** It has conditions that no file holds. */
  readonly isNarrow: boolean
}

/** An old address and where it leads. */
export type RedirectItem = {
  readonly from: string
  readonly to: string
  readonly permanent: boolean
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
