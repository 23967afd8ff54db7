import type Stripe from 'stripe'
import { emptyAddress } from '../payments/methods.ts'
import { invalid } from '../server/errors.ts'
import { hash, integer, list, metadata, oneOf, required, text } from '../server/parameters.ts'
import { listShape, pageAfter } from '../server/lists.ts'
import { route } from '../server/route.ts'
import { days } from '../state/clock.ts'
import { find } from './find.ts'
import { addressShape } from './shapes.ts'

/** Standard rates of a few countries; everywhere else nothing is due. */
const rates: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 21,
  CH: 8.1,
  DE: 19,
  ES: 21,
  FR: 20,
  GB: 20,
  IT: 22,
  NL: 21,
}

/** The postcode of no place at all. */
const NOWHERE = '00000'

const { limit } = listShape
const behaviors = oneOf('exclusive', 'inclusive')

export const taxCalculationRoutes = [
  route(
    'POST',
    '/v1/tax/calculations',
    {
      currency: required(text()),
      customer_details: required(
        hash({
          address: required(hash(addressShape)),
          address_source: required(oneOf('billing', 'shipping')),
          tax_ids: list(hash({ type: required(text()), value: required(text()) })),
          taxability_override: oneOf('customer_exempt', 'none', 'reverse_charge'),
        }),
      ),
      line_items: required(
        list(
          hash({
            amount: required(integer()),
            quantity: integer({ min: 1 }),
            reference: text(),
            tax_behavior: behaviors,
            tax_code: text(),
            metadata: metadata(),
          }),
        ),
      ),
      shipping_cost: hash({ amount: required(integer({ min: 0 })), tax_behavior: behaviors }),
      tax_date: integer(),
    },
    ({ world, account, params }): Stripe.Tax.Calculation => {
      const { address, address_source: source } = params.customer_details
      if (address.postal_code === NOWHERE)
        throw invalid('We could not determine the customer’s tax location.', {
          code: 'customer_tax_location_invalid',
          param: 'customer_details[address]',
        })
      const standing = params.customer_details.taxability_override ?? 'none'
      const usual = rates[address.country?.toUpperCase() ?? ''] ?? 0
      // Who names a VAT number and buys from abroad owes the tax, whether or not that was said.
      const home = world.store.get('accounts', account)?.object.identity?.country
      const isAbroad = home?.toUpperCase() !== address.country?.toUpperCase()
      const owesItself = isAbroad && (params.customer_details.tax_ids ?? []).length > 0
      const rate = standing === 'none' && !owesItself ? usual : 0
      const taxOf = (amount: number, behavior: 'exclusive' | 'inclusive' = 'exclusive') =>
        Math.round(
          behavior === 'inclusive' ? amount - amount / (1 + rate / 100) : (amount * rate) / 100,
        )
      const shipping = params.shipping_cost
      const parts = [...params.line_items, ...(shipping === undefined ? [] : [shipping])]
      const sum = (behavior: 'exclusive' | 'inclusive') =>
        parts
          .filter((part) => (part.tax_behavior ?? 'exclusive') === behavior)
          .reduce((total, part) => total + taxOf(part.amount, behavior), 0)
      const exclusive = sum('exclusive')
      const inclusive = sum('inclusive')
      const net = parts.reduce((total, part) => total + part.amount, 0)
      const id = world.newId('taxcalc')
      const calculation: Stripe.Tax.Calculation & { id: string } = {
        id,
        object: 'tax.calculation',
        amount_total: net + exclusive,
        currency: params.currency.toLowerCase(),
        customer: null,
        customer_details: {
          address: { ...emptyAddress, ...address },
          address_source: source,
          ip_address: null,
          tax_ids: params.customer_details.tax_ids ?? [],
          taxability_override: standing,
        },
        expires_at: world.clock.now() + days(90),
        livemode: false,
        ship_from_details: null,
        shipping_cost:
          shipping === undefined
            ? null
            : {
                amount: shipping.amount,
                amount_tax: taxOf(shipping.amount, shipping.tax_behavior),
                tax_behavior: shipping.tax_behavior ?? 'exclusive',
                tax_code: 'txcd_92010001',
              },
        tax_amount_exclusive: exclusive,
        tax_amount_inclusive: inclusive,
        tax_breakdown: [
          {
            amount: exclusive + inclusive,
            inclusive: exclusive === 0 && inclusive > 0,
            tax_rate_details: {
              country: address.country ?? null,
              flat_amount: null,
              percentage_decimal: String(rate),
              rate_type: 'percentage',
              state: address.state ?? null,
              tax_type: 'vat',
            },
            taxability_reason: rate === 0 ? 'not_collecting' : 'standard_rated',
            taxable_amount: net - inclusive,
          },
        ],
        tax_date: params.tax_date ?? world.clock.now(),
      }
      const lines = params.line_items.map((item, at): Stripe.Tax.CalculationLineItem => ({
        id: world.newId('tax_li'),
        object: 'tax.calculation_line_item',
        amount: item.amount,
        amount_tax: taxOf(item.amount, item.tax_behavior),
        livemode: false,
        metadata: item.metadata ?? {},
        performance_location: null,
        product: null,
        quantity: item.quantity ?? 1,
        reference: item.reference ?? `L${at + 1}`,
        tax_behavior: item.tax_behavior ?? 'exclusive',
        tax_code: item.tax_code ?? 'txcd_99999999',
      }))
      world.store.insert('tax_calculations', account, calculation, { lines })
      return calculation
    },
  ),
  route('GET', '/v1/tax/calculations/:id/line_items', { limit, starting_after: text() }, (call) => {
    const { id, hidden } = find(call, 'tax_calculations', 'tax.calculation')
    const url = `/v1/tax/calculations/${id}/line_items`
    return pageAfter(hidden.lines, { params: call.params, url })
  }),
]
