import { createHmac, timingSafeEqual } from 'node:crypto'

/** Carries the slug of /api/tenant/<slug> from the proxy, which rewrites it away, to the handler. */
export const pathTenantHeader = 'x-souk-path-tenant'

const prefix = /^\/api\/tenant\/([^/]+)(\/.*)?$/

/** The slug that a path names, and the path without it. */
export const tenantInPath = (path: string): { slug: string; rest: string } | null => {
  const found = prefix.exec(path)
  if (!found?.[1]) return null
  return { slug: decode(found[1]), rest: `/api${found[2] ?? ''}` }
}

/**
 * Most API requests pass the proxy by, so it cannot strip this header from all of them. A signature
 * tells ours from a visitor's, who could otherwise contradict a path that was never asked for.
 */
export const signPathTenant = (slug: string, secret: string): string =>
  `${encodeURIComponent(slug)}.${signatureOf(slug, secret)}`

/** The slug in a header of ours; nothing when somebody else wrote it. */
export const readPathTenant = (value: string | null, secret: string): string | null => {
  const at = value?.lastIndexOf('.') ?? -1
  if (!value || at < 1) return null
  const slug = decode(value.slice(0, at))
  const given = Buffer.from(value.slice(at + 1))
  const right = Buffer.from(signatureOf(slug, secret))
  return given.length === right.length && timingSafeEqual(given, right) ? slug : null
}

const signatureOf = (slug: string, secret: string): string =>
  createHmac('sha256', secret).update(`path tenant ${slug}`).digest('base64url')

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
