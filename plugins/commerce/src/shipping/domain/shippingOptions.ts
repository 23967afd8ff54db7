import type { Consignment } from './consignment.ts'
import { shippingErrors } from './errors.ts'
import { explainShipping, type ShippingOption } from './explainShipping.ts'
import type { PickupPoint, ShippingMethod } from './method.ts'

/** Whether anything among the lines has to travel. */
export const requiresShipping = (
  lines: readonly { readonly requiresShipping: boolean }[],
): boolean => lines.some((line) => line.requiresShipping)

/** What a shopper may choose from, cheapest first; without an address only what is collected. */
export const shippingOptions = (
  methods: readonly ShippingMethod[],
  consignment: Consignment,
): ShippingOption[] =>
  explainShipping(methods, consignment)
    .methods.flatMap(({ options }) => options)
    .toSorted((a, b) => a.price - b.price)

/**
 * The option that was chosen, as it now costs; nothing once it cannot be used any more. Where a
 * carrier's answer no longer speaks of this cart, the method's own price stands for its service.
 */
export const chosenOption = (
  methods: readonly ShippingMethod[],
  chosen: string | null,
  consignment: Consignment,
): ShippingOption | null => {
  if (chosen === null) return null
  const { method } = choiceOf(chosen)
  const options = shippingOptions(
    methods.filter(({ id }) => id === method),
    consignment,
  )
  const isCarrier = methods.some(({ id, kind }) => id === method && kind === 'carrier')
  return (
    options.find(({ id }) => id === chosen) ??
    (isCarrier ? (options.find(({ id }) => id === method) ?? null) : null)
  )
}

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

/** The method of an option, and which of its points or services, if it has such. */
export const choiceOf = (
  option: string,
): { readonly method: string; readonly part: string | null } => {
  const end = option.indexOf(':')
  return end === -1
    ? { method: option, part: null }
    : { method: option.slice(0, end), part: option.slice(end + 1) }
}

/** Where the goods of an option are collected; null where they are sent. */
export const pickupOf = (
  methods: readonly ShippingMethod[],
  option: string | null,
): PickupPoint | null => {
  if (option === null) return null
  const { method, part } = choiceOf(option)
  const chosen = methods.find(({ id, kind }) => id === method && kind === 'pickup')
  return chosen?.points?.find(({ id }) => id === part) ?? null
}
