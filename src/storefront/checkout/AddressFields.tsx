import type { Words } from '../shop/messages/index.ts'
import { classNames } from '../ui/classNames.ts'
import { Field } from '../ui/Field.tsx'
import { Input } from '../ui/Input.tsx'
import { Select } from '../ui/Select.tsx'
import { ADDRESS_FIELDS, type AddressValues } from './addressForm.ts'
import type { Country } from './deliveryCountries.ts'

type Props = {
  /** Comes before the names of the fields, as in `shipping.city`. */
  prefix: 'shipping' | 'billing' | 'address'
  values: AddressValues
  /** Complaints by the fields' whole names. */
  faults: Readonly<Record<string, string>>
  countries: readonly Country[]
  t: Words
}

const WIDTHS = {
  full: 'col-span-6',
  long: 'col-span-6 sm:col-span-4',
  short: 'col-span-6 sm:col-span-2',
  half: 'col-span-6 sm:col-span-3',
} as const

/** The lines of an address, named so that browsers fill them in. */
export const AddressFields = ({ prefix, values, faults, countries, t }: Props) => (
  <div className="grid grid-cols-6 gap-x-4 gap-y-4">
    {ADDRESS_FIELDS.map(({ name, autoComplete, isNeeded, most, width }) => {
      const wholeName = `${prefix}.${name}`
      const control = {
        name: wholeName,
        defaultValue: values[name],
        autoComplete: prefix === 'address' ? autoComplete : `${prefix} ${autoComplete}`,
        'aria-required': isNeeded,
      }
      return (
        <Field
          key={name}
          label={
            <Label text={t(`checkout.${name}`)} optional={isNeeded ? '' : t('checkout.optional')} />
          }
          error={faults[wholeName]}
          className={classNames(WIDTHS[width])}
        >
          {(attributes) =>
            name === 'country' ? (
              <Select {...attributes} {...control}>
                <option value="">{t('checkout.chooseCountry')}</option>
                {countries.map(({ code, name: country }) => (
                  <option key={code} value={code}>
                    {country}
                  </option>
                ))}
              </Select>
            ) : (
              <Input
                {...attributes}
                {...control}
                maxLength={most}
                type={name === 'phone' ? 'tel' : 'text'}
              />
            )
          }
        </Field>
      )
    })}
  </div>
)

const Label = ({ text, optional }: { text: string; optional: string }) => (
  <>
    {text}
    {optional && <span className="font-normal text-quiet"> ({optional})</span>}
  </>
)
