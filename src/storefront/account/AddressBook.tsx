'use client'

import { useActionState } from 'react'

import { AddressLines } from '../orders/AddressLines.tsx'
import { AddressFields } from '../checkout/AddressFields.tsx'
import { addressValues } from '../checkout/addressForm.ts'
import type { Country } from '../checkout/deliveryCountries.ts'
import { speak, type Place } from '../shop/speak.ts'
import { AccountForm } from './AccountForm.tsx'
import { untouched } from './accountState.ts'
import { forgetAddress, saveAddress } from './actions.ts'

type Address = React.ComponentProps<typeof AddressLines>['address'] & { readonly id: string }
type Props = { addresses: readonly Address[]; countries: readonly Country[]; place: Place }

const fold = 'min-h-11 cursor-pointer content-center text-link underline underline-offset-4'

/** Each address can be written anew where it stands; the last form adds one. */
export const AddressBook = ({ addresses, countries, place }: Props) => {
  const { t } = speak(place)
  const [removed, remove] = useActionState(forgetAddress, untouched)
  return (
    <>
      <output className="sr-only">{removed.news}</output>
      {addresses.length === 0 && <p className="mb-6 text-quiet">{t('account.noAddresses')}</p>}
      <ul className="mb-8 flex flex-col gap-4">
        {addresses.map((address) => {
          const named = { name: address.name, city: address.city }
          return (
            <li key={address.id} className="rounded-shop border border-line p-5">
              <AddressLines address={address} locale={place.locale} />
              <div className="mt-2 flex flex-wrap items-start gap-x-6">
                <form action={remove} className="order-2">
                  <input type="hidden" name="shop" value={place.slug} />
                  <input type="hidden" name="id" value={address.id} />
                  <button className={fold} aria-label={t('account.removeAddressOf', named)}>
                    {t('account.removeAddress')}
                  </button>
                </form>
                <details key={JSON.stringify(address)} className="open:order-3 open:basis-full">
                  <summary className={fold} aria-label={t('account.changeAddressOf', named)}>
                    {t('account.changeAddress')}
                  </summary>
                  <div className="pt-3">
                    <AddressForm address={address} countries={countries} place={place} />
                  </div>
                </details>
              </div>
            </li>
          )
        })}
      </ul>
      <details key={addresses.length} open={addresses.length === 0}>
        <summary className={fold}>{t('account.addAddress')}</summary>
        <div className="pt-4">
          <AddressForm countries={countries} place={place} />
        </div>
      </details>
    </>
  )
}

type FormProps = { address?: Address; countries: readonly Country[]; place: Place }

const AddressForm = ({ address, countries, place }: FormProps) => {
  const { t } = speak(place)
  return (
    <AccountForm
      place={place}
      action={saveAddress}
      submit={t('account.saveAddress')}
      hidden={address ? { id: address.id } : {}}
    >
      {({ state }) => (
        // Remade after each try, since React puts a form back to what it began with.
        <AddressFields
          key={state.turn}
          prefix="address"
          values={
            state.problem
              ? addressValues(withoutPrefix(state.values))
              : addressValues(address ?? { country: countries[0]?.code })
          }
          faults={state.faults}
          countries={countries}
          t={t}
        />
      )}
    </AccountForm>
  )
}

const withoutPrefix = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name.replace(/^address\./, ''), value]),
  )
