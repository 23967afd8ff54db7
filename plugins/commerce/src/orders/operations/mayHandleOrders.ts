import type { Context } from '@souk/kernel'

const HANDLERS = ['operator', 'owner', 'admin', 'fulfilment']

/**
 * Those who pack parcels, take the money for them and call off what nobody has paid; editors and viewers
 * only look.
 */
export const mayHandleOrders = ({ actor }: Context): boolean =>
  actor.kind === 'member' && actor.roles.some((role) => HANDLERS.includes(role))
