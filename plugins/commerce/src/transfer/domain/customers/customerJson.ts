import { addressCells } from '../docCells.ts'
import type { Cells, CustomerItem, Group, Line } from '../item.ts'
import { cellOf, isRecord, records } from '../json/flatten.ts'
import { readOwnCustomers } from './readCustomers.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * A customer as WooCommerce’s REST API gives it.
 *
 * @see https://woocommerce.github.io/woocommerce-rest-api-docs/#customer-properties
 */
export const isWooCustomerJson = (value: Json): boolean =>
  'username' in value && isRecord(value['billing'])

/**
 * A customer as Shopify’s Admin REST API gives it.
 *
 * @see https://shopify.dev/docs/api/admin-rest/latest/resources/customer
 */
export const isShopifyCustomerJson = (value: Json): boolean =>
  'tax_exempt' in value && 'email' in value && Array.isArray(value['addresses'])

/** As lines of our own table. */
export const readWooCustomerJson = (customers: readonly Json[]): Group<CustomerItem>[] =>
  readOwnCustomers(
    customers.flatMap((customer, at) => {
      const billing = wooAddress(customer['billing'])
      const shipping = wooAddress(customer['shipping'])
      return linesOf(at + 1, {
        person: { email: text(customer['email']), name: fullName(customer) },
        addresses: [billing, withPhone(shipping, { billing, given: customer['shipping'] })],
      })
    }),
  )

/** Where parcels go older shops ask for no number to call, and none leaves it away from the same address. */
const withPhone = (
  shipping: Address,
  { billing, given }: { readonly billing: Address; readonly given: unknown },
): Address => {
  const isSame = isDeepEqual({ ...billing, phone: '' }, { ...shipping, phone: '' })
  const isAsked = isRecord(given) && 'phone' in given
  return isAsked && !isSame ? shipping : { ...shipping, phone: shipping.phone || billing.phone }
}

const isDeepEqual = (a: Address, b: Address): boolean => JSON.stringify(a) === JSON.stringify(b)

/** As lines of our own table, the address that counts there first. */
export const readShopifyCustomerJson = (customers: readonly Json[]): Group<CustomerItem>[] =>
  readOwnCustomers(
    customers.flatMap((customer, at) =>
      linesOf(at + 1, {
        person: {
          email: text(customer['email']),
          name: fullName(customer),
          tax_exempt: customer['tax_exempt'] === true ? 'yes' : 'no',
        },
        addresses: records(customer['addresses'])
          .toSorted((a, b) => Number(b['default'] === true) - Number(a['default'] === true))
          .map(shopifyAddress),
      }),
    ),
  )

type Address = ReturnType<typeof wooAddress>

type Told = { readonly person: Cells; readonly addresses: readonly Address[] }

const linesOf = (line: number, { person, addresses }: Told): Line[] => {
  const whole = addresses.filter(({ line1, city, postalCode }) => line1 || city || postalCode)
  return (whole.length > 0 ? whole : [undefined]).map((address, at) => ({
    line,
    cells: {
      ...(at === 0 ? person : { email: person['email'] ?? '' }),
      ...(address && (addressCells(address, 'address') as Cells)),
    },
  }))
}

const wooAddress = (value: unknown) => {
  const said = isRecord(value) ? value : {}
  return {
    name: fullName(said),
    company: text(said['company']),
    line1: text(said['address_1']),
    line2: text(said['address_2']),
    city: text(said['city']),
    region: text(said['state']),
    postalCode: text(said['postcode']),
    country: text(said['country']),
    phone: text(said['phone']),
  }
}

const shopifyAddress = (said: Json): Address => ({
  name: fullName(said),
  company: text(said['company']),
  line1: text(said['address1']),
  line2: text(said['address2']),
  city: text(said['city']),
  region: text(said['province_code']),
  postalCode: text(said['zip']),
  country: text(said['country_code']),
  phone: text(said['phone']),
})

const fullName = (said: Json): string =>
  [text(said['first_name']), text(said['last_name'])].filter(Boolean).join(' ')

const text = (value: unknown): string => cellOf(value ?? undefined)?.trim() ?? ''
