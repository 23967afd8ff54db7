import type { Access, CollectionConfig, Field, FieldAccess } from 'payload'

import { isOperator, membershipsOf } from '../../membershipsOf.ts'
import { platformWindow } from '../../platformWindow.ts'
import { activeTenant, rolesHere } from '../../reach.ts'
import { isManager, roles } from '../../tenants/domain/index.ts'
import { withAccountWindow } from '../../wall/accountWindow.ts'
import { keepOneOwner } from './keepOneOwner.ts'
import { guardMembers } from './guardMembers.ts'
import { guardRemoval } from './guardRemoval.ts'
import { registerFirst } from './registerFirst.ts'
import { resetMail } from './resetMail.ts'
import { onlyThisShopsRow } from './onlyThisShopsRow.ts'

export type UsersOptions = {
  readonly access?: Partial<
    Pick<NonNullable<CollectionConfig['access']>, 'create' | 'read' | 'update' | 'delete'>
  >
  readonly fields?: readonly Field[]
}

const HOUR = 60 * 60

/** The people of the panel: operators of the platform, and those who work for its shops. */
export const users = ({ access = {}, fields = [] }: UsersOptions = {}): CollectionConfig =>
  platformWindow(
    withAccountWindow({
      slug: 'users',
      labels: { singular: 'Person', plural: 'People' },
      custom: { tenancy: 'platform' },
      admin: {
        group: 'Settings',
        useAsTitle: 'name',
        defaultColumns: ['name', 'email', 'tenants', 'updatedAt'],
        listSearchableFields: ['name', 'email'],
        description: 'Who may work in the panel, for which shop, and as what.',
      },
      auth: {
        useSessions: true,
        tokenExpiration: 12 * HOUR,
        // Far above what the door lets one address try: a lock can be turned on anybody from afar.
        maxLoginAttempts: 100,
        lockTime: 10 * 60 * 1000,
        forgotPassword: resetMail,
      },
      access: {
        create: managersOrOperators,
        read: oneselfAndColleagues,
        update: oneselfAndManaged,
        delete: managed,
        unlock: ({ req }) => isOperator(req.user),
        admin: ({ req }) => isOperator(req.user) || membershipsOf(req.user).length > 0,
        ...access,
      },
      lockDocuments: false,
      disableDuplicate: true,
      graphQL: { disableMutations: true },
      defaultPopulate: { name: true },
      hooks: {
        beforeChange: [registerFirst, guardMembers, keepOneOwner],
        beforeDelete: [guardRemoval],
      },
      fields: [
        { name: 'name', type: 'text', maxLength: 120 },
        {
          name: 'platformRole',
          type: 'select',
          label: 'Platform',
          options: [{ value: 'operator', label: 'Operator of the platform' }],
          access: { create: operators, update: operators },
          admin: {
            position: 'sidebar',
            description: 'Operators run the house: they see every shop and belong to none.',
            condition: (_data, _sibling, { user }) => isOperator(user),
          },
        },
        {
          name: 'tenants',
          type: 'array',
          label: 'Works for',
          labels: { singular: 'Shop', plural: 'Shops' },
          hooks: { afterRead: [onlyThisShopsRow] },
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'tenant',
                  type: 'relationship',
                  relationTo: 'tenants' as never,
                  required: true,
                  index: true,
                  label: 'Shop',
                  maxDepth: 0,
                  admin: { allowCreate: false, allowEdit: false },
                },
                {
                  name: 'roles',
                  type: 'select',
                  hasMany: true,
                  required: true,
                  defaultValue: ['viewer'],
                  options: roles.map((value) => ({ value, label: roleLabels[value] })),
                },
              ],
            },
          ],
        },
        ...fields,
      ],
    }),
  )

const roleLabels = {
  owner: 'Owner',
  admin: 'Administrator',
  editor: 'Editor: content and catalogue',
  fulfilment: 'Fulfilment: orders and stock',
  viewer: 'Viewer: sees, changes nothing',
} as const

const operators: FieldAccess = ({ req }) => isOperator(req.user)

const managersOrOperators: Access = ({ req }) => isOperator(req.user) || isManager(rolesHere(req))

const oneselfAndColleagues: Access = ({ req }) => {
  if (isOperator(req.user)) return true
  const { user } = req
  if (user?.collection !== req.payload.config.admin.user) return false
  const oneself = { id: { equals: user.id } }
  const tenant = activeTenant(req)
  return tenant && rolesHere(req).length > 0
    ? { or: [oneself, { 'tenants.tenant': { equals: tenant } }] }
    : oneself
}

const oneselfAndManaged: Access = (args) => {
  const { user } = args.req
  if (isOperator(user)) return true
  if (isManager(rolesHere(args.req))) return oneselfAndColleagues(args)
  return user?.collection === args.req.payload.config.admin.user
    ? { id: { equals: user.id } }
    : false
}

const managed: Access = ({ req }) => {
  if (isOperator(req.user)) return true
  const tenant = activeTenant(req)
  return tenant && isManager(rolesHere(req)) ? { 'tenants.tenant': { equals: tenant } } : false
}
