import type { Payload, TypedUser } from 'payload'

import type { Tenant } from '../../tenants/domain/index.ts'
import { settingsOf } from '../../settings.ts'
import { decideTenant, namesIn, type Candidate } from '../domain/index.ts'
import { pathTenantHeader, readPathTenant, tenantInPath } from '../pathTenant.ts'
import { findTenant, findTenantById } from './findTenant.ts'
import { onlyTenantOf } from './onlyTenantOf.ts'

export type Resolution = { readonly headers: Headers; readonly url?: string | undefined }

/**
 * The tenant that a request names, of whatever status; null when it names none.
 *
 * @param person asked for only when nothing else names a tenant; may be an expensive question
 * @throws tenant_mismatch · tenant_not_found
 */
export const resolveTenant = async (
  payload: Payload,
  { headers, url }: Resolution,
  person: () => Promise<TypedUser | null>,
): Promise<Tenant | null> => {
  const { baseDomain, development } = settingsOf(payload)
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined
  const names = namesIn(
    {
      path:
        readPathTenant(headers.get(pathTenantHeader), payload.config.secret) ??
        (address && tenantInPath(address.pathname)?.slug),
      header: headers.get('x-tenant-id'),
      host: headers.get('host'),
      query: development ? address?.searchParams.get('tenant') : null,
    },
    baseDomain,
  )
  const found: Candidate<Tenant>[] = await Promise.all(
    names.map(async (name) => ({ by: name.by, tenant: await findTenant(payload, name) })),
  )
  if (found.some(({ by }) => by !== 'query')) return decideTenant(found)
  const only = onlyTenantOf(await person())
  const tenant = only && (await findTenantById(payload, only))
  return decideTenant([...(tenant ? [{ by: 'token' as const, tenant }] : []), ...found])
}
