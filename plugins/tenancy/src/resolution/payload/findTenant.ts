import type { Payload, Where } from 'payload'

import type { TenantName } from '../domain/index.ts'
import type { Tenant } from '../../tenants/domain/index.ts'
import { asPlatform } from '../../wall/scope.ts'
import { tenantCache } from '../../tenantCache.ts'
import { isHeld } from './isHeld.ts'
import { planOf } from './planOf.ts'
import { pictureNames, toTenant, type Pictures, type TenantDocument } from './toTenant.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The tenant of a name, of whatever status; from memory if it is there. */
export const findTenant = (payload: Payload, name: TenantName): Promise<Tenant | null> => {
  if ('host' in name) return findByHost(payload, name.host)
  if ('slug' in name) return findBySlug(payload, name.slug)
  return uuid.test(name.slugOrId)
    ? findTenantById(payload, name.slugOrId)
    : findBySlug(payload, name.slugOrId)
}

export const findTenantById = (payload: Payload, id: string): Promise<Tenant | null> =>
  tenantCache.get(`id ${id}`, async () =>
    uuid.test(id) ? load(payload, { id: { equals: id } }) : null,
  )

const findBySlug = (payload: Payload, slug: string): Promise<Tenant | null> =>
  tenantCache.get(`slug ${slug}`, () => load(payload, { slug: { equals: slug } }))

const findByHost = (payload: Payload, host: string): Promise<Tenant | null> =>
  tenantCache.get(`host ${host}`, async () => {
    if (!host) return null
    const tenant = await load(payload, { 'domains.host': { equals: host } })
    // A name that was claimed but never proved serves nobody.
    return tenant?.domains.includes(host) ? tenant : null
  })

const load = (payload: Payload, where: Where): Promise<Tenant | null> =>
  asPlatform(async () => {
    const { docs } = await payload.find({
      collection: 'tenants' as never,
      where,
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    const [document] = docs as unknown as TenantDocument[]
    if (!document) return null
    const [pictures, plan, held] = await Promise.all([
      picturesOf(payload, document),
      planOf(payload, document),
      isHeld(payload, document.id),
    ])
    return toTenant(document, { pictures, plan, isHeld: held })
  })

const picturesOf = async (
  payload: Payload,
  { id, branding }: TenantDocument,
): Promise<Pictures> => {
  const ids = pictureNames.map((name) => branding?.[name]).filter((one) => typeof one === 'string')
  const { docs } =
    ids.length > 0 && payload.collections['media' as never]
      ? await payload.find({
          collection: 'media' as never,
          where: { and: [{ id: { in: ids } }, { tenant: { equals: id } }] },
          pagination: false,
          depth: 0,
          overrideAccess: true,
        })
      : { docs: [] }
  const found = docs as unknown as Record<string, unknown>[]
  return Object.fromEntries(
    pictureNames.map((name) => {
      const picture = found.find((one) => one['id'] === branding?.[name])
      return [name, picture ? pictureOf(picture) : null]
    }),
  )
}

const pictureOf = ({ url, alt, width, height }: Record<string, unknown>) => ({
  url,
  alt,
  width,
  height,
})
