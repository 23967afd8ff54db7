import { members, nobody } from '../../shared/access.ts'
import { collectionBuilder, fieldsOf } from '../../shared/collectionBuilder.ts'
import { countryField } from '../../shared/countryField.ts'
import { inShop } from '../../shared/inShop.ts'
import { ADDRESS_LIMITS } from '../domain/index.ts'
import { closedEndpoints, refuseStrangers } from './closedDoors.ts'
import { hiddenUsername } from './hiddenUsername.ts'
import { keepCreditOwners } from './keepCreditOwners.ts'

const TWO_WEEKS = 14 * 24 * 60 * 60

/**
 * Shoppers' accounts. An e-mail may belong to a customer of each shop, each with a password of their
 * own, so people log in by a hidden name made of both.
 */
export const customers = collectionBuilder(({ scope, extensions }) => ({
  slug: 'customers',
  admin: {
    group: 'Customers',
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'createdAt'],
    listSearchableFields: ['email', 'name'],
    description: 'People with an account in this shop. They register and log in at the storefront.',
  },
  access: {
    read: members,
    // Accounts are opened by the people they belong to.
    create: nobody,
    update: members,
    delete: members,
    unlock: nobody,
    admin: () => false,
  },
  lockDocuments: false,
  auth: {
    loginWithUsername: { allowEmailLogin: false, requireEmail: true, requireUsername: true },
    useSessions: true,
    tokenExpiration: TWO_WEEKS,
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
  },
  endpoints: closedEndpoints,
  hooks: {
    beforeOperation: [refuseStrangers],
    beforeValidate: [hiddenUsername(scope)],
    beforeDelete: [keepCreditOwners],
  },
  indexes: [{ fields: inShop(scope, 'email'), unique: true }],
  fields: [
    {
      name: 'username',
      type: 'text',
      hidden: true,
      access: { read: () => false, create: () => false, update: () => false },
    },
    { name: 'name', type: 'text', maxLength: 200 },
    {
      name: 'groups',
      type: 'relationship',
      relationTo: 'customer-groups',
      hasMany: true,
      admin: { description: 'Discounts may be for the customers of a group.' },
    },
    {
      name: 'remindMe',
      type: 'checkbox',
      label: 'Agrees to be reminded of carts',
      admin: {
        readOnly: true,
        description: 'Said in their account; the words are under Customers → Consents.',
      },
    },
    {
      name: 'addresses',
      type: 'array',
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', type: 'text', required: true, maxLength: ADDRESS_LIMITS.name },
            { name: 'company', type: 'text', maxLength: ADDRESS_LIMITS.company },
          ],
        },
        { name: 'line1', type: 'text', required: true, maxLength: ADDRESS_LIMITS.line1 },
        { name: 'line2', type: 'text', maxLength: ADDRESS_LIMITS.line2 },
        {
          type: 'row',
          fields: [
            {
              name: 'postalCode',
              type: 'text',
              required: true,
              maxLength: ADDRESS_LIMITS.postalCode,
            },
            { name: 'city', type: 'text', required: true, maxLength: ADDRESS_LIMITS.city },
            { name: 'region', type: 'text', maxLength: ADDRESS_LIMITS.region },
          ],
        },
        {
          type: 'row',
          fields: [
            countryField({ name: 'country', required: true }),
            { name: 'phone', type: 'text', maxLength: ADDRESS_LIMITS.phone },
          ],
        },
      ],
    },
    ...fieldsOf(extensions),
  ],
}))
