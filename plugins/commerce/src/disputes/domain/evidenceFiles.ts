/** What a file shows, in the order in which people are asked for it. */
export const evidenceFileKinds = ['shippingDocument', 'correspondence', 'other'] as const

export type EvidenceFileKind = (typeof evidenceFileKinds)[number]

/**
 * Bytes of all files of one answer together. Stripe takes 5 MB in each, and banks 4.5 MB in all; our
 * receipt has to fit as well.
 */
export const FILES_LIMIT = 4_200_000
