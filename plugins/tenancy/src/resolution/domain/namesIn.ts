import { isAddress, normaliseHost } from '../../tenants/domain/index.ts'

/** How a request may name a tenant without proving who asks. */
export type TenantName =
  | { readonly by: 'path' | 'header' | 'query'; readonly slugOrId: string }
  | { readonly by: 'host'; readonly slug: string }
  | { readonly by: 'host'; readonly host: string }

export type Asked = {
  /** The slug that a path below /api/tenant names. */
  readonly path?: string | null | undefined
  /** X-Tenant-ID. */
  readonly header?: string | null | undefined
  readonly host?: string | null | undefined
  /** `?tenant=`, which counts in development only. */
  readonly query?: string | null | undefined
}

/** The tenants that a request names, in the order in which they count. */
export const namesIn = (asked: Asked, baseDomain: string): TenantName[] => [
  ...named('path', asked.path),
  ...named('header', asked.header),
  ...namedByHost(asked.host, baseDomain),
  ...named('query', asked.query),
]

const named = (by: 'path' | 'header' | 'query', value: string | null | undefined): TenantName[] => {
  const slugOrId = value?.trim().toLowerCase()
  return slugOrId ? [{ by, slugOrId }] : []
}

/** The platform's own name and bare addresses name nobody. Every other host is a tenant's or wrong. */
const namedByHost = (value: string | null | undefined, baseDomain: string): TenantName[] => {
  if (!value) return []
  const host = normaliseHost(value)
  // What is no host at all can be nobody's, and must not pass for the platform's own.
  if (!host) return [{ by: 'host', host: '' }]
  if (host === baseDomain || isAddress(host)) return []
  const label = host.endsWith(`.${baseDomain}`) ? host.slice(0, -baseDomain.length - 1) : null
  return label && !label.includes('.') ? [{ by: 'host', slug: label }] : [{ by: 'host', host }]
}
