import {
  NotFound,
  type Access,
  type CollectionConfig,
  type PayloadRequest,
  type Where,
} from 'payload'

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

/**
 * The same for changing what is there. Payload says "forbidden" of a document that a condition hides;
 * another tenant's is not there at all.
 */
const changeWithin = (access: Access, slug: string): Access => {
  const narrowed = withinTenant(access)
  return async (args) => {
    const result = await narrowed(args)
    const { id, req } = args
    const reach = reachOf(req)
    if (id !== undefined && result !== false && reach.kind === 'tenant') {
      await requireOwn(req, { slug, id: String(id), tenant: reach.id })
    }
    return result
  }
}

const requireOwn = async (
  req: PayloadRequest,
  { slug, id, tenant }: { slug: string; id: string; tenant: string },
): Promise<void> => {
  const own = await req.payload.db.findOne({
    collection: slug as never,
    where: { and: [{ id: { equals: id } }, { tenant: { equals: tenant } }] },
    select: { id: true },
    req,
  })
  if (!own) throw new NotFound(req.t)
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
  const given = (name: 'read' | 'update' | 'delete' | 'unlock') =>
    (access[name] as Access | undefined) ?? never
  return {
    ...collection,
    access: {
      ...access,
      create: createWithin((access.create as Access | undefined) ?? never),
      read: withinTenant(given('read')),
      update: changeWithin(given('update'), collection.slug),
      delete: changeWithin(given('delete'), collection.slug),
      unlock: withinTenant(given('unlock')),
      readVersions: withinTenant(
        (access.readVersions as Access | undefined) ??
          (access.update as Access | undefined) ??
          never,
        'version.tenant',
      ),
    },
  }
}
