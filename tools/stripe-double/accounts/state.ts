import type Stripe from 'stripe'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { announce } from './announce.ts'

type Requirements = Stripe.V2.Core.Account.Requirements

/** What Stripe wants to know before it moves money, in the words of its requirements. */
export const wantedFacts = [
  { name: 'identity.entity_type', label: 'Kind of business' },
  { name: 'identity.business_details.registered_name', label: 'Legal name' },
  { name: 'identity.business_details.address', label: 'Address' },
  { name: 'identity.individual.date_of_birth', label: 'Date of birth of the owner' },
  { name: 'identity.attestations.terms_of_service', label: 'Agreement to the terms of service' },
  { name: 'external_account', label: 'Bank account for payouts' },
] as const

export const missingFacts = ({ hidden }: Row<'accounts'>) =>
  wantedFacts.filter(({ name }) => !hidden.facts[name])

type Status = 'active' | 'pending' | 'restricted' | 'rejected'

type Capability = Stripe.V2.Core.Account.Configuration.Merchant.Capabilities.CardPayments

const capability = (status: Status): Capability => ({
  status,
  status_details: status === 'active' ? [] : [reasons[status]],
})

const reasons: Record<Exclude<Status, 'active'>, Capability['status_details'][number]> = {
  restricted: { code: 'requirements_past_due', resolution: 'provide_info' },
  pending: { code: 'requirements_pending_verification', resolution: 'no_resolution' },
  rejected: { code: 'rejected_other', resolution: 'contact_stripe' },
}

/** Recomputes the capabilities from what the owner has told and what Stripe made of it, and announces changes. */
export const applyReview = (world: World, row: Row<'accounts'>): Row<'accounts'> => {
  const status = statusOf(row)
  const { merchant, recipient, customer } = row.object.configuration ?? {}
  const { requested } = row.hidden
  const changed = world.store.change('accounts', row.id, {
    configuration: {
      ...(customer === undefined ? {} : { customer }),
      ...(merchant === undefined
        ? {}
        : {
            merchant: {
              ...merchant,
              capabilities: requested.merchant.includes('card_payments')
                ? {
                    card_payments: capability(status),
                    stripe_balance: { payouts: capability(status) },
                  }
                : {},
            },
          }),
      ...(recipient === undefined
        ? {}
        : {
            recipient: {
              ...recipient,
              capabilities: requested.recipient.includes('stripe_transfers')
                ? {
                    stripe_balance: {
                      payouts: capability(status),
                      stripe_transfers: capability(status),
                    },
                  }
                : {},
            },
          }),
    },
  })
  announceCapabilities(world, row, changed)
  return changed
}

export const requirementsOf = (row: Row<'accounts'>): Requirements => {
  const open = missingFacts(row)
  const restricts = [
    ...row.hidden.requested.merchant.map((each) => ({
      capability: each as 'card_payments',
      configuration: 'merchant' as const,
      deadline: { status: 'past_due' as const },
    })),
    ...row.hidden.requested.recipient.map(() => ({
      capability: 'stripe_balance.stripe_transfers' as const,
      configuration: 'recipient' as const,
      deadline: { status: 'past_due' as const },
    })),
  ]
  return {
    alternatives: [],
    entries: open.map(({ name }) => ({
      awaiting_action_from: 'user',
      description: name,
      errors: [],
      impact: { restricts_capabilities: restricts },
      minimum_deadline: { status: 'past_due' },
      requested_reasons: [{ code: 'routine_onboarding' }],
    })),
    ...(open.length === 0 ? {} : { summary: { minimum_deadline: { status: 'past_due' } } }),
  }
}

/** Most of an account comes only when asked for, and a part that was not asked for is absent. */
export const include = (
  { object }: Row<'accounts'>,
  parts: readonly string[] = [],
): Stripe.V2.Core.Account => {
  const { configuration, defaults, identity, requirements, ...core } = object
  const asked = (['merchant', 'recipient', 'customer'] as const).filter((each) =>
    parts.includes(`configuration.${each}`),
  )
  return {
    ...core,
    ...(asked.length === 0
      ? {}
      : {
          configuration: Object.fromEntries(
            asked.flatMap((each) =>
              configuration?.[each] === undefined ? [] : [[each, configuration[each]]],
            ),
          ),
        }),
    ...(parts.includes('defaults') && defaults !== undefined ? { defaults } : {}),
    ...(parts.includes('identity') && identity !== undefined ? { identity } : {}),
    ...(parts.includes('requirements') && requirements !== undefined ? { requirements } : {}),
    ...(parts.includes('future_requirements')
      ? { future_requirements: { alternatives: [], entries: [] } }
      : {}),
  }
}

const statusOf = (row: Row<'accounts'>): Status => {
  const { review } = row.hidden
  if (review === 'rejected' || row.object.closed === true) return 'rejected'
  if (missingFacts(row).length > 0) return 'restricted'
  return review === 'pending' ? 'pending' : 'active'
}

const announceCapabilities = (world: World, before: Row<'accounts'>, after: Row<'accounts'>) => {
  const was = before.object.configuration
  const is = after.object.configuration
  if (
    was?.merchant?.capabilities?.card_payments?.status !==
    is?.merchant?.capabilities?.card_payments?.status
  ) {
    announce(world, after.id, {
      type: 'v2.core.account[configuration.merchant].capability_status_updated',
      data: { updated_capability: 'card_payments' },
    })
  }
  if (
    was?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status !==
    is?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status
  ) {
    announce(world, after.id, {
      type: 'v2.core.account[configuration.recipient].capability_status_updated',
      data: { updated_capability: 'stripe_balance.stripe_transfers' },
    })
  }
}
