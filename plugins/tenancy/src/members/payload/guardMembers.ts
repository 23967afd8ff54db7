import type { CollectionBeforeChangeHook } from 'payload'

import { idOf, isOperator, membershipsOf } from '../../membershipsOf.ts'
import { decideMemberChange, type MemberChange, type MembershipRow } from '../domain/index.ts'
import { editorOf } from './editorOf.ts'
import { refuseKindly } from './refuseKindly.ts'
import { storedMember, type StoredMember, type StoredRow } from './storedMember.ts'

/**
 * Holds every change of an account, by whatever way it comes, against the rules of who may change
 * whom. Code of the house that acts for nobody (a seed, the first register) is left alone.
 */
export const guardMembers: CollectionBeforeChangeHook = async (change) => {
  const { data, operation, req } = change
  const original = change.originalDoc as Data | undefined
  const id = operation === 'update' ? String(original?.['id']) : null
  const before = id ? await storedMember(req, id) : null
  if (!req.user) return withoutShopsForOperators(data, before)
  const editor = editorOf(req, id)
  const memberships = refuseKindly(() =>
    decideMemberChange(editor, changeOf(data, original ?? {}, before)),
  )
  const kept = isOperator(req.user)
    ? data
    : { ...data, tenants: memberships ? rowsOf(memberships, before) : (before?.rows ?? []) }
  return withoutShopsForOperators(kept, before)
}

type Data = Record<string, unknown>

const toldApart = ['tenants', 'password', 'email', 'id', 'createdAt', 'updatedAt', 'sessions']

// Payload has filled what was not sent from the stored document, so only differences count.
const changeOf = (data: Data, original: Data, before: StoredMember | null): MemberChange => ({
  before,
  ...(Array.isArray(data['tenants']) && { memberships: membershipsOf(data) }),
  changesPassword: typeof data['password'] === 'string' && data['password'] !== '',
  changesEmail: typeof data['email'] === 'string' && data['email'] !== before?.email,
  changesMore: Object.keys(data).some(
    (name) =>
      !toldApart.includes(name) &&
      data[name] !== undefined &&
      JSON.stringify(data[name] ?? null) !== JSON.stringify(original[name] ?? null),
  ),
})

/** A row keeps its id, by which Payload knows it. */
const rowsOf = (memberships: readonly MembershipRow[], before: StoredMember | null): StoredRow[] =>
  memberships.map(({ tenant, roles }) => {
    const stored = before?.rows.find((row) => idOf(row.tenant) === tenant)
    return { ...(stored?.id !== undefined && { id: stored.id }), tenant, roles: [...roles] }
  })

/** An operator who were a colleague somewhere would be within a shop owner's reach. */
const withoutShopsForOperators = (data: Data, before: StoredMember | null): Data => {
  const role = data['platformRole']
  const isOne = role === undefined ? (before?.isOperator ?? false) : role === 'operator'
  return isOne ? { ...data, tenants: [] } : data
}
