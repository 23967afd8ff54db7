import { shippingErrors } from './errors.ts'

/** A way of shipping with a flat price. Amounts in minor units of `currency`. */
export type ShippingMethod = {
  readonly id: string
  readonly name: string
  readonly price: number
  readonly currency: string
  /** Costs nothing from this worth of goods on. */
  readonly freeAbove: number | null
  /** ISO 3166-1 alpha-2. Empty: everywhere. */
  readonly countries: readonly string[]
  /** What the shopper reads about how long it takes. */
  readonly estimate: string | null
}

/** A method as a shopper may choose it, at the price that holds for this cart. */
export type ShippingOption = Pick<ShippingMethod, 'id' | 'name' | 'price' | 'currency' | 'estimate'>

/** Where the goods go, and what they are worth after discounts, in minor units of the currency. */
export type Consignment = {
  readonly country: string | null
  readonly goods: number
  readonly currency: string
  readonly requiresShipping: boolean
}

/** Whether anything among the lines has to travel. */
export const requiresShipping = (
  lines: readonly { readonly requiresShipping: boolean }[],
): boolean => lines.some((line) => line.requiresShipping)

/** Whether a method goes to a country; an unknown country is reached by none. */
export const servesCountry = (
  { countries }: Pick<ShippingMethod, 'countries'>,
  country: string | null,
): boolean => country !== null && (countries.length === 0 || countries.includes(country))

/** What a shopper may choose from, cheapest first; nothing without an address or a parcel. */
export const shippingOptions = (
  methods: readonly ShippingMethod[],
  consignment: Consignment,
): ShippingOption[] =>
  methods
    .filter(
      (method) =>
        consignment.requiresShipping &&
        method.currency === consignment.currency &&
        servesCountry(method, consignment.country),
    )
    .map((method) => toOption(method, consignment.goods))
    .sort((a, b) => a.price - b.price)

/** The option that was chosen, as it now costs; nothing once a new address cannot use it. */
export const chosenOption = (
  methods: readonly ShippingMethod[],
  chosen: string | null,
  consignment: Consignment,
): ShippingOption | null =>
  shippingOptions(methods, consignment).find(({ id }) => id === chosen) ?? null

/** @throws 422 `shipping_option_unavailable` */
export const requireOption = (
  methods: readonly ShippingMethod[],
  chosen: string,
  consignment: Consignment,
): ShippingOption => {
  const option = chosenOption(methods, chosen, consignment)
  if (!option) throw shippingErrors.shipping_option_unavailable({ option: chosen })
  return option
}

const toOption = (method: ShippingMethod, goods: number): ShippingOption => {
  const { id, name, currency, estimate, freeAbove } = method
  const isFree = freeAbove !== null && goods >= freeAbove
  return { id, name, price: isFree ? 0 : method.price, currency, estimate }
}
