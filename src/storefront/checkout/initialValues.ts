import type { CartView, CustomerView } from '@souk/commerce'

import { addressValues } from './addressForm.ts'
import type { CheckoutValues } from './checkoutState.ts'
import type { Country } from './deliveryCountries.ts'

type Known = {
  readonly customer: CustomerView | null
  readonly countries: readonly Country[]
  /** Where most of its shoppers are: the shop's own country. */
  readonly home: string | undefined
}

/** What the cart or the account know already, so that nobody types it again. */
export const initialValues = (
  cart: CartView,
  { customer, countries, home }: Known,
): CheckoutValues => {
  const country = countries.find(({ code }) => code === home) ?? countries[0]
  const saved = customer?.addresses[0]
  return {
    email: cart.email ?? customer?.email ?? '',
    shipping: addressValues(
      cart.shippingAddress ?? saved ?? { name: customer?.name ?? '', country: country?.code },
    ),
    billing: addressValues(
      cart.billingAddress ??
        (cart.requiresShipping ? undefined : saved) ?? { country: country?.code },
    ),
    billingDiffers: cart.billingAddress !== null,
    taxId: cart.taxId ?? '',
    note: cart.note ?? '',
    keepAddress: false,
    digitalConsent: false,
    remindMe: cart.remindMe,
  }
}
