import { createHmac, timingSafeEqual } from 'node:crypto'

import type { Context } from '@souk/kernel'

import { isId } from '../../shared/sqlArray.ts'
import { digitalErrors } from '../domain/index.ts'

/** How long a link gives its bytes: enough for a slow line to begin, and to go on where it broke off. */
export const LINK_MINUTES = 15

type House = Pick<Context, 'payload' | 'shop' | 'now'>
export type Link = { readonly token: string; readonly expiresAt: Date }

/**
 * A link to the bytes of one delivery: what it is for and until when, signed with the house's secret for
 * this shop alone. Nothing of it is stored.
 */
export const signLink = (house: House, delivery: string): Link => {
  const expiresAt = new Date(house.now().getTime() + LINK_MINUTES * 60_000)
  const words = `${delivery}.${Math.floor(expiresAt.getTime() / 1000).toString(36)}`
  return { token: `${words}.${signatureOf(house, words)}`, expiresAt }
}

/**
 * Which delivery a link is for.
 * @throws 404 `download_not_found` for one that nobody here has made · 410 `download_link_expired`
 */
export const readLink = (house: House, token: string): string => {
  const [delivery = '', until = '', signature = '', ...rest] = token.split('.')
  if (
    rest.length > 0 ||
    !isId(delivery) ||
    !isSame(signature, signatureOf(house, `${delivery}.${until}`))
  )
    throw digitalErrors.download_not_found()
  if (Number.parseInt(until, 36) * 1000 <= house.now().getTime())
    throw digitalErrors.download_link_expired()
  return delivery
}

const signatureOf = ({ payload, shop }: House, words: string): string =>
  createHmac('sha256', payload.secret).update(`download:${shop.id}:${words}`).digest('base64url')

/** Takes the same time whether the first or the last character is wrong. */
const isSame = (given: string, made: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(made)]
  return one.length === other.length && timingSafeEqual(one, other)
}
