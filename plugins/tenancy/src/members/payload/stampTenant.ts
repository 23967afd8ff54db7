import { ValidationError, type CollectionBeforeValidateHook } from 'payload'

import { idOf } from '../../membershipsOf.ts'
import { activeTenant } from '../../reach.ts'

/**
 * Gives every document its tenant: the one in which the request acts, whatever was sent. Outside a
 * tenant (an operator, code of the house) it must be said. Once given it stays, since everything
 * that refers to the document belongs to that tenant too.
 */
export const stampTenant: CollectionBeforeValidateHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const refuse = (message: string) =>
    new ValidationError(
      { collection: collection.slug, errors: [{ path: 'tenant', message }] },
      req.t,
    )
  const given = idOf((data as Holder | undefined)?.tenant)
  const stored = idOf((originalDoc as Holder | undefined)?.tenant)
  const tenant = stored ?? activeTenant(req) ?? given
  if (!tenant) throw refuse('Say which shop this belongs to.')
  if (given && given !== tenant) {
    throw refuse(stored ? 'A document stays in its shop.' : 'This is not your shop.')
  }
  return { ...data, tenant }
}

type Holder = { readonly tenant?: unknown }
