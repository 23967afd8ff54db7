import { deriveToken, hashToken, isToken, type Context, type Shop } from '@souk/kernel'

import { isId } from '../../shared/sqlArray.ts'

/** Where the links of a letter lead; each ends with its secret. */
export type ReminderLinks = {
  /** The page that opens the cart. It must keep the secret out of logs: behind `#`. */
  readonly cart: (shop: Shop, secret: string) => string
  /** The page with a button that says: no more of these. */
  readonly unsubscribe: (shop: Shop, secret: string) => string
  /** The page with a button that says: yes, this is my address. The secret belongs behind `#`. */
  readonly confirm: (shop: Shop, secret: string) => string
  /** What a mail program posts to, by RFC 8058. */
  readonly oneClick: (shop: Shop, secret: string) => string
}

type Purpose = 'open' | 'unsubscribe' | 'confirm'
type House = Pick<Context, 'payload'>

/** What a link ends with: the id of the letter, or of the consent that is to be confirmed, and a token that is made of it and the house's secret. */
export const secretOf = (ctx: House, letter: string, purpose: Purpose): string =>
  `${letter}.${tokenOf(ctx, letter, purpose)}`

/** Whose id a secret begins with; nothing where it is none of ours, or for another purpose. */
export const letterOf = (ctx: House, secret: string, purpose: Purpose): string | null => {
  const [letter = '', token, ...rest] = secret.split('.')
  if (!isId(letter) || rest.length > 0) return null
  const expected = hashToken(tokenOf(ctx, letter.toLowerCase(), purpose))
  return isToken(token, expected) ? letter : null
}

const tokenOf = ({ payload }: House, letter: string, purpose: Purpose): string =>
  deriveToken(payload.secret, `reminder-${purpose}`, letter)
