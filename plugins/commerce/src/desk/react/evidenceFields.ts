/** What a bank takes as evidence, in the order in which people tell it. */
export const evidenceFields = [
  { name: 'statement', label: 'Your statement', isLong: true },
  { name: 'productDescription', label: 'What was sold', isLong: true },
  { name: 'customerName', label: 'Customer' },
  { name: 'customerEmail', label: 'E-mail' },
  { name: 'billingAddress', label: 'Billing address' },
  { name: 'shippingAddress', label: 'Sent to' },
  { name: 'carrier', label: 'Carrier' },
  { name: 'trackingNumber', label: 'Tracking number' },
  { name: 'shippedOn', label: 'Sent on' },
  { name: 'invoice', label: 'Invoice', isLong: true },
  { name: 'correspondence', label: 'What happened, and what was written', isLong: true },
] as const satisfies readonly {
  readonly name: string
  readonly label: string
  readonly isLong?: boolean
}[]

export type EvidenceName = (typeof evidenceFields)[number]['name']

/** The texts that say something: a bank is told nothing empty. */
export const filledIn = (
  texts: Readonly<Partial<Record<EvidenceName, string>>>,
): Partial<Record<EvidenceName, string>> =>
  Object.fromEntries(
    evidenceFields.flatMap(({ name }) => {
      const text = texts[name]?.trim()
      return text ? [[name, text]] : []
    }),
  )
