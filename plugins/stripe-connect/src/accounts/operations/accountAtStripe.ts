import { kernelErrors, reportFault, type Context } from '@souk/kernel'
import Stripe from 'stripe'

import type { ChargeMode } from '../../settings.ts'
import { answered } from '../../shared/answered.ts'
import { isRefusal } from '../../shared/isRefusal.ts'
import { accountErrors, requirementWords, type AccountFacts } from '../domain/index.ts'
import type { AccountRow } from './accountRows.ts'

type Parts = NonNullable<Stripe.V2.Core.AccountRetrieveParams['include']>

const INCLUDE: Parts = [
  'configuration.merchant',
  'configuration.recipient',
  'identity',
  'requirements',
]

/** In `direct` mode Stripe itself collects fees and bears losses; else the platform does, and must be able to transfer. */
const TERMS = {
  direct: { dashboard: 'full', collector: 'stripe' },
  destination: { dashboard: 'express', collector: 'application' },
} as const satisfies Record<ChargeMode, object>

/**
 * Opens the account that the row asks for, or answers the one that was opened with its key before.
 * https://docs.stripe.com/api/v2/core/accounts/create
 */
export const openAccount = async (
  ctx: Context,
  stripe: Stripe,
  { attempt, mode, opened }: AccountRow,
): Promise<string> => {
  if (!opened) throw new Error('Nobody has said what account this is to be.')
  const { dashboard, collector } = TERMS[mode]
  const account = await asking(ctx, () =>
    stripe.v2.core.accounts.create(
      {
        display_name: opened.name,
        ...(opened.email ? { contact_email: opened.email } : {}),
        dashboard,
        identity: { country: opened.country.toLowerCase() },
        configuration: {
          merchant: { capabilities: { card_payments: { requested: true } } },
          ...(mode === 'destination'
            ? {
                recipient: {
                  capabilities: { stripe_balance: { stripe_transfers: { requested: true } } },
                },
              }
            : {}),
        },
        defaults: {
          profile: { doing_business_as: opened.name },
          responsibilities: { fees_collector: collector, losses_collector: collector },
        },
        metadata: { shop: ctx.shop.id },
      },
      { idempotencyKey: `account:${ctx.shop.id}:${attempt}` },
    ),
  )
  return answered('v2.core.account', account).id
}

export const readAccount = async (
  ctx: Context,
  stripe: Stripe,
  id: string,
): Promise<AccountFacts> => {
  const account = answered(
    'v2.core.account',
    await asking(ctx, () => stripe.v2.core.accounts.retrieve(id, { include: INCLUDE })),
  )
  const { merchant, recipient } = account.configuration ?? {}
  const payouts =
    merchant?.capabilities?.stripe_balance?.payouts ??
    recipient?.capabilities?.stripe_balance?.payouts
  return {
    id: account.id,
    isClosed: account.closed === true,
    cardPayments: merchant?.capabilities?.card_payments?.status ?? null,
    transfers: recipient?.capabilities?.stripe_balance?.stripe_transfers?.status ?? null,
    payouts: payouts?.status ?? null,
    requirements: requirementsIn(account),
    country: account.identity?.country?.toUpperCase() ?? null,
    dashboard: account.dashboard ?? null,
  }
}

/** A page of Stripe's, good for one visit and some minutes. https://docs.stripe.com/api/v2/core/account-links */
export const onboardingLink = async (
  ctx: Context,
  stripe: Stripe,
  { account, panelUrl }: { readonly account: string; readonly panelUrl: string },
): Promise<string> => {
  const link = await asking(ctx, () =>
    stripe.v2.core.accountLinks.create({
      account,
      use_case: {
        type: 'account_onboarding',
        account_onboarding: {
          refresh_url: withQuery(panelUrl, 'expired'),
          return_url: withQuery(panelUrl, 'returned'),
        },
      },
    }),
  )
  return link.url
}

const DUE = { past_due: 'now', currently_due: 'soon', eventually_due: 'later' } as const

const requirementsIn = ({ requirements }: Stripe.V2.Core.Account) => {
  const deadline = requirements?.summary?.minimum_deadline?.time ?? null
  const wanted = (requirements?.entries ?? [])
    .filter(({ awaiting_action_from: from }) => from === 'user')
    .map(({ description, minimum_deadline: { status } }) => ({
      what: requirementWords(description),
      due: DUE[status],
      // Stripe names one day, that of what is due first.
      deadline: status === 'eventually_due' ? null : deadline,
    }))
  return wanted.filter(({ what }, index) => wanted.findIndex((one) => one.what === what) === index)
}

const withQuery = (address: string, value: string): string => {
  const url = new URL(address)
  url.searchParams.set('stripe', value)
  return url.href
}

/**
 * What Stripe will not have is told to the owner, why to the log. Anything else says nothing of what
 * became of the request: the same key asks again.
 */
const asking = async <T>(ctx: Context, ask: () => Promise<T>): Promise<T> => {
  if (ctx.inTransaction) throw new Error('Stripe is not asked inside a transaction.')
  try {
    return await ask()
  } catch (error) {
    reportFault(ctx.log, 'stripe.accounts', error)
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    const { code, requestId, statusCode, message } = error
    ctx.log.warn({ code, requestId, statusCode }, `Stripe says: ${message}`)
    throw isRefusal(error) ? accountErrors.stripe_refused() : kernelErrors.unavailable()
  }
}
