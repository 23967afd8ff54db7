import type { ProductKind } from '../../catalogue/domain/index.ts'
import type {
  Article,
  Discount,
  Promotion,
  Shopper,
  Verdict,
} from '../../promotions/domain/index.ts'
import type { Extra } from '../../extras/domain/index.ts'
import type {
  Consignment,
  ParcelFacts,
  ShippingMethod,
  ShippingOption,
} from '../../shipping/domain/index.ts'
import type { TaxContext, TaxQuestion, TaxSummary, TaxTreatment } from '../../tax/domain/index.ts'
import type { GiftCard, GiftCardUse } from './giftCards.ts'

/** What a quote needs to know of a line. Whatever else the line says comes out again untouched. */
export type QuoteLine = Article & {
  readonly requiresShipping: boolean
  /** Goods unless told. */
  readonly kind?: ProductKind
  /** The id of its class of goods; empty: the standard one. */
  readonly taxClass?: string | null
  /** What it is called and weighs, for shipping that depends on it. */
  readonly title?: string
  readonly parcel?: ParcelFacts
  /** Those that go with its article; paid only where they are chosen. */
  readonly extras?: readonly LineExtra[]
}

/** A paid extra that goes with a line, at its price in the cart's currency. */
export type LineExtra = Extra & { readonly isChosen: boolean }

/** With what it costs in this sale, and what it comes to for its line: nothing unless it is chosen. */
export type QuotedExtra = LineExtra & { readonly amount: number }

export type QuoteInput<Line extends QuoteLine> = {
  readonly currency: string
  readonly lines: readonly Line[]
  /** Those that apply by themselves, and those found under the cart's codes. */
  readonly promotions: readonly Promotion[]
  /** Who buys and where, as far as promotions ask; a stranger unless told. */
  readonly shopper?: Shopper
  /** The shop's active methods, and the id of the one that was chosen. */
  readonly shippingMethods: readonly ShippingMethod[]
  readonly shippingOption: string | null
  readonly shippingGround?: Consignment['ground']
  readonly shippingAnswers?: Consignment['answers']
  readonly convert?: Consignment['convert']
  /** The rest of the shipping address, as far as it is known. */
  readonly shipTo?: Pick<Consignment, 'region' | 'postalCode' | 'city'> | null
  /** The shipping address's country, as far as it is known. */
  readonly deliverTo: string | null
  readonly tax: TaxContext
  readonly giftCards?: readonly GiftCard[]
  readonly now: Date
}

/**
 * A line's amounts, in minor units. `subtotal = unitPrice × quantity + what its extras come to`, and
 * `total = subtotal − discount + (taxInclusive ? 0 : tax)`.
 */
export type QuotedAmounts = {
  readonly subtotal: number
  readonly discount: number
  readonly tax: number
  /** The line's extras at what they cost and come to in this sale. */
  readonly quotedExtras: readonly QuotedExtra[]
  /** Per cent, of the goods. */
  readonly taxRate: number
  readonly total: number
}

/** `total = subtotal − discount + shipping + (taxInclusive ? 0 : tax) − giftCard` */
export type Totals = {
  readonly subtotal: number
  readonly discount: number
  readonly shipping: number
  readonly shippingTax: number
  /** Of the goods and the shipping together. */
  readonly tax: number
  readonly giftCard: number
  readonly total: number
}

export type Quote<Line extends QuoteLine> = {
  readonly currency: string
  readonly taxInclusive: boolean
  readonly items: readonly (Line & QuotedAmounts)[]
  readonly discounts: readonly Discount[]
  /** Of what the discounts take off, the shipping's part. */
  readonly shippingDiscount: number
  /** What became of each promotion that was considered, and why. */
  readonly verdicts: readonly Verdict[]
  readonly giftCards: readonly GiftCardUse[]
  /** Null while none was chosen, and when the chosen one cannot be used (any more). */
  readonly shippingOption: ShippingOption | null
  /** Per cent. */
  readonly shippingTaxRate: number
  readonly taxTreatment: TaxTreatment
  /** Each tax of the whole sale; together they are `totals.tax`. */
  readonly taxes: readonly TaxSummary[]
  /** Who worked the taxes out, null for the shop's own rates; and what somebody else is to be asked. */
  readonly taxedBy: {
    readonly name: string | null
    readonly reference: string | null
    readonly question: TaxQuestion | null
  }
  readonly totals: Totals
  /** Pieces, not lines. */
  readonly itemCount: number
  /** What `shippingOptions` wants to know of this cart. */
  readonly consignment: Consignment
}
