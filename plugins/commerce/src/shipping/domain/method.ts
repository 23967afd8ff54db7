import type { Times } from './deliveryWindow.ts'
import type { OpeningHours } from './openingHours.ts'
import type { Basis, Further, Step } from './steps.ts'

export const METHOD_KINDS = ['delivery', 'pickup', 'carrier'] as const
export type MethodKind = (typeof METHOD_KINDS)[number]

/** A way of shipping. Amounts in minor units of `currency`, the shop's own. */
export type ShippingMethod = {
  readonly id: string
  readonly name: string
  /** The price of a flat method, and of a carrier that does not answer. */
  readonly price: number
  readonly currency: string
  /** Costs nothing from this worth of goods on, but for surcharges. */
  readonly freeAbove: number | null
  /** ISO 3166-1 alpha-2, of a method without a zone. Empty: everywhere. */
  readonly countries: readonly string[]
  /** What the shopper reads about how long it takes. */
  readonly estimate: string | null
} & Partial<MethodRules>

/** What a method may say beyond a price and its countries. */
export type MethodRules = {
  readonly kind: MethodKind
  /** The zone's id; null: its countries decide. */
  readonly zone: string | null
  readonly basis: Basis
  readonly steps: readonly Step[]
  readonly further: Further | null
  readonly minimum: number | null
  readonly maximum: number | null
  /** What it costs in the shop's other currencies. */
  readonly prices: readonly ForeignTariff[]
  readonly surcharges: readonly ClassSurcharge[]
  readonly excluded: Readonly<Record<'products' | 'categories' | 'classes', readonly string[]>>
  readonly times: Times | null
  /** Where the goods can be collected; of `pickup` alone. */
  readonly points: readonly PickupPoint[]
  /** The name of the provider that is asked; of `carrier` alone. */
  readonly carrier: string | null
}

export type ForeignTariff = {
  readonly currency: string
  readonly price: number
  readonly freeAbove: number | null
  readonly minimum: number | null
  readonly maximum: number | null
  /** Of each further unit. */
  readonly further: number | null
}

export type ClassSurcharge = {
  /** The shipping class's id. */
  readonly class: string
  readonly price: number
  /** For each piece of the class, or once however many there are. */
  readonly per: 'piece' | 'order'
}

/** Where a shopper comes for the goods. */
export type PickupPoint = OpeningHours & {
  readonly id: string
  readonly name: string
  readonly line1: string
  readonly line2: string | null
  readonly postalCode: string
  readonly city: string
  readonly region: string | null
  /** ISO 3166-1 alpha-2 */
  readonly country: string
  /** How to find it, or what to bring. */
  readonly note: string | null
}
