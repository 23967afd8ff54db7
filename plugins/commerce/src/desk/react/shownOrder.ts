import { waitingLines } from '../../inventory/domain/index.ts'
import type { DeliveryWindow, Parcel, PickupPoint } from '../../shipping/domain/index.ts'
import type { TaxSummary, TaxTreatment } from '../../tax/domain/index.ts'
import type { LineProperty } from '../../cart/domain/index.ts'
import type { ProductKind } from '../../catalogue/domain/index.ts'
import type { CreditUse, GiftCardWish } from '../../gift-cards/domain/index.ts'
import type { Verdict } from '../../promotions/domain/index.ts'
import type { OrderState, Sent, TimelineEntry } from '../../orders/domain/index.ts'

/** An order as the panel reads it: Payload's document. Amounts in minor units of `currency`. */
export type ShownOrder = OrderState & {
  readonly id: string
  readonly number: number | null
  readonly email: string
  readonly customer: string | { readonly id: string } | null
  readonly currency: string
  readonly taxInclusive: boolean
  readonly items: readonly ShownLine[]
  readonly itemCount: number
  readonly discounts: readonly { code?: string | null; title: string; amount: number }[] | null
  /** What became of each promotion that was considered; older orders do not say it. */
  readonly promotions: readonly Verdict[] | null
  readonly giftCards: readonly CreditUse[] | null
  readonly shippingAddress: ShownAddress | null
  readonly billingAddress: ShownAddress | null
  readonly shippingOption: {
    readonly name: string
    readonly estimate?: string | null
    readonly delivery?: DeliveryWindow
    readonly pickup?: PickupPoint
    readonly parcels?: readonly Parcel[]
  } | null
  readonly totals: Readonly<
    Record<'subtotal' | 'discount' | 'shipping' | 'tax' | 'giftCard' | 'total', number>
  >
  readonly fulfilments: readonly Sent[]
  /** Older orders do not say it. */
  readonly taxation?: {
    readonly treatment: TaxTreatment
    readonly taxes: readonly TaxSummary[]
    readonly taxId: string | null
    /** Who else worked it out, and what the sale is recorded there as. */
    readonly by?: string
    readonly transaction?: string | null
  } | null
  /** Pieces that have not arrived yet, by line. */
  readonly missing: ReadonlyMap<string, number>
  readonly digitalConsent?: { readonly wording: string; readonly at: string } | null
  readonly timeline: readonly TimelineEntry[]
  readonly note: string | null
  readonly placedAt: string
}

export type ShownLine = {
  readonly id: string
  readonly product: string
  readonly variant: string
  readonly parts?: readonly { readonly variant: string; readonly quantity: number }[] | null
  readonly title: string
  readonly sku: string | null
  readonly options: Readonly<Record<string, string>> | null
  readonly image: { url: string; sizes?: Record<string, { url: string }> } | null
  /** The shopper's own words; lines without any do not say it. */
  readonly properties?: readonly LineProperty[]
  /** Older lines do not say it: goods. */
  readonly kind?: ProductKind
  readonly giftCard?: GiftCardWish | null
  /** Paid extras at what they come to; lines without any do not say it. */
  readonly extras?: readonly {
    readonly id: string
    readonly title: string
    readonly amount: number
  }[]
  readonly quantity: number
  readonly unitPrice: number
  readonly compareAtPrice: number | null
  /** The price list that the price comes from. */
  readonly priceList: { readonly title: string } | null
  readonly subtotal: number
  readonly discount: number
  readonly taxRate: number
  readonly tax: number
  readonly total: number
}

export type ShownAddress = Readonly<
  Partial<Record<'company' | 'line2' | 'region' | 'phone', string | null>> &
    Record<'name' | 'line1' | 'city' | 'postalCode' | 'country', string>
>

/** What every part of the page needs to put things into words. */
export type Words = {
  readonly language: string
  readonly timeZone: string
  /** When the page was asked for, in milliseconds. */
  readonly now: number
}

/** How this person and this shop write dates and amounts. */
export const wordsOf = (language: string, timeZone: string): Words => ({
  language,
  timeZone,
  now: Date.now(),
})

/**
 * The document with its empty lists filled in.
 *
 * @param waiting pieces that the order waits for, by variant
 */
export const shownOrder = (
  doc: object,
  waiting: Readonly<Record<string, number>> = {},
): ShownOrder => {
  const order = doc as ShownOrder
  const items = order.items ?? []
  return {
    ...order,
    items,
    missing: waitingLines(items, waiting),
    fulfilments: order.fulfilments ?? [],
    timeline: order.timeline ?? [],
  }
}
