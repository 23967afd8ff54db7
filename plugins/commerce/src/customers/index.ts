import type { Room, Scope } from '@souk/kernel'

import type { CollectionBuilder, Extension } from '../shared/collectionBuilder.ts'
import { outlives } from '../shared/constraints.ts'
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

export { consents } from './payload/consents.ts'
export { customerGroups } from './payload/customerGroups.ts'
export { customers } from './payload/customers.ts'

type Settings = {
  readonly scope: Scope
  readonly collections: Readonly<
    Record<'customers' | 'customerGroups' | 'consents', CollectionBuilder>
  >
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
    collections.consents({ scope, extensions: [] }),
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
  sql: [outlives('consents', 'customer_id', 'customers')],
})
