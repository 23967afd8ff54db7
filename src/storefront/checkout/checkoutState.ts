import type { PaymentFieldsData } from '../payment/paymentFields.ts'
import type { AddressValues } from './addressForm.ts'

/** Everything that a shopper types into the checkout. */
export type CheckoutValues = {
  readonly email: string
  readonly shipping: AddressValues
  readonly billing: AddressValues
  readonly billingDiffers: boolean
  /** A business’s VAT number; empty where none was given or none is asked for. */
  readonly taxId: string
  readonly note: string
  readonly keepAddress: boolean
  /** Whether they want what is digital at once; null where nobody asks. */
  readonly digitalConsent: boolean | null
  /** Whether the shopper agrees to be reminded; null where nobody asks. */
  readonly remindMe: boolean | null
}

export type CheckoutState = {
  /** What was typed, to be shown again; null before the first try. */
  readonly values: CheckoutValues | null
  /** Complaints by field: `email`, `shipping.city`, `option`. */
  readonly faults: Readonly<Record<string, string>>
  /** What stands in the way as a whole. */
  readonly problem: string
  readonly news: string
  /** Whether the cart has to be changed before this can go on. */
  readonly mendCart: boolean
  /** The order is placed, and is paid in these fields. */
  readonly fields: PaymentFieldsData | null
  readonly turn: number
  /** Grows when the fields were filled from here rather than by typing. */
  readonly filled: number
}

export const unsent: CheckoutState = {
  values: null,
  faults: {},
  problem: '',
  news: '',
  mendCart: false,
  fields: null,
  turn: 0,
  filled: 0,
}
