type Said = Readonly<Record<string, unknown>>

/**
 * An address as WooCommerce’s REST API has it; every part is there, empty where nothing is said.
 *
 * @see https://woocommerce.github.io/woocommerce-rest-api-docs/#customer-billing-properties
 */
export const writeWooAddress = (address: Said | null | undefined) => {
  const [first, last] = namesIn(text(address?.['name']))
  return {
    first_name: first,
    last_name: last,
    company: text(address?.['company']),
    address_1: text(address?.['line1']),
    address_2: text(address?.['line2']),
    city: text(address?.['city']),
    state: text(address?.['region']),
    postcode: text(address?.['postalCode']),
    country: text(address?.['country']),
    phone: text(address?.['phone']),
  }
}

/** A name in two: the last word is the family’s. */
export const namesIn = (name: string): readonly [string, string] => {
  const at = name.lastIndexOf(' ')
  return at === -1 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)]
}

/** As its API writes times that end with `_gmt`: no zone, and no part of a second where it is none. */
export const wooTime = (iso: string): string => iso.replace(/(?:\.0+)?Z$/u, '')

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
