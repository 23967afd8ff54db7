import type { Context } from '@souk/kernel'

const KEEPERS = new Set(['operator', 'owner', 'admin', 'editor', 'fulfilment'])

export const mayKeepStock = ({ actor }: Context): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'member' && actor.roles.some((role) => KEEPERS.has(role)))

/** Who did it, as movements note it. */
export const causeOf = ({ actor }: Context): string =>
  actor.kind === 'member' ? `user:${actor.id}` : actor.kind
