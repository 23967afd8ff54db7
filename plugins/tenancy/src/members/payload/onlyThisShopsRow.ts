import type { FieldHook } from 'payload'

import { idOf, isOperator } from '../../membershipsOf.ts'
import { activeTenant } from '../../reach.ts'

/** Where else a colleague works is nobody's business here. */
export const onlyThisShopsRow: FieldHook = ({ value, data, req, overrideAccess }) => {
  if (overrideAccess || !Array.isArray(value) || isOperator(req.user)) return value as unknown
  if (req.user && data?.['id'] === req.user.id) return value
  const tenant = activeTenant(req)
  return (value as { tenant?: unknown }[]).filter((row) => tenant && idOf(row.tenant) === tenant)
}
