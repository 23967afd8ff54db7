import type { Scope } from '@souk/kernel'
import type { CollectionBeforeValidateHook } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { normalizeEmail } from '../domain/index.ts'

/**
 * Keeps the name that people log in by, without ever seeing it: the shop's key and the e-mail.
 * Unique across all shops, as Payload wants it, and so the e-mail is unique within each.
 */
export const hiddenUsername =
  ({ field }: Pick<Scope, 'field'>): CollectionBeforeValidateHook =>
  ({ data, originalDoc }) => {
    if (!data) return data
    const before = (originalDoc ?? {}) as Record<string, unknown>
    const given: unknown = data.email ?? before.email
    if (typeof given !== 'string') return data
    const email = normalizeEmail(given)
    const shop = field ? (idOf(data[field]) ?? idOf(before[field])) : 'shop'
    return { ...data, email, username: `${shop}:${email}` }
  }
