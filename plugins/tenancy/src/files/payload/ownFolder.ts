import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type SanitizedCollectionConfig,
} from 'payload'

import { idOf } from '../../membershipsOf.ts'
import { activeTenant } from '../../reach.ts'

type Files = Pick<SanitizedCollectionConfig, 'slug' | 'custom'>

const tenantsFolder = (tenant: string): string => `tenants/${tenant}`

/**
 * Where a tenant's files lie, in whatever storage. A name is taken once in a collection, not in all of
 * them: of several collections of files all but one say `custom: { ownFolder: true }`, and theirs lie in
 * a folder named after them, where nobody else's file can take their place.
 */
const folderOf = (tenant: string, { slug, custom }: Files): string =>
  custom?.['ownFolder'] === true ? `${tenantsFolder(tenant)}/${slug}` : tenantsFolder(tenant)

/**
 * Says where a file goes. Before the operation, since Payload looks for a free name in that folder
 * first of all. Whatever a client says about it is dropped, also of a file that is there already:
 * Payload would put the new bytes, and later look for those to delete, wherever it was told.
 */
export const ownFolder: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return
  const { file } = req as { file?: { clientUploadContext?: unknown } }
  if (file?.clientUploadContext !== undefined) {
    throw new APIError('Send the file itself.', 400, { code: 'invalid_input' }, true)
  }
  const { data } = args as { data?: Record<string, unknown> }
  if (typeof data !== 'object' || data === null) return
  delete data['prefix']
  delete data['_objectKey']
  if (operation === 'update') return
  const tenant = activeTenant(req) ?? idOf(data['tenant'])
  if (!tenant) {
    throw new APIError(
      'Say which shop this file belongs to.',
      400,
      { code: 'tenant_required' },
      true,
    )
  }
  data['prefix'] = folderOf(tenant, collection)
}

/**
 * Has the last word, whoever spoke before: a file lies in the folder of its document's tenant. Where only
 * its document is changed it stays where it is, which may be from before its collection had a folder.
 */
export const keepInFolder: CollectionBeforeChangeHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const stored = (originalDoc ?? {}) as { tenant?: unknown; prefix?: unknown }
  const tenant = idOf(stored.tenant) ?? idOf((data as { tenant?: unknown }).tenant)
  if (!tenant) return data
  const stays = !req.file && stored.prefix === tenantsFolder(tenant)
  return { ...data, prefix: stays ? stored.prefix : folderOf(tenant, collection) }
}
