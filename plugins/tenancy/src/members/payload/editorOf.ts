import type { PayloadRequest } from 'payload'

import { isOperator, rolesIn } from '../../membershipsOf.ts'
import { activeTenant } from '../../reach.ts'
import type { Editor } from '../domain/index.ts'

/** Who is about to change the account with this id (null: a new one). */
export const editorOf = (req: PayloadRequest, id: string | null): Editor => {
  const { user, payload } = req
  const tenant = activeTenant(req)
  return {
    isOperator: isOperator(user),
    isOneself:
      id !== null && user?.collection === payload.config.admin.user && String(user.id) === id,
    tenant,
    roles: tenant ? rolesIn(user, tenant) : [],
  }
}
