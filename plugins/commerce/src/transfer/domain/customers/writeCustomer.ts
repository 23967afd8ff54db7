import { joinWith } from '../cellText.ts'
import { addressCells, guardedCells } from '../docCells.ts'
import type { Cells, CustomerItem } from '../item.ts'
import { namesIn } from '../woocommerce/wooAddress.ts'

/** A customer as it is exported. */
export type WrittenCustomer = CustomerItem & { readonly customerSince?: string }

/** A line for each address of a customer, the e-mail address on all of them. */
export const customerRows = ({
  email,
  name,
  addresses = [],
  groups = [],
  taxExempt,
  customerSince,
}: WrittenCustomer): Cells[] =>
  (addresses.length > 0 ? addresses : [undefined]).map((address, at) =>
    guardedCells({
      email,
      ...(at === 0 && {
        name,
        customer_since: customerSince,
        groups: joinWith(groups, ';'),
        tax_exempt: taxExempt ? 'yes' : 'no',
      }),
      ...addressCells(address, 'address'),
    }),
  )

/** As Shopify exports its customers; the first address is the one that counts there. */
export const shopifyCustomerRows = ({
  email,
  name = '',
  addresses = [],
  taxExempt,
}: WrittenCustomer): Cells[] => {
  const [address] = addresses
  const [first, last] = namesIn(name)
  return [
    guardedCells({
      'First Name': first,
      'Last Name': last,
      Email: email,
      'Accepts Email Marketing': 'no',
      'Default Address Company': address?.company,
      'Default Address Address1': address?.line1,
      'Default Address Address2': address?.line2,
      'Default Address City': address?.city,
      'Default Address Province Code': address?.region,
      'Default Address Country Code': address?.country,
      'Default Address Zip': address?.postalCode,
      'Default Address Phone': address?.phone,
      'Accepts SMS Marketing': 'no',
      'Tax Exempt': taxExempt ? 'yes' : 'no',
    }),
  ]
}
