import { field } from '../shop/field.ts'
import type { Words } from '../shop/messages/index.ts'
import { addressFaults, addressIn, type AddressValues } from './addressForm.ts'
import type { CheckoutValues } from './checkoutState.ts'
import { looksLikeEmail } from './looksLikeEmail.ts'

export const readCheckout = (form: FormData): CheckoutValues => ({
  email: field(form, 'email'),
  shipping: addressIn(form, 'shipping'),
  billing: addressIn(form, 'billing'),
  billingDiffers: form.has('billingDiffers'),
  taxId: field(form, 'taxId'),
  note: field(form, 'note'),
  keepAddress: form.has('keepAddress'),
  digitalConsent: form.has('asksDigitalConsent') ? form.has('digitalConsent') : null,
  remindMe: form.has('asksRemindMe') ? form.has('remindMe') : null,
})

type Need = { readonly isShipped: boolean; readonly t: Words }

/** What has to be mended before an order can be made of it, field by field. */
export const checkoutFaults = (
  { email, shipping, billing, billingDiffers, digitalConsent }: CheckoutValues,
  { isShipped, t }: Need,
): Record<string, string> => ({
  ...emailFault(email, t),
  ...(isShipped && within('shipping', shipping, t)),
  ...(billingDiffers && within('billing', billing, t)),
  ...(digitalConsent === false && { digitalConsent: t('checkout.digitalConsentNeeded') }),
})

const emailFault = (email: string, t: Words): Record<string, string> =>
  looksLikeEmail(email) ? {} : { email: t('checkout.invalidEmail') }

const within = (prefix: string, values: AddressValues, t: Words): Record<string, string> =>
  Object.fromEntries(
    addressFaults(values).map(({ name, kind }) => [
      `${prefix}.${name}`,
      kind === 'missing'
        ? t('checkout.missing', { field: t(`checkout.${name}`) })
        : t('checkout.tooLong'),
    ]),
  )
