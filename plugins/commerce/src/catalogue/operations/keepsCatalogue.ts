import type { Actor } from '@souk/kernel'

const KEEPERS = new Set(['operator', 'owner', 'admin', 'editor'])

/** Who keeps content and catalogue of a shop. */
export const keepsCatalogue = (actor: Actor): boolean =>
  actor.kind === 'member' && actor.roles.some((role) => KEEPERS.has(role))
