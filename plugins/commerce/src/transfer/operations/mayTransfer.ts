import type { Context } from '@souk/kernel'

const KEEPERS = ['operator', 'owner', 'admin']

/** Those who run the shop: a file takes the whole catalogue, or everybody's addresses, with it. */
export const mayTransfer = ({ actor }: Context): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'member' && actor.roles.some((role) => KEEPERS.includes(role)))
