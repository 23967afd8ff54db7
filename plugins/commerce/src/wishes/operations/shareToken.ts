import { deriveToken, hashToken, type Context } from '@souk/kernel'

/** What a shared list is opened by: another one each time that it is shared anew. */
export const shareTokenOf = (
  { payload }: Pick<Context, 'payload'>,
  { id, edition }: { readonly id: string; readonly edition: number },
): string => deriveToken(payload.secret, 'wish-list-share', `${id}:${edition}`)

/** The token of a list that is shared; null where it is not, or the house has another secret since. */
export const currentShareToken = (
  ctx: Pick<Context, 'payload'>,
  list: { readonly id: string; readonly edition: number; readonly hash: string | null },
): string | null => {
  if (list.hash === null) return null
  const token = shareTokenOf(ctx, list)
  return hashToken(token) === list.hash ? token : null
}
