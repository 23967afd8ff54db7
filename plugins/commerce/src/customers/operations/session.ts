import { sessionCookie, type Context } from '@souk/kernel'

/** The header that logs a browser in: for this host alone, out of reach for scripts. */
export const openSession = (ctx: Context, token: string): Record<string, string> => {
  const seconds = ctx.payload.collections.customers?.config.auth.tokenExpiration ?? 0
  return { 'Set-Cookie': cookie(ctx, token, seconds) }
}

export const closeSession = (ctx: Context): Record<string, string> => ({
  'Set-Cookie': cookie(ctx, '', 0),
})

/** The session that the request came with; Payload's types keep quiet about it. */
export const sessionOf = ({ req }: Context): string | undefined => {
  const { _sid: id } = (req.user ?? {}) as { _sid?: unknown }
  return typeof id === 'string' ? id : undefined
}

const cookie = (ctx: Context, value: string, seconds: number): string =>
  [
    `${sessionCookie(ctx.shop)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${seconds}`,
    ...(isSecure(ctx) ? ['Secure'] : []),
  ].join('; ')

const isSecure = ({ req }: Context): boolean =>
  req.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' ||
  req.url?.startsWith('https:') === true
