import { createHmac } from 'node:crypto'

import { hashToken, type Context } from '@souk/kernel'

import { codeFrom } from '../domain/index.ts'

/**
 * A card's code, made of the house's secret, the card's id and how often its code was made anew. It is
 * stored nowhere: what is kept is its hash, to find the card by. So a letter that was lost in a crash can
 * be written again with the same code, and whoever reads the database has no code that can be spent.
 *
 * The hash does not depend on the secret: should that be changed, codes in people's hands still work,
 * and only the letter cannot be written again (see `codeOf`).
 */
export const deriveCode = (
  { payload }: Pick<Context, 'payload'>,
  { id, edition }: { readonly id: string; readonly edition: number },
): string =>
  codeFrom((block) =>
    createHmac('sha256', payload.secret).update(`gift-card:${id}:${edition}:${block}`).digest(),
  )

/** Codes have 94 bits of chance, so nobody finds one by trying hashes, and a plain one does. */
export const hashCode = (code: string): string => hashToken(`gift-card:${code}`)

/** The code of a card as it was handed out; nothing when the house has another secret since. */
export const codeOf = (
  ctx: Pick<Context, 'payload'>,
  card: { readonly id: string; readonly edition: number; readonly codeHash: string | null },
): string | null => {
  const code = deriveCode(ctx, card)
  return hashCode(code) === card.codeHash ? code : null
}
