const zeroDecimals = 'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' ')
const threeDecimals = 'bhd jod kwd omr tnd'.split(' ')
/** Sent with two decimals, although nobody owns a hundredth of them. */
const wholeUnitsOnly = ['isk', 'ugx']

/** How many decimals Stripe counts in, which is not always how many people write. */
export const exponentOf = (currency: string): number => {
  if (zeroDecimals.includes(currency)) return 0
  return threeDecimals.includes(currency) ? 3 : 2
}

/** Why Stripe does not take this amount, or null when it does. */
export const amountProblem = (
  amount: number,
  currency: string,
): { code: string; message: string } | null => {
  if (!isCurrency(currency)) {
    return { code: 'invalid_currency', message: `Invalid currency: ${currency}.` }
  }
  if (amount < smallest(currency)) {
    return {
      code: 'amount_too_small',
      message: `Amount must be at least ${formatAmount(smallest(currency), currency)}`,
    }
  }
  if (amount > 99_999_999 && exponentOf(currency) < 3) {
    return { code: 'amount_too_large', message: 'Amount must be no more than 99999999.' }
  }
  if (threeDecimals.includes(currency) && amount % 10 !== 0) {
    return {
      code: 'invalid_charge_amount',
      message: `Invalid amount: amounts in ${currency} must be divisible by 10.`,
    }
  }
  if (wholeUnitsOnly.includes(currency) && amount % 100 !== 0) {
    return {
      code: 'invalid_charge_amount',
      message: `Invalid amount: amounts in ${currency} must be divisible by 100.`,
    }
  }
  return null
}

/** Rates at which the stand-in prices a card payment. Whole minor units, half up. */
export const processingFee = (amount: number, currency: string): number =>
  Math.round(amount * 0.029) + fixedFee(currency)

export const formatAmount = (amount: number, currency: string): string => {
  const digits = exponentOf(currency)
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency: currency.toUpperCase(),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits)
}

const known = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()))

const isCurrency = (currency: string) => known.has(currency)

const minima: Readonly<Record<string, number>> = {
  aed: 200,
  czk: 1500,
  dkk: 250,
  gbp: 30,
  hkd: 400,
  huf: 17_500,
  isk: 100,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  pln: 200,
  ron: 200,
  sek: 300,
  thb: 1000,
  ugx: 200_000,
}

/** The least that Stripe charges at once. https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
export const smallest = (currency: string): number =>
  minima[currency] ?? { 0: 50, 2: 50, 3: 100 }[exponentOf(currency)] ?? 50

const fixedFee = (currency: string): number =>
  ({ 0: 30, 2: 30, 3: 100 })[exponentOf(currency)] ?? 30
