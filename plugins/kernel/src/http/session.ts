import type { Shop } from '../scope/index.ts'

/**
 * Named after the shop, since shops reached by path share a host: a cookie of one must not log
 * anybody in, or out, at another.
 */
export const sessionCookie = (shop: Pick<Shop, 'slug'>): string => `souk-session.${shop.slug}`

/**
 * The request's headers, with the shop's session cookie put where Payload looks for a token, and all
 * other cookies left out: the panel's own cookie says nothing in a shop. A cookie counts only when
 * the request comes from the shop's own pages.
 */
export const sessionHeaders = (request: Pick<Request, 'headers'>, shop: Shop): Headers => {
  const headers = new Headers(request.headers)
  const cookie = headers.get('cookie')
  headers.delete('cookie')
  if (!cookie || headers.has('authorization') || !isFromOwnPages(request.headers)) return headers
  const token = cookieValue(cookie, sessionCookie(shop))
  if (token) headers.set('authorization', `JWT ${token}`)
  return headers
}

const isFromOwnPages = (headers: Headers): boolean => {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  return origin === null || hostOf(origin) === headers.get('host')
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined

const cookieValue = (cookies: string, name: string): string | undefined =>
  cookies
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
