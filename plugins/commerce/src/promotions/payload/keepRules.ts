import type { CollectionBeforeChangeHook } from 'payload'

import { formOf, rulesOf } from '../domain/index.ts'

/**
 * Keeps the rules with the form that says them. What orders count is left to them: a form that is
 * saved while somebody buys must not write back what it has read.
 */
export const keepRules: CollectionBeforeChangeHook = ({ data, operation }) => {
  const { used: _used, given: _given, ...form } = data as Record<string, unknown>
  const counted = operation === 'create' ? { used: 0, given: {} } : {}
  return {
    ...form,
    ...counted,
    code: (form['trigger'] ?? 'code') === 'code' ? form['code'] : null,
    rules: rulesOf(formOf(form)),
  }
}
