import type { Context } from '@souk/kernel'

import type { Parcel } from '../domain/index.ts'

/** What a carrier is asked: which parcels go where. Grams, millimetres, minor units. */
export type RateRequest = {
  readonly to: {
    /** ISO 3166-1 alpha-2 */
    readonly country: string
    readonly region: string | null
    readonly postalCode: string | null
    readonly city: string | null
  }
  readonly parcels: readonly Pick<Parcel, 'weight' | 'length' | 'width' | 'height'>[]
  /** What the goods are worth, after discounts. */
  readonly goods: number
  /** ISO 4217, in which prices are to be answered. */
  readonly currency: string
}

/** One of a carrier's services, and what it costs. */
export type Rate = {
  /** The carrier's own short name for it: letters, digits, `_`, `-` and `.`, at most 60. */
  readonly service: string
  /** As shoppers read it. */
  readonly name: string
  /** Minor units of the currency that was asked for. */
  readonly price: number
  readonly currency: string
  readonly estimate?: string | null
}

/** A carrier, or somebody who knows the prices of several. */
export type RateProvider = {
  /** Kept with methods: not to be changed later. */
  readonly name: string
  /** As the panel calls it. */
  readonly label: string
  /**
   * Asked outside every transaction. What takes longer than the signal lasts is not waited for, and
   * an answer that cannot be read counts as none: the method's own price holds then.
   */
  readonly rates: (
    ctx: Context,
    request: RateRequest,
    options: { readonly signal: AbortSignal },
  ) => Promise<readonly Rate[]>
}
