import type { Context } from '@souk/kernel'

const KEEPERS = ['operator', 'owner', 'admin']

/** Those who answer for what the shop charges. */
export const mayTax = ({ actor }: Context): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'member' && actor.roles.some((role) => KEEPERS.includes(role)))
