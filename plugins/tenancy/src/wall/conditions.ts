import type { TableKind } from './tableKinds.ts'

// In a `select` of its own a setting is read once per statement and not once per row.
const setting = (name: string) => `(select nullif(current_setting('${name}', true), '')::uuid)`

/** The tenant of the scope, as SQL; null without one, which equals nothing. */
export const currentTenant = setting('souk.tenant')

/** The acting user of the scope, as SQL. */
export const currentUser = setting('souk.user')

/** Columns that we add to Payload's tables which know no tenant; filled by the database. */
export const ownerColumn = 'souk_user'
export const makerColumn = 'souk_tenant'

type Kinds = ReadonlyMap<string, TableKind>

/** May be read, and with `write` also written, where the condition holds. */
export type Rule = { readonly condition: string; readonly write: boolean }

/**
 * The rule of a table for the tenants' role; nothing where it may not see a row.
 *
 * Accounts are never written on that role, not even by themselves: a row of `users_tenants` that a
 * shop could insert would bring anybody's account into its sight, and Payload rewrites all of a
 * user's memberships whenever it saves one. Signing in, changing one's own account and inviting
 * run as the platform, in places that one can list.
 */
export const ruleOf = (table: string, kinds: Kinds): Rule | undefined => {
  const condition = conditionOf(table, kinds)
  return condition === undefined ? undefined : { condition, write: isWritable(table, kinds) }
}

const conditionOf = (table: string, kinds: Kinds): string | undefined => {
  const row = quote(table)
  const kind = kinds.get(table)
  switch (kind?.kind) {
    case 'tenant':
      return `${row}."${kind.column}" = ${currentTenant}`
    case 'registry':
      return `${row}."id" = ${currentTenant}`
    case 'people':
      // Colleagues see each other; a visitor of the shop is nobody's colleague.
      return (
        `${row}."id" = ${currentUser} or (${currentUser} is not null and exists (` +
        `select 1 from ${quote(kind.memberships)} "m" where "m"."_parent_id" = ${row}."id" ` +
        `and "m"."tenant_id" = ${currentTenant}))`
      )
    case 'memberships':
      return `${row}."tenant_id" = ${currentTenant} and ${currentUser} is not null`
    case 'sessions':
      return `${row}."_parent_id" = ${currentUser}`
    case 'own':
      return `${row}."${ownerColumn}" = ${currentUser}`
    case 'shared':
      return `${row}."${makerColumn}" = ${currentTenant}`
    // The parent's own policy holds inside of policies too, so asking whether it is visible is
    // enough. Repeating its condition here doubled the work at every level: a list of 20 pages with
    // nested arrays took 10.7 ms instead of 7.8. That the parent has a policy, the audit sees to.
    case 'child':
      return conditionOf(kind.parent, kinds) === undefined
        ? undefined
        : `exists (select 1 from ${quote(kind.parent)} "p" where "p"."id" = ${row}."${kind.column}")`
    default:
      return undefined
  }
}

const isWritable = (table: string, kinds: Kinds): boolean => {
  const kind = kinds.get(table)
  if (kind?.kind === 'child') return isWritable(kind.parent, kinds)
  return kind?.kind === 'tenant' || kind?.kind === 'own' || kind?.kind === 'shared'
}

const quote = (name: string) => `"${name}"`
