import type { Context } from '@souk/kernel'

const KEEPERS = ['operator', 'owner', 'admin']

/** Those who decide what things cost. */
export const mayKeepPrices = ({ actor }: Context): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'member' && actor.roles.some((role) => KEEPERS.includes(role)))
