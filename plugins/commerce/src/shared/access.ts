import type { Access, CollectionConfig, FieldAccess, PayloadRequest } from 'payload'

/** Logged in to the panel: shoppers have accounts too, in a collection of their own. */
export const isMember = ({ user, payload }: PayloadRequest): boolean =>
  Boolean(user) && user?.collection === payload.config.admin.user

export const members: Access = ({ req }) => isMember(req)

export const membersField: FieldAccess = ({ req }) => isMember(req)

export const publishedOrMember: Access = ({ req }) =>
  isMember(req) ? true : { _status: { equals: 'published' } }

export const nobody: Access = () => false

/** For rows that only operations write, so that no form can get them wrong. */
export const bookkeeping = (read: Access): CollectionConfig['access'] => ({
  read,
  create: nobody,
  update: nobody,
  delete: nobody,
})
