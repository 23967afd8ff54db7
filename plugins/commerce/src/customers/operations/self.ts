import { kernelErrors, type Context } from '@souk/kernel'

import { findCustomer, type CustomerView } from './customerView.ts'

/** For an operation's `access`: somebody is logged in as a customer. */
export const isCustomer = ({ actor }: Context): boolean => actor.kind === 'customer'

/** @throws 401 `unauthenticated` when nobody is */
export const ownId = ({ actor }: Context): string => {
  if (actor.kind !== 'customer') throw kernelErrors.unauthenticated()
  return actor.id
}

/** The customer who asks. @throws 401 `unauthenticated`, also to a customer of another shop */
export const readSelf = async (ctx: Context): Promise<CustomerView> => {
  const customer = await findCustomer(ctx, ownId(ctx))
  if (!customer) throw kernelErrors.unauthenticated()
  return customer
}
