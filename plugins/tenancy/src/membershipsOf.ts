import type { Role } from './tenants/domain/index.ts'

export type Membership = { readonly tenant: string; readonly roles: readonly Role[] }

type Row = { tenant?: unknown; roles?: unknown }

/** The shops that somebody works for, and as what; operators and shoppers have none. */
export const membershipsOf = (user: object | null | undefined): Membership[] => {
  const rows = (user as { tenants?: unknown } | null | undefined)?.tenants
  return Array.isArray(rows)
    ? (rows as Row[]).flatMap(({ tenant, roles }) => {
        const id = idOf(tenant)
        return id ? [{ tenant: id, roles: Array.isArray(roles) ? (roles as Role[]) : [] }] : []
      })
    : []
}

/** Somebody of the platform, who may act in every shop. */
export const isOperator = (user: object | null | undefined): boolean =>
  (user as { collection?: string } | null | undefined)?.collection !== 'customers' &&
  (user as { platformRole?: string } | null | undefined)?.platformRole === 'operator'

/** Nothing for whoever is only a visitor of this shop. */
export const rolesIn = (user: object | null | undefined, tenant: string): readonly Role[] =>
  membershipsOf(user).find((membership) => membership.tenant === tenant)?.roles ?? []

/** The id in a relationship, populated or not. */
export const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  const { id } = (value ?? {}) as { id?: unknown }
  return typeof id === 'string' ? id : null
}
