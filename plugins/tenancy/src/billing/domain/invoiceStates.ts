export const invoiceStates = ['open', 'paid', 'void', 'uncollectible'] as const

export type InvoiceState = (typeof invoiceStates)[number]
