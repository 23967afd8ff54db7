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
  readonly files?: readonly {
    readonly as: keyof typeof FILES
    readonly externalId: string
  }[]
}

/**
 * Stripe takes 20 000 characters in a field at the most and 150 000 in all.
 * https://docs.stripe.com/api/disputes/update
 */
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

const FILES = {
  shippingDocument: 'shipping_documentation',
  correspondence: 'customer_communication',
  other: 'uncategorized_file',
} as const

/**
 * Evidence under Stripe's names. An invoice and letters are files there; as texts they go with the
 * statement. What is empty is left out, since an empty text takes back what was told before.
 */
export const evidenceFrom = (told: Told): Record<string, string> => {
  const names = Object.keys(FIELDS) as (keyof typeof FIELDS)[]
  const fields = names.map((name) => [FIELDS[name], cut(told[name], FIELD_LIMIT)] as const)
  const files = (told.files ?? []).map(({ as, externalId }) => [FILES[as], externalId] as const)
  const text = [
    (told.statement ?? '').trim(),
    titled('Invoice', told.invoice),
    titled('Correspondence', told.correspondence),
  ].reduce(joined, '')
  return Object.fromEntries(
    [...fields, ['uncategorized_text', text] as const, ...files].filter(
      ([, value]) => value !== '',
    ),
  )
}

const cut = (text: string | undefined, limit: number): string => (text ?? '').trim().slice(0, limit)

const titled = (title: string, text = ''): string =>
  text.trim() === '' ? '' : `${title}:\n${text.trim()}`

const SHORTENED = ' […]'
/** Of less than that nobody learns anything. */
const WORTH_READING = 200

/** What the shop says itself comes first, and whole; of the rest as much as there is room for. */
const joined = (text: string, part: string): string => {
  if (part === '') return text
  const whole = text === '' ? part : `${text}\n\n${part}`
  if (whole.length <= TEXT_LIMIT) return whole
  if (text.length > TEXT_LIMIT - WORTH_READING) return text
  return `${whole.slice(0, TEXT_LIMIT - SHORTENED.length)}${SHORTENED}`
}
