import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

type Domain = { readonly host?: string; readonly primary?: boolean | null }

/** Mail links come from the main address, so there is one at most. */
export const onePrimaryDomain: CollectionBeforeChangeHook = ({ data, req }) => {
  const domains = (data as { domains?: Domain[] | null }).domains ?? []
  if (domains.filter(({ primary }) => primary).length > 1) {
    throw new ValidationError(
      {
        collection: 'tenants',
        errors: [{ path: 'domains', message: 'Only one domain can be the main address.' }],
      },
      req.t,
    )
  }
  return data
}
