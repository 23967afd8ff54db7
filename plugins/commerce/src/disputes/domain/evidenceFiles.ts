/** What a file shows, in the order in which people are asked for it. */
export const evidenceFileKinds = ['shippingDocument', 'correspondence', 'other'] as const

export type EvidenceFileKind = (typeof evidenceFileKinds)[number]

/**
 * Bytes of all files of one answer together. Stripe takes 5 MB in one (https://docs.stripe.com/file-upload),
 * and card networks limit what an answer may hold, each otherwise: we stay below one file's, our receipt
 * included.
 */
export const FILES_LIMIT = 4_200_000
