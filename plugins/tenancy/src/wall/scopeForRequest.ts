import { noScope, type Scope } from './scope.ts'

/** What we need to know of whoever is logged in; `collection` tells people from shoppers. */
export type RequestUser = {
  readonly id: string
  readonly collection?: string
  readonly platformRole?: string | null
}

export type RequestFacts = {
  readonly user?: RequestUser | null | undefined
  /** Id of the tenant that the request was resolved to. */
  readonly tenant?: string | null | undefined
}

/**
 * What a request may see. A tenant that was resolved narrows everybody, operators too: they act in
 * the panel inside the tenant they chose. Only an operator with no tenant gets the platform.
 */
export const scopeForRequest = ({ user, tenant }: RequestFacts): Scope => {
  const person = user && (user.collection ?? 'users') === 'users' ? user : undefined
  const acting = person && { user: person.id }
  if (tenant) return { kind: 'tenant', tenant, ...acting }
  if (person?.platformRole === 'operator') return { kind: 'platform', ...acting }
  return acting ? { kind: 'none', ...acting } : noScope
}
