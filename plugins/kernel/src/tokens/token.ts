import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The secret that opens one object: derived, so that a replayed answer can repeat it and no table
 * holds it. `purpose` keeps a cart's token from opening an order with the same id.
 */
export const deriveToken = (secret: string, purpose: string, id: string): string =>
  createHmac('sha256', secret).update(`${purpose}:${id}`).digest('base64url')

/** What is stored of a token. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')

/** Takes the same time whether the first or the last character is wrong. */
export const isToken = (token: string | undefined, hash: string | null | undefined): boolean => {
  if (!token || !hash) return false
  const given = Buffer.from(hashToken(token))
  const kept = Buffer.from(hash)
  return given.length === kept.length && timingSafeEqual(given, kept)
}
