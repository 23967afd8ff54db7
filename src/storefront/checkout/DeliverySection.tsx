import type { Words } from '../shop/messages/index.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { AddressFields } from './AddressFields.tsx'
import type { AddressField } from './addressForm.ts'
import type { CheckoutValues } from './checkoutState.ts'
import type { Country } from './deliveryCountries.ts'
import { Section } from './Section.tsx'

export type SavedAddress = Readonly<Partial<Record<AddressField, string | undefined>>> & {
  readonly id: string
}

type Props = {
  values: CheckoutValues
  faults: Readonly<Record<string, string>>
  countries: readonly Country[]
  customer: { readonly addresses: readonly SavedAddress[] } | null
  /** Then the address may be left empty. */
  isCollected: boolean
  t: Words
}

export const DeliverySection = ({ values, faults, countries, customer, isCollected, t }: Props) => (
  <Section title={t('checkout.address')}>
    {isCollected && <p className="rounded-shop bg-muted px-4 py-3">{t('checkout.collected')}</p>}
    {customer && customer.addresses.length > 0 && (
      <ul aria-label={t('checkout.savedAddresses')} className="flex flex-wrap gap-3">
        {customer.addresses.map((address) => (
          <li key={address.id}>
            <button
              name="intent"
              value={`use:${address.id}`}
              className="cursor-pointer rounded-shop border border-field px-4 py-3 text-left text-sm hover:border-foreground hover:bg-muted"
            >
              <span className="block font-medium">{address.name}</span>
              <span className="block">{address.line1}</span>
              <span className="block">
                {address.postalCode} {address.city}
              </span>
              <span className="mt-1 block text-link underline underline-offset-4">
                {t('checkout.useAddress')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    )}
    <AddressFields
      prefix="shipping"
      values={values.shipping}
      faults={faults}
      countries={countries}
      t={t}
    />
    {customer && (
      <Checkbox
        name="keepAddress"
        defaultChecked={values.keepAddress}
        label={t('checkout.saveAddress')}
      />
    )}
  </Section>
)
