import type { Context } from '@souk/kernel'

const HANDLERS = ['operator', 'owner', 'admin', 'fulfilment']

/** Those who pack parcels and count money; editors and viewers only look. */
export const mayHandleOrders = ({ actor }: Context): boolean =>
  actor.kind === 'member' && actor.roles.some((role) => HANDLERS.includes(role))
