import type Stripe from 'stripe'
import { emptyAddress } from '../payments/methods.ts'
import { hash, required, text } from '../server/parameters.ts'

export const addressShape = {
  city: text(),
  country: text(),
  line1: text(),
  line2: text(),
  postal_code: text(),
  state: text(),
}

export const shippingShape = {
  address: required(hash(addressShape)),
  name: required(text()),
  carrier: text(),
  phone: text(),
  tracking_number: text(),
}

type GivenShipping = {
  address: Partial<Stripe.Address>
  name: string
  carrier?: string
  phone?: string
  tracking_number?: string
}

export const toShipping = (
  given: GivenShipping | null | undefined,
): Stripe.PaymentIntent.Shipping | null =>
  given === null || given === undefined
    ? null
    : {
        address: { ...emptyAddress, ...given.address },
        name: given.name,
        carrier: given.carrier ?? null,
        phone: given.phone ?? null,
        tracking_number: given.tracking_number ?? null,
      }
