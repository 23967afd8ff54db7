import type { Context } from '@souk/kernel'

import { isManager } from '../../tenants/domain/index.ts'

/** The shop's owners and managers, and the platform's people. */
export const mayPay = ({ actor }: Context): boolean =>
  actor.kind === 'system' ||
  isOperating(actor) ||
  (actor.kind === 'member' && isManager(actor.roles))

/** The platform's people alone. */
export const isPlatform = ({ actor }: Context): boolean =>
  actor.kind === 'system' || isOperating(actor)

const isOperating = (actor: Context['actor']): boolean =>
  actor.kind === 'member' && actor.roles.includes('operator')
