type Method = {
  readonly type: string
  readonly card?: { readonly brand: string; readonly last4: string } | null
  readonly sepa_debit?: { readonly last4: string | null } | null
}

/** As its owner knows it: `Visa ending in 4242`. */
export const cardLabel = ({ type, card, sepa_debit: debit }: Method): string => {
  if (card) return `${BRANDS[card.brand] ?? titled(card.brand)} ending in ${card.last4}`
  if (debit?.last4) return `Bank account ending in ${debit.last4}`
  return titled(type.replaceAll('_', ' '))
}

const BRANDS: Readonly<Record<string, string>> = {
  amex: 'American Express',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
}

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
