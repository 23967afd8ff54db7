import { rolesHere, type Role } from '@souk/tenancy'
import type { PayloadRequest } from 'payload'

type Asking = { readonly req: PayloadRequest }

/** Somebody who works in this shop as one of these; owners, admins and operators are everything. */
export const memberWith =
  (...roles: Role[]) =>
  ({ req }: Asking): boolean =>
    rolesHere(req).some((role) => everything.has(role) || roles.includes(role as Role))

/** Somebody who works in this shop, as whatever. */
export const member = ({ req }: Asking): boolean => rolesHere(req).length > 0

const everything: ReadonlySet<string> = new Set(['operator', 'owner', 'admin'])
