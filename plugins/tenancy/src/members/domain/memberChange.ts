import { memberErrors } from './errors.ts'
import { isManager, rankOf, type Role } from '../../tenants/domain/index.ts'

export type MembershipRow = { readonly tenant: string; readonly roles: readonly Role[] }

export type Editor = {
  readonly isOperator: boolean
  readonly isOneself: boolean
  /** The shop in which the editor acts, and as what. */
  readonly tenant: string | null
  readonly roles: readonly Role[]
}

export type MemberChange = {
  /** Absent when the account is being created. */
  readonly before: {
    readonly isOperator: boolean
    readonly memberships: readonly MembershipRow[]
  } | null
  /** Absent when the memberships are left alone. */
  readonly memberships?: readonly MembershipRow[]
  readonly changesPassword: boolean
  readonly changesEmail: boolean
  /** Anything else about the account, its name for instance. */
  readonly changesMore: boolean
}

/**
 * Decides who may do what to an account.
 *
 * @returns the memberships to store, or nothing when they stay: of a member's wishes only those
 * about their own shop count, and what the person is elsewhere stays as it was
 * @throws memberErrors
 */
export const decideMemberChange = (
  editor: Editor,
  change: MemberChange,
): readonly MembershipRow[] | undefined => {
  const { before, memberships } = change
  if (editor.isOperator) return decideForOperator(editor, change)
  if (editor.isOneself) return undefined
  const { tenant, roles } = editor
  if (!tenant || !isManager(roles)) throw memberErrors.not_a_manager()
  if (before?.isOperator) throw memberErrors.operator_untouchable()
  if (before && change.changesPassword) throw memberErrors.not_your_password()
  if (before && change.changesEmail) throw memberErrors.not_your_email()

  const elsewhere = (before?.memberships ?? []).filter((row) => row.tenant !== tenant)
  const held = rolesOf(before?.memberships, tenant)
  if (before && !held) throw memberErrors.member_out_of_reach()
  if (rankOf(held ?? []) > rankOf(roles)) throw memberErrors.role_too_high()
  if (memberships === undefined && before) {
    if (elsewhere.length > 0 && change.changesMore) throw memberErrors.member_out_of_reach()
    return undefined
  }
  const wanted = rolesOf(memberships, tenant)
  const changesRoles = wanted !== undefined && !isSame(wanted, held ?? [])
  if (elsewhere.length > 0 && (changesRoles || change.changesMore)) {
    throw memberErrors.member_out_of_reach()
  }
  if (rankOf(wanted ?? []) > rankOf(roles)) throw memberErrors.role_too_high()
  // A new account without a wish is a viewer's: it must belong somewhere, or nobody here could see it.
  const own = wanted ?? (before ? null : (['viewer'] as const))
  return [...elsewhere, ...(own ? [{ tenant, roles: own }] : [])]
}

const decideForOperator = (
  { isOneself }: Editor,
  { before, memberships, ...change }: MemberChange,
): readonly MembershipRow[] | undefined => {
  const touches = change.changesEmail || change.changesPassword || change.changesMore
  if (before?.isOperator && !isOneself && touches) throw memberErrors.operator_untouchable()
  return memberships
}

/** Whether a shop that had an owner among these accounts' roles loses one by the change. */
export const losesOwner = (
  before: readonly MembershipRow[],
  after: readonly MembershipRow[],
): string[] =>
  before
    .filter(({ roles }) => roles.includes('owner'))
    .map(({ tenant }) => tenant)
    .filter((tenant) => !rolesOf(after, tenant)?.includes('owner'))

const rolesOf = (
  rows: readonly MembershipRow[] | undefined,
  tenant: string,
): readonly Role[] | undefined => rows?.find((row) => row.tenant === tenant)?.roles

const isSame = (some: readonly Role[], others: readonly Role[]): boolean =>
  some.length === others.length && some.every((role) => others.includes(role))
