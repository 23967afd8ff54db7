import type { Context } from '@souk/kernel'

const HANDLERS = ['operator', 'owner', 'admin']

/** Those whose money it is: nobody else connects, switches off or sees what Stripe asks for. */
export const mayHandleMoney = ({ actor }: Context): boolean =>
  actor.kind === 'member' && actor.roles.some((role) => HANDLERS.includes(role))
