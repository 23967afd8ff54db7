import type { sql } from '@souk/kernel'

import type { Address } from '../../customers/domain/index.ts'
import type { CartCredit } from '../../gift-cards/operations/index.ts'
import type { Exchange } from '../../pricing/domain/index.ts'
import type { FoundPromotions } from '../../promotions/operations/index.ts'
import type { CarrierAnswers, ShippingGround, ShippingMethod } from '../../shipping/domain/index.ts'
import type { TaxAnswer, TaxBuyer, TaxRate } from '../../tax/domain/index.ts'
import type { CartStatus, Seen } from '../domain/index.ts'
import type { LoadedLine, SavedLine } from './lineTypes.ts'

/** A cart's own facts. `shippingOption` is the id that was chosen, whether or not it still holds. */
export type StoredCart = {
  readonly id: string
  readonly status: CartStatus
  readonly currency: string
  readonly locale: string
  readonly email: string | null
  readonly customer: string | null
  readonly codes: readonly string[]
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
  readonly shippingOption: string | null
  /** The shopper's VAT number, if they buy for a business. */
  readonly taxId: string | null
  /** What carriers have answered for this cart. */
  readonly shippingAnswers: CarrierAnswers
  /** What was answered last about its taxes, by whoever else works them out. */
  readonly taxAnswer: TaxAnswer | null
  readonly note: string | null
  /** Whether the customer's store credit is to pay. */
  readonly usesCredit: boolean
  /** Whether the shopper agreed to be reminded of it. */
  readonly remindMe: boolean
  /** What its shopper saw when they last put something in or said so. */
  readonly seen: Seen | null
  readonly expiresAt: Date
}

/** What a room that comes after carts wants to know of `carts c` as well: true or false. */
export type Question = ReturnType<typeof sql>

export type LoadedCart = {
  readonly cart: StoredCart
  readonly lines: readonly LoadedLine[]
  /** What was set aside for later, the latest first: no part of what the cart comes to. */
  readonly saved: readonly SavedLine[]
  /** Those that apply by themselves, and those of the cart's codes and the one that was asked for. */
  readonly promotions: FoundPromotions['promotions']
  /** Who buys, as far as promotions ask. */
  readonly shopper: FoundPromotions['shopper']
  readonly shippingMethods: readonly ShippingMethod[]
  readonly taxRates: readonly TaxRate[]
  readonly taxBuyer: TaxBuyer
  /** What kind of goods a class is to whoever else works taxes out, by the class's id. */
  readonly taxCodes: Readonly<Record<string, string>>
  /** How the shop's own amounts become those of the cart's currency, where that is another one. */
  readonly exchange: Exchange | null
  /** At which that is: `1.0834`. */
  readonly rate: string | null
  /** Gift cards that were entered, and the customer's store credit whether it is to pay or not. */
  readonly credit: readonly CartCredit[]
  readonly shippingGround: ShippingGround
  /** The answer to the question that was asked along; false where none was. */
  readonly answer: boolean
  /** Another one as soon as anybody has written to the cart, which whoever changes its lines does as well. */
  readonly revision: string
}
