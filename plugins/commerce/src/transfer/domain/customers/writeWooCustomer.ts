import { namesIn, writeWooAddress } from '../woocommerce/wooAddress.ts'
import type { WrittenCustomer } from './writeCustomer.ts'

/**
 * As WooCommerce’s REST API takes a customer. It knows two addresses of each: the first is where bills
 * go, and parcels go to the second, if there is one. Nobody there has groups.
 *
 * @see https://woocommerce.github.io/woocommerce-rest-api-docs/#create-a-customer
 */
export const writeWooCustomer = ({ email, name = '', addresses = [] }: WrittenCustomer) => {
  const [billing, shipping = billing] = addresses
  const [first, last] = namesIn(name)
  return {
    email,
    first_name: first,
    last_name: last,
    username: email,
    billing: { ...writeWooAddress(billing), email },
    shipping: writeWooAddress(shipping),
  }
}
