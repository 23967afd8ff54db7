import type { Context } from '@souk/kernel'

const KEEPERS = ['operator', 'owner', 'admin']

/** Those who decide what the shop gives away. */
export const mayKeepPromotions = ({ actor }: Context): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'member' && actor.roles.some((role) => KEEPERS.includes(role)))
