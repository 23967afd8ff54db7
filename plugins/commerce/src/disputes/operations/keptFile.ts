import { createHash, timingSafeEqual } from 'node:crypto'

import { deriveToken, type Context } from '@souk/kernel'

import type { EvidenceFileKind } from '../domain/index.ts'

/** A file that lies with the provider already. */
export type KeptFile = {
  readonly as: EvidenceFileKind
  readonly name: string
  readonly externalId: string
  /** Bytes. */
  readonly size: number
}

/**
 * What proves that a file was added to this dispute by this house, so that nobody hands in another
 * shop's; nothing need be stored of files that nobody sends.
 */
export const proofOf = (
  { payload, shop }: Pick<Context, 'payload' | 'shop'>,
  dispute: string,
  { as, name, externalId, size }: KeptFile,
): string =>
  deriveToken(
    payload.secret,
    'dispute-file',
    JSON.stringify([shop.id, dispute, as, name, externalId, size]),
  )

/** Takes the same time whatever is wrong. */
export const isProof = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
