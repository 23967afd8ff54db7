import type { CollectionBeforeDeleteHook } from 'payload'

import { isOperator } from '../../membershipsOf.ts'
import { rankOf } from '../../tenants/domain/index.ts'
import { memberErrors } from '../domain/index.ts'
import { editorOf } from './editorOf.ts'
import { refuseLastOwner } from './keepOneOwner.ts'
import { refuseKindly } from './refuseKindly.ts'
import { storedMember } from './storedMember.ts'

/** Deleting an account ends all that the person is anywhere: a shop may do it to its own alone. */
export const guardRemoval: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const stored = await storedMember(req, String(id))
  if (!stored || !req.user) return
  const editor = editorOf(req, String(id))
  refuseKindly(() => {
    if (stored.isOperator) throw memberErrors.operator_untouchable()
    if (isOperator(req.user)) return
    if (stored.memberships.some(({ tenant }) => tenant !== editor.tenant))
      throw memberErrors.member_out_of_reach()
    const held = stored.memberships.flatMap(({ roles }) => roles)
    if (rankOf(held) > rankOf(editor.roles)) throw memberErrors.role_too_high()
  })
  const owned = stored.memberships.filter(({ roles }) => roles.includes('owner'))
  await refuseLastOwner(
    req,
    String(id),
    owned.map(({ tenant }) => tenant),
  )
}
