import type { OnboardingLink } from '../state/tables.ts'
import type { World } from '../state/world.ts'
import { emitThin } from '../webhooks/emit.ts'

export type AccountEvent =
  | 'v2.core.account.closed'
  | 'v2.core.account.created'
  | 'v2.core.account.updated'
  | 'v2.core.account[configuration.merchant].capability_status_updated'
  | 'v2.core.account[configuration.recipient].capability_status_updated'
  | 'v2.core.account[requirements].updated'

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

/** Somebody came back from the onboarding page, which does not mean that he finished. */
export const announceReturn = (world: World, { account, useCase }: OnboardingLink) => {
  const { object } = world.store.must('accounts', account)
  emitThin(world, {
    type: 'v2.core.account_link.returned',
    data: {
      account_id: account,
      configurations: object.applied_configurations,
      use_case: useCase,
    },
  })
}
