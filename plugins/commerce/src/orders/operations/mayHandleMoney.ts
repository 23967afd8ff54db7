import type { Context } from '@souk/kernel'

const HANDLERS = ['operator', 'owner', 'admin']

/** Those who answer for the shop's money: what leaves it, and what a bank is told of it. */
export const mayHandleMoney = ({ actor }: Context): boolean =>
  actor.kind === 'member' && actor.roles.some((role) => HANDLERS.includes(role))
