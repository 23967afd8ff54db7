import type { Access, CollectionConfig, Where } from 'payload'

import { reachOf } from './reach.ts'

/**
 * Narrows an access function to the tenant in which a request acts, whatever it answers itself: a
 * visitor without a tenant reaches nothing, an operator without one reaches all.
 */
export const withinTenant =
  (access: Access, field = 'tenant'): Access =>
  async (args) => {
    const reach = reachOf(args.req)
    if (reach.kind === 'none') return false
    const result = await access(args)
    if (result === false || reach.kind === 'all') return result
    const own: Where = { [field]: { equals: reach.id } }
    return result === true ? own : { and: [result, own] }
  }

/** May something be made here? There is no document yet to narrow to; its tenant is stamped. */
const createWithin =
  (access: Access): Access =>
  (args) =>
    reachOf(args.req).kind === 'none' ? false : access(args)

const never: Access = () => false

/** A collection of which nobody reaches another tenant's documents, by any of its operations. */
export const withinTenantCollection = (collection: CollectionConfig): CollectionConfig => {
  const { access = {} } = collection
  const narrowed = (name: 'read' | 'update' | 'delete' | 'unlock') =>
    withinTenant((access[name] as Access | undefined) ?? never)
  return {
    ...collection,
    access: {
      ...access,
      create: createWithin((access.create as Access | undefined) ?? never),
      read: narrowed('read'),
      update: narrowed('update'),
      delete: narrowed('delete'),
      unlock: narrowed('unlock'),
      readVersions: withinTenant(
        (access.readVersions as Access | undefined) ??
          (access.update as Access | undefined) ??
          never,
        'version.tenant',
      ),
    },
  }
}
