import type { Field } from 'payload'

import { isOperator } from '../../membershipsOf.ts'
import { activeTenant } from '../../reach.ts'

/**
 * Whose document it is. Stamped from the request's tenant (`stampTenant`); an operator outside any
 * shop chooses it. Nobody else may say it, and nobody may change it.
 */
export const tenantField: Field = {
  name: 'tenant',
  type: 'relationship',
  relationTo: 'tenants' as never,
  required: true,
  index: true,
  maxDepth: 0,
  label: 'Shop',
  defaultValue: ({ req }) => activeTenant(req),
  // The relationship's own validation would look for the shop as the tenants' role, which sees one.
  validate: (value: unknown) => (value ? true : 'Choose a shop.'),
  admin: {
    position: 'sidebar',
    allowCreate: false,
    allowEdit: false,
    disableListFilter: true,
    disableBulkEdit: true,
    condition: (_data, _sibling, { user }) => isOperator(user),
  },
}
