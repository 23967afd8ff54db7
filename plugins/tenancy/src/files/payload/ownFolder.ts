import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
} from 'payload'

import { idOf } from '../../membershipsOf.ts'
import { activeTenant } from '../../reach.ts'

/** Where a tenant's files lie, in whatever storage. */
export const folderOf = (tenant: string): string => `tenants/${tenant}`

/**
 * Says where a file goes. Before the operation, since Payload looks for a free name in that folder
 * first of all. Whatever a client says about it is dropped, also of a file that is there already:
 * Payload would put the new bytes, and later look for those to delete, wherever it was told.
 */
export const ownFolder: CollectionBeforeOperationHook = ({ args, operation, req }) => {
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
  data['prefix'] = folderOf(tenant)
}

/** Has the last word, whoever spoke before: a file lies in the folder of its document's tenant. */
export const keepInFolder: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const stored = (originalDoc as { tenant?: unknown } | undefined)?.tenant
  const tenant = idOf(stored) ?? idOf((data as { tenant?: unknown }).tenant)
  return tenant ? { ...data, prefix: folderOf(tenant) } : data
}
