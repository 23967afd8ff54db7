import type { PayloadRequest } from 'payload'

import { isOperator, rolesIn } from './membershipsOf.ts'
import type { Role } from './tenants/domain/index.ts'
import { currentScope } from './wall/scope.ts'

const remembered = 'soukTenant'

type Asking = Pick<PayloadRequest, 'user'> & { readonly context?: PayloadRequest['context'] }

/**
 * The tenant in which a request acts: resolved at the door, or said by `asTenant`. Null on the
 * platform and for requests that named nobody.
 */
export const activeTenant = (req: Pick<Asking, 'context'>): string | null => {
  const scope = currentScope()
  if (scope.kind === 'tenant') return scope.tenant
  const { [remembered]: tenant } = (req.context ?? {}) as Record<string, unknown>
  return typeof tenant === 'string' ? tenant : null
}

/** Keeps the tenant in mind for work of the request that must run as the platform. */
export const rememberTenant = (req: PayloadRequest): void => {
  const tenant = activeTenant(req)
  if (tenant) req.context[remembered] = tenant
}

/** How far a request reaches: into all shops, one, or none. */
export type Reach =
  | { readonly kind: 'all' }
  | { readonly kind: 'tenant'; readonly id: string }
  | { readonly kind: 'none' }

export const reachOf = (req: Asking): Reach => {
  const id = activeTenant(req)
  if (id) return { kind: 'tenant', id }
  return isOperator(req.user) ? { kind: 'all' } : { kind: 'none' }
}

/** What the person is in the active tenant; an operator is everything, a visitor nothing. */
export const rolesHere = (req: Asking): readonly (Role | 'operator')[] => {
  if (isOperator(req.user)) return ['operator']
  const tenant = activeTenant(req)
  return tenant ? rolesIn(req.user, tenant) : []
}
