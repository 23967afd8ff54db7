import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder, Extension } from '../shared/collectionBuilder.ts'
import {
  addAddress,
  changeAddress,
  forgotPassword,
  listAddresses,
  logOut,
  readMe,
  removeAddress,
  resetPassword,
  sendResetMail,
  updateMe,
  type ResetPasswordUrl,
} from './operations/index.ts'

export { customerGroups } from './payload/customerGroups.ts'
export { customers } from './payload/customers.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<'customers' | 'customerGroups', CollectionBuilder>>
  /** What other rooms add. */
  readonly extensions: Readonly<Record<'customers' | 'customerGroups', readonly Extension[]>>
  readonly resetPasswordUrl?: ResetPasswordUrl | undefined
}

/** Shoppers with an account. Registering and logging in stand with the cart, which they take along. */
export const customersRoom = ({
  scope,
  collections,
  extensions,
  resetPasswordUrl,
}: Settings): Room => ({
  name: 'customers',
  collections: [
    collections.customers({ scope, extensions: extensions.customers }),
    collections.customerGroups({ scope, extensions: extensions.customerGroups }),
  ],
  operations: [
    logOut,
    forgotPassword,
    resetPassword,
    readMe,
    updateMe,
    listAddresses,
    addAddress,
    changeAddress,
    removeAddress,
  ],
  subscribers: [sendResetMail(resetPasswordUrl)],
})
