import { field } from '../shop/field.ts'

/** In the order of an envelope; what browsers call them when they fill them in; whether they must be. */
export const ADDRESS_FIELDS = [
  { name: 'name', autoComplete: 'name', isNeeded: true, most: 200, width: 'full' },
  { name: 'company', autoComplete: 'organization', isNeeded: false, most: 200, width: 'full' },
  { name: 'line1', autoComplete: 'address-line1', isNeeded: true, most: 200, width: 'full' },
  { name: 'line2', autoComplete: 'address-line2', isNeeded: false, most: 200, width: 'full' },
  { name: 'postalCode', autoComplete: 'postal-code', isNeeded: true, most: 20, width: 'short' },
  { name: 'city', autoComplete: 'address-level2', isNeeded: true, most: 120, width: 'long' },
  { name: 'region', autoComplete: 'address-level1', isNeeded: false, most: 120, width: 'half' },
  { name: 'country', autoComplete: 'country', isNeeded: true, most: 2, width: 'half' },
  { name: 'phone', autoComplete: 'tel', isNeeded: false, most: 40, width: 'half' },
] as const

export type AddressField = (typeof ADDRESS_FIELDS)[number]['name']
export type AddressValues = Readonly<Record<AddressField, string>>

/** What was typed into the fields that begin with `prefix`, as `shipping` in `shipping.city`. */
export const addressIn = (form: FormData, prefix: string): AddressValues =>
  Object.fromEntries(
    ADDRESS_FIELDS.map(({ name }) => [name, field(form, `${prefix}.${name}`)]),
  ) as AddressValues

export const addressValues = (
  address: Partial<Record<AddressField, string | undefined>> | null,
): AddressValues =>
  Object.fromEntries(
    ADDRESS_FIELDS.map(({ name }) => [name, address?.[name] ?? '']),
  ) as AddressValues

export type AddressFault = { readonly name: AddressField; readonly kind: 'missing' | 'tooLong' }

/** What a person has to mend before the address can be saved. */
export const addressFaults = (values: AddressValues): AddressFault[] =>
  ADDRESS_FIELDS.flatMap(({ name, isNeeded, most }): AddressFault[] => {
    if (values[name] === '') return isNeeded ? [{ name, kind: 'missing' }] : []
    return values[name].length > most ? [{ name, kind: 'tooLong' }] : []
  })

/** Without what was left empty, as operations take it. */
export const filledIn = (values: AddressValues): AddressValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as AddressValues

export const sameAddress = (one: AddressValues, other: AddressValues): boolean =>
  ADDRESS_FIELDS.every(({ name }) => one[name] === other[name])
