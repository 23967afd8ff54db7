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
  const condition = conditionOf(table, quote(table), kinds, 0)
  return condition === undefined ? undefined : { condition, write: isWritable(table, kinds) }
}

const conditionOf = (
  table: string,
  row: string,
  kinds: Kinds,
  depth: number,
): string | undefined => {
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
    case 'child': {
      // The parent's own policy would say it too. Said here as well, the child stays walled when
      // the parent's policy is missing.
      const parent = `"p${depth}"`
      const inner = conditionOf(kind.parent, parent, kinds, depth + 1)
      return (
        inner &&
        `exists (select 1 from ${quote(kind.parent)} ${parent} where ${parent}."id" = ${row}."${kind.column}" and (${inner}))`
      )
    }
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
