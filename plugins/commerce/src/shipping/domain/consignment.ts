import type { CarrierAnswers } from './carrierRates.ts'
import { packParcels, type Box, type Parcel, type ParcelItem } from './parcels.ts'
import type { Place, Zone, ZoneDecision } from './zones.ts'

/** What shipping wants to know of a piece. Grams and millimetres, null where nobody has said. */
export type ParcelFacts = {
  readonly weight: number | null
  readonly length: number | null
  readonly width: number | null
  readonly height: number | null
  readonly shippingClass: string | null
  /** Asked for each piece on top of any method's price, in the shop's own currency. */
  readonly surcharge: number | null
  readonly categories: readonly string[]
}

/** A line that has to travel. */
export type ConsignmentItem = ParcelFacts & {
  readonly line: string
  readonly product: string | null
  readonly title: string
  readonly quantity: number
}

/** What is the same for every cart of a shop. */
export type ShippingGround = {
  readonly zones: readonly Zone[]
  readonly boxes: readonly Box[]
  /** IANA */
  readonly timeZone: string
}

/**
 * What goes where, and what it is worth after discounts, in minor units of the currency. What is
 * left out is not known; the country alone is enough for methods with one price.
 */
export type Consignment = Place & {
  readonly city?: string | null | undefined
  readonly goods: number
  readonly currency: string
  readonly requiresShipping: boolean
  readonly items?: readonly ConsignmentItem[]
  readonly ground?: ShippingGround
  /** What carriers have answered for this cart. */
  readonly answers?: CarrierAnswers
  readonly now?: Date
  /** How it is packed and what it weighs, where that is known already. */
  readonly load?: Load
  /** The zone of its place, where that is decided already. */
  readonly zone?: ZoneDecision | null
  /** What a price comes to in this sale, such as a net one. The price itself unless told. */
  readonly priced?: (price: number) => number
  /**
   * For shops that let prices be converted. Without it a method has a price only where it was given
   * one.
   */
  readonly convert?: Conversions
}

/** An amount in another currency; null where there is no rate. */
type Convert = (amount: number, from: string, to: string) => number | null

export type Conversions = {
  /** Of a price as the shop writes it: rounded by the shop's rule. */
  readonly price: Convert
  /** Of what is reckoned with, such as a rate for each kilogram: to the nearest minor unit. */
  readonly amount: Convert
}

type Line = {
  readonly id?: string
  readonly product?: string | null
  readonly title?: string
  readonly quantity: number
  readonly requiresShipping: boolean
  readonly parcel?: ParcelFacts
}

/** The lines that have to travel, as shipping looks at them. */
export const consignmentItems = (lines: readonly Line[]): ConsignmentItem[] =>
  lines.flatMap(({ id, product, title, quantity, requiresShipping, parcel }, index) =>
    requiresShipping
      ? [
          {
            ...(parcel ?? UNKNOWN),
            line: id ?? String(index),
            product: product ?? null,
            title: title ?? '',
            quantity,
          },
        ]
      : [],
  )

const UNKNOWN: ParcelFacts = {
  weight: null,
  length: null,
  width: null,
  height: null,
  shippingClass: null,
  surcharge: null,
  categories: [],
}

/** What travels, measured. */
export type Load = {
  readonly parcels: readonly Parcel[]
  /** Grams, with the boxes if the shop has any. */
  readonly weight: number
  readonly pieces: number
  /** Cubic centimetres of the goods alone. */
  readonly volume: number
}

/** How a cart is packed, and what it weighs: once for all methods. */
export const loadOf = ({ items = [], ground }: Pick<Consignment, 'items' | 'ground'>): Load => {
  const pieces = items.map(toPiece)
  const parcels = packParcels(pieces, ground?.boxes ?? [])
  const cubic = pieces.reduce(
    (sum, { length, width, height, quantity }) => sum + length * width * height * quantity,
    0,
  )
  return {
    parcels,
    weight: parcels.reduce((sum, { weight }) => sum + weight, 0),
    pieces: pieces.reduce((sum, { quantity }) => sum + quantity, 0),
    volume: Math.ceil(cubic / 1000),
  }
}

const toPiece = ({
  line,
  quantity,
  weight,
  length,
  width,
  height,
}: ConsignmentItem): ParcelItem => ({
  line,
  quantity,
  weight: weight ?? 0,
  length: length ?? 0,
  width: width ?? 0,
  height: height ?? 0,
})
