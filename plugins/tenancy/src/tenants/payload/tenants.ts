import type { Access, CollectionConfig, Field } from 'payload'

import { isOperator } from '../../membershipsOf.ts'
import { isManager } from '../domain/index.ts'
import { platformWindow } from '../../platformWindow.ts'
import { activeTenant, rolesHere } from '../../reach.ts'
import { tenantCache } from '../../tenantCache.ts'
import { choicesEndpoint } from './choicesEndpoint.ts'
import {
  brandingFields,
  domainFields,
  identityFields,
  paymentFields,
  planField,
  policyFields,
  shopFields,
} from './fields.ts'
import { reminderFields } from './reminderFields.ts'
import { stockFields } from './stockFields.ts'
import { pricingFields } from './pricingFields.ts'
import { taxFields } from './taxFields.ts'
import { keepDecisions } from './keepDecisions.ts'
import { onePrimaryDomain } from './onePrimaryDomain.ts'

export type TenantsOptions = {
  readonly access?: Partial<
    Pick<NonNullable<CollectionConfig['access']>, 'create' | 'read' | 'update'>
  >
  /** Where plans are kept, `plans()` itself: shops have one each then. None without. */
  readonly plans?: string
  /** Further fields, in a tab of their own. */
  readonly fields?: readonly Field[]
}

/** The shops of the house, as settings that their owners can read and fill in. */
export const tenants = ({
  access = {},
  plans,
  fields = [],
}: TenantsOptions = {}): CollectionConfig =>
  platformWindow(
    {
      slug: 'tenants',
      labels: { singular: 'Shop', plural: 'Shops' },
      custom: { tenancy: 'platform' },
      admin: {
        group: 'Platform',
        useAsTitle: 'name',
        defaultColumns: ['name', 'slug', 'status', 'currency', 'updatedAt'],
        listSearchableFields: ['name', 'slug'],
        description: 'Every shop of the house with its looks, languages, taxes and addresses.',
      },
      access: {
        create: operators,
        read: ownTenant,
        update: ownTenantToManage,
        ...access,
        // Its orders, invoices and pages would have no shop any more: a shop is archived instead.
        delete: () => false,
      },
      lockDocuments: false,
      disableDuplicate: true,
      graphQL: { disableMutations: true },
      defaultPopulate: { name: true, slug: true },
      hooks: {
        beforeChange: [onePrimaryDomain, keepDecisions({ hasPlans: plans !== undefined })],
        afterChange: [
          ({ doc }) => {
            tenantCache.forgetAll()
            return doc as unknown
          },
        ],
      },
      endpoints: [choicesEndpoint],
      fields: [
        ...identityFields,
        ...(plans ? [planField(plans)] : []),
        {
          type: 'tabs',
          tabs: [
            {
              label: 'Shop',
              description: 'What it sells in, which languages it speaks, when its days begin.',
              fields: shopFields,
            },
            {
              label: 'Branding',
              description:
                'How the storefront looks. Whatever is left empty keeps the house’s look.',
              fields: [{ name: 'branding', type: 'group', label: false, fields: brandingFields }],
            },
            {
              label: 'Taxes',
              description: 'Which rate each country’s shoppers pay, and how prices are shown.',
              fields: taxFields,
            },
            {
              label: 'Prices',
              description: 'What stands beside a price, and how long gift cards are good for.',
              fields: [pricingFields],
            },
            {
              label: 'Stock',
              description: 'When few are left of something, and who hears of it.',
              fields: [stockFields],
            },
            {
              label: 'Reminders',
              description: 'Letters to shoppers who left something in their cart.',
              fields: [reminderFields],
            },
            {
              label: 'Policies',
              description: 'The texts every shop must have; linked in the footer and at checkout.',
              fields: [
                { name: 'policies', type: 'group', label: false, fields: policyFields },
                ...paymentFields,
              ],
            },
            {
              label: 'Domains',
              description:
                'Where the shop can be reached, beside its own place below the platform.',
              fields: domainFields,
            },
            ...(fields.length > 0 ? [{ label: 'More', fields: [...fields] }] : []),
          ],
        },
      ],
    },
    tenantCache.forgetAll,
  )

const operators: Access = ({ req }) => isOperator(req.user)

const ownTenant: Access = ({ req }) => {
  if (isOperator(req.user)) return true
  const id = activeTenant(req)
  return id && rolesHere(req).length > 0 ? { id: { equals: id } } : false
}

const ownTenantToManage: Access = (args) =>
  isOperator(args.req.user) || isManager(rolesHere(args.req)) ? ownTenant(args) : false
