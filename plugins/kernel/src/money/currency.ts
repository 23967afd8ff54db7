const known = new Set(Intl.supportedValuesOf('currency'))
const digits = new Map<string, number>()

/** Whether the text is an ISO 4217 code that this platform knows, in upper case. */
export const isCurrency = (text: string): boolean => known.has(text)

/**
 * How many decimals the currency is shown with: EUR 2, JPY 0, KWD 3. A payment provider may count
 * otherwise (Stripe's ISK has two); that is the provider's business and not to be mixed up.
 */
export const minorUnits = (currency: string): number => {
  const remembered = digits.get(currency)
  if (remembered !== undefined) return remembered
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  digits.set(currency, maximumFractionDigits)
  return maximumFractionDigits
}
