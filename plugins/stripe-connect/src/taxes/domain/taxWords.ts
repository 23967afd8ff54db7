/** Stripe's word for a kind of tax, as it is written on a bill: `vat` is VAT, `sales_tax` Sales tax. */
export const taxWords = (type: string | null, state: string | null): string | null => {
  if (!type) return null
  const words = type.replaceAll('_', ' ')
  const name =
    type.length <= 4 ? words.toUpperCase() : words.charAt(0).toUpperCase() + words.slice(1)
  return state ? `${name} ${state}` : name
}
