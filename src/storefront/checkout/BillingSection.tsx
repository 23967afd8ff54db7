import type { Words } from '../shop/messages/index.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { AddressFields } from './AddressFields.tsx'
import type { CheckoutValues } from './checkoutState.ts'
import type { Country } from './deliveryCountries.ts'

type Props = {
  values: CheckoutValues
  faults: Readonly<Record<string, string>>
  countries: readonly Country[]
  /** Nothing else says where the shopper is, whose tax this depends on. */
  isNeeded: boolean
  t: Words
}

/** Only for who ticks the box, which CSS alone heeds; for everybody where it is needed. */
export const BillingSection = ({ values, faults, countries, isNeeded, t }: Props) => {
  const fields = (
    <>
      <legend className="mb-4 text-lg font-semibold">{t('checkout.billing')}</legend>
      <AddressFields
        prefix="billing"
        values={values.billing}
        faults={faults}
        countries={countries}
        t={t}
      />
    </>
  )
  if (isNeeded)
    return (
      <fieldset>
        <input type="hidden" name="billingDiffers" value="on" />
        <input type="hidden" name="billingNeeded" value="1" />
        {fields}
        <p className="mt-3 text-sm text-quiet">{t('checkout.billingNeeded')}</p>
      </fieldset>
    )
  return (
    <div className="group -mt-4">
      <Checkbox
        name="billingDiffers"
        defaultChecked={values.billingDiffers}
        label={t('checkout.billingDiffers')}
      />
      <fieldset className="mt-4 hidden group-has-[[name=billingDiffers]:checked]:block">
        {fields}
      </fieldset>
    </div>
  )
}
