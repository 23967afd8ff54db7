import { majorOf } from './cellText.ts'
import { guardCell } from './guardCell.ts'
import type { Cells } from './item.ts'

type Doc = Readonly<Record<string, unknown>>

const list = (value: unknown): readonly Doc[] => (Array.isArray(value) ? (value as Doc[]) : [])

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

const guarded = (cells: Readonly<Record<string, unknown>>): Cells =>
  Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, guardCell(text(value))]))

const ADDRESS = [
  'name',
  'company',
  'line1',
  'line2',
  'postalCode',
  'city',
  'region',
  'country',
  'phone',
] as const

const addressCells = (address: Doc | undefined, heading: (name: string) => string) =>
  Object.fromEntries(ADDRESS.map((name) => [heading(snake(name)), address?.[name]]))

const snake = (name: string): string => name.replace(/[A-Z]/gu, (sign) => `_${sign.toLowerCase()}`)

/** A line for each address of a customer, the e-mail address on all of them. */
export const customerRows = (customer: Doc): Cells[] => {
  const addresses = list(customer['addresses'])
  return (addresses.length > 0 ? addresses : [undefined]).map((address, at) =>
    guarded({
      email: customer['email'],
      ...(at === 0 && { name: customer['name'], customer_since: customer['createdAt'] }),
      ...addressCells(address, (name) => `address_${name}`),
    }),
  )
}

/** As Shopify exports its customers; the first address is the one that counts there. */
export const shopifyCustomerRows = (customer: Doc): Cells[] => {
  const [address] = list(customer['addresses'])
  const [first, last] = namesIn(text(customer['name']))
  return [
    guarded({
      'First Name': first,
      'Last Name': last,
      Email: customer['email'],
      'Accepts Email Marketing': 'no',
      'Default Address Company': address?.['company'],
      'Default Address Address1': address?.['line1'],
      'Default Address Address2': address?.['line2'],
      'Default Address City': address?.['city'],
      'Default Address Province Code': address?.['region'],
      'Default Address Country Code': address?.['country'],
      'Default Address Zip': address?.['postalCode'],
      'Default Address Phone': address?.['phone'],
      'Accepts SMS Marketing': 'no',
    }),
  ]
}

const namesIn = (name: string): readonly [string, string] => {
  const at = name.lastIndexOf(' ')
  return at === -1 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)]
}

/** A line for each line of an order, the order's own cells on the first of them. */
export const orderRows = (order: Doc): Cells[] => {
  const currency = text(order['currency'])
  const amount = (value: unknown) => majorOf(typeof value === 'number' ? value : null, currency)
  const totals = (order['totals'] ?? {}) as Doc
  const own = {
    placed_at: order['placedAt'],
    status: order['status'],
    payment: order['paymentStatus'],
    parcel: order['fulfilmentStatus'],
    email: order['email'],
    currency,
    subtotal: amount(totals['subtotal']),
    discount: amount(totals['discount']),
    shipping: amount(totals['shipping']),
    tax: amount(totals['tax']),
    total: amount(totals['total']),
    codes: (Array.isArray(order['codes']) ? (order['codes'] as unknown[]) : [])
      .map(text)
      .join(', '),
    note: order['note'],
    ...addressCells(order['shippingAddress'] as Doc | undefined, (name) => `ship_to_${name}`),
    ...addressCells(order['billingAddress'] as Doc | undefined, (name) => `bill_to_${name}`),
  }
  const lines = list(order['items'])
  return (lines.length > 0 ? lines : [undefined]).map((line, at) =>
    guarded({
      order: order['number'],
      ...(at === 0 && own),
      ...(line && {
        item: line['title'],
        item_options: Object.values((line['options'] ?? {}) as Doc)
          .map(text)
          .join(' / '),
        item_sku: line['sku'],
        item_quantity: line['quantity'],
      }),
    }),
  )
}

/** A discount with its code; amounts are in the shop's currency. */
export const discountRows = (discount: Doc, currency: string): Cells[] => {
  const type = text(discount['type'])
  const value = discount['value']
  return [
    guarded({
      title: discount['title'],
      trigger: discount['trigger'],
      code: discount['code'],
      type,
      value: type === 'percentage' ? value : '',
      amount: typeof discount['amount'] === 'number' ? majorOf(discount['amount'], currency) : '',
      active: discount['active'] === false ? 'no' : 'yes',
      starts_at: discount['startsAt'],
      ends_at: discount['endsAt'],
      usage_limit: discount['usageLimit'],
      per_customer: discount['perCustomer'],
      used: discount['used'],
    }),
  ]
}
