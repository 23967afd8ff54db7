/** What a shop tells a bank: commerce's `DisputeEvidence`. */
export type Told = {
  readonly customerName?: string
  readonly customerEmail?: string
  readonly billingAddress?: string
  readonly shippingAddress?: string
  readonly productDescription?: string
  readonly carrier?: string
  readonly trackingNumber?: string
  readonly shippedOn?: string
  readonly invoice?: string
  readonly correspondence?: string
  readonly statement?: string
}

/** Stripe takes 150 000 characters of evidence in all; a field on its own up to 20 000. */
const FIELD_LIMIT = 5_000
const TEXT_LIMIT = 20_000

const FIELDS = {
  customerName: 'customer_name',
  customerEmail: 'customer_email_address',
  billingAddress: 'billing_address',
  shippingAddress: 'shipping_address',
  productDescription: 'product_description',
  carrier: 'shipping_carrier',
  trackingNumber: 'shipping_tracking_number',
  shippedOn: 'shipping_date',
} as const satisfies Partial<Record<keyof Told, string>>

/**
 * Evidence under Stripe's names. An invoice and letters are files there; as texts they go with the
 * statement. What is empty is left out, since an empty text takes back what was told before.
 */
export const evidenceFrom = (told: Told): Record<string, string> => {
  const names = Object.keys(FIELDS) as (keyof typeof FIELDS)[]
  const fields = names.map((name) => [FIELDS[name], cut(told[name], FIELD_LIMIT)] as const)
  const text = [
    cut(told.statement, TEXT_LIMIT),
    titled('Invoice', cut(told.invoice, TEXT_LIMIT)),
    titled('Correspondence', cut(told.correspondence, TEXT_LIMIT)),
  ].filter((part) => part !== '')
  return Object.fromEntries(
    [...fields, ['uncategorized_text', text.join('\n\n')] as const].filter(
      ([, value]) => value !== '',
    ),
  )
}

const cut = (text: string | undefined, limit: number): string => (text ?? '').trim().slice(0, limit)

const titled = (title: string, text: string): string => (text === '' ? '' : `${title}:\n${text}`)
