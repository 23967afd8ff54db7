import type { AuthStrategy, TypedUser } from 'payload'

import { isOperator, rolesIn } from '../../membershipsOf.ts'
import { tenancyStrategy, tenancyStrategyName } from '../../wall/tenancyStrategy.ts'
import { chosenTenant } from './chosenTenant.ts'
import { dropBorrowedCookie } from './dropBorrowedCookie.ts'
import { keepRefusal } from './refusals.ts'
import { resolveTenant } from './resolveTenant.ts'

/**
 * Fixes what each of Payload's requests may see, before anything else is done for it: the tenant
 * that it names, else the one that its person chose in the panel, else their only one.
 *
 * A person is somebody only where they work: anywhere else they are a visitor, so that no access
 * function and no policy need remember to ask.
 */
export const requestStrategy: AuthStrategy = {
  name: tenancyStrategyName,
  authenticate: (args) => {
    dropBorrowedCookie(args.headers, args.payload.config.cookiePrefix)
    return strategy.authenticate(args)
  },
}

const strategy: AuthStrategy = tenancyStrategy(async ({ headers, payload, user }) => {
  const person = user as TypedUser | null
  try {
    const named = await resolveTenant(payload, { headers }, () => Promise.resolve(null))
    const tenant = named ?? (await chosenTenant(payload, headers, person))
    if (!tenant) return { tenant: null }
    const isOfHouse = isOperator(person) || rolesIn(person, tenant.id).length > 0
    if (isOfHouse) return { tenant: tenant.id }
    return { tenant: tenant.status === 'active' ? tenant.id : null, user: null }
  } catch (error) {
    keepRefusal(headers, error)
    return { tenant: null, user: null }
  }
})
