import { APIError, type CollectionBeforeOperationHook } from 'payload'

import { idOf } from '../../membershipsOf.ts'
import { activeTenant } from '../../reach.ts'

/** Where a tenant's files lie, in whatever storage. */
export const folderOf = (tenant: string): string => `tenants/${tenant}`

/**
 * Says where a new file goes. Before the operation, since Payload looks for a free name in that
 * folder first of all; whatever a client says about it is overwritten.
 */
export const ownFolder: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create') return
  const { data } = args as { data: Record<string, unknown> }
  const tenant = activeTenant(req) ?? idOf(data['tenant'])
  if (!tenant) {
    throw new APIError(
      'Say which shop this file belongs to.',
      400,
      { code: 'tenant_required' },
      true,
    )
  }
  Object.assign(data, { prefix: folderOf(tenant) })
}
