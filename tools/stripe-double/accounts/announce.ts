import type { World } from '../state/world.ts'
import { emitThin } from '../webhooks/emit.ts'

export type AccountEvent =
  | 'v2.core.account.closed'
  | 'v2.core.account.created'
  | 'v2.core.account.updated'
  | 'v2.core.account[configuration.merchant].capability_status_updated'
  | 'v2.core.account[configuration.recipient].capability_status_updated'
  | 'v2.core.account[requirements].updated'
  | 'v2.core.account_link.returned'

/** A thin event about an account. */
export const announce = (
  world: World,
  account: string,
  { type, data }: { type: AccountEvent; data?: Record<string, string> },
) => {
  emitThin(world, {
    type,
    related: { id: account, type: 'v2.core.account', url: `/v2/core/accounts/${account}` },
    ...(data === undefined ? {} : { data }),
  })
}
