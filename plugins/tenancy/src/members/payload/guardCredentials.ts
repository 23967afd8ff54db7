import type { CollectionBeforeChangeHook } from 'payload'

import { memberErrors } from '../domain/index.ts'
import { refuseKindly } from './refuseKindly.ts'

/**
 * Shoppers' accounts too are theirs alone: whoever could set a password or the address that a
 * forgotten one is sent to could log in as them. A shop's people may change the rest.
 */
export const guardCredentials: CollectionBeforeChangeHook = (change) => {
  const { collection, data, operation, req } = change
  const stored = change.originalDoc as { id?: unknown; email?: unknown } | undefined
  if (operation !== 'update' || !req.user) return data
  const isOneself = req.user.collection === collection.slug && req.user.id === stored?.id
  if (isOneself) return data
  refuseKindly(() => {
    if (data['password']) throw memberErrors.not_your_password()
    const { email } = data as { email?: unknown }
    if (email !== undefined && email !== stored?.email) throw memberErrors.not_your_email()
  })
  return data
}
