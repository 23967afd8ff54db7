import type { Words } from '../shop/messages/index.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { AddressFields } from './AddressFields.tsx'
import type { CheckoutValues } from './checkoutState.ts'
import type { Country } from './deliveryCountries.ts'

type Props = {
  values: CheckoutValues
  faults: Readonly<Record<string, string>>
  countries: readonly Country[]
  t: Words
}

/** Only for who ticks the box, which CSS alone heeds. */
export const BillingSection = ({ values, faults, countries, t }: Props) => (
  <div className="group -mt-4">
    <Checkbox
      name="billingDiffers"
      defaultChecked={values.billingDiffers}
      label={t('checkout.billingDiffers')}
    />
    <fieldset className="mt-4 hidden group-has-[[name=billingDiffers]:checked]:block">
      <legend className="mb-4 text-lg font-semibold">{t('checkout.billing')}</legend>
      <AddressFields
        prefix="billing"
        values={values.billing}
        faults={faults}
        countries={countries}
        t={t}
      />
    </fieldset>
  </div>
)
