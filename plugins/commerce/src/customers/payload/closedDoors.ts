import { kernelErrors } from '@souk/kernel'
import { Forbidden, type CollectionBeforeOperationHook, type Endpoint } from 'payload'

import { refusing } from '../../shared/refusal.ts'

/**
 * Payload gives every collection of accounts its own public doors. Shoppers come in through our
 * operations, which know the shop, keep the secret who has an account, and limit the rate.
 */
const CLOSED = [
  ['post', '/login'],
  ['post', '/forgot-password'],
  ['post', '/reset-password'],
  ['post', '/refresh-token'],
  ['post', '/first-register'],
  ['post', '/verify/:id'],
  ['post', '/logout'],
  ['get', '/me'],
  ['get', '/init'],
] as const

export const closedEndpoints: Endpoint[] = CLOSED.map(([method, path]) => ({
  method,
  path,
  handler: () =>
    refusing(() => {
      throw kernelErrors.not_found()
    }),
}))

const OPERATIONS = ['login', 'forgotPassword', 'resetPassword', 'refresh']

/**
 * The same at GraphQL's door, and wherever else: only the house itself may do these, on behalf of
 * the customer. Nor does a member set a customer's password.
 */
export const refuseStrangers: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess === true) return
  const data: unknown = 'data' in args ? args.data : undefined
  const setsPassword = typeof data === 'object' && data !== null && 'password' in data
  if (OPERATIONS.includes(operation) || setsPassword) throw new Forbidden(req.t)
}
