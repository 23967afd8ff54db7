import { defineOperation, isSoukError, kernelErrors, type Context } from '@souk/kernel'
import { isCountry } from '@souk/kernel/domain'
import type Stripe from 'stripe'
import { z } from 'zod'

import type { Ground } from '../../shared/ground.ts'
import { accountErrors, likelyCountry } from '../domain/index.ts'
import { onboardingLink, openAccount } from './accountAtStripe.ts'
import {
  accountRow,
  beginAgain,
  noteAccount,
  switchAccount,
  wantAccount,
  type AccountOrder,
  type AccountRow,
} from './accountRows.ts'
import { accountView, viewAccount } from './accountView.ts'
import { mayHandleMoney } from './mayHandleMoney.ts'
import { recompute } from './recompute.ts'

/**
 * Opens the shop's account where there is none, and answers where its owner goes on. Clicked twice,
 * or again after a crash, it is the same account: its key is written down before Stripe is asked.
 */
export const connectAccount = ({ settings, stripe }: Ground) =>
  defineOperation({
    name: 'stripeAccounts.connect',
    summary: 'Connect the shop with Stripe, or go on where that was left',
    feature: 'commerce',
    http: { method: 'POST', path: '/stripe-accounts/connect' },
    effect: 'resumable',
    rateLimit: { points: 30, seconds: 600, by: 'ip' },
    input: z.object({
      country: z
        .string()
        .refine(isCountry)
        .optional()
        .describe('Where the business is registered, ISO 3166-1 alpha-2. It stays for good.'),
    }),
    output: z.object({
      account: accountView,
      url: z
        .url()
        .nullable()
        .describe(
          'A page of Stripe’s for this owner and this visit; null when nothing is missing.',
        ),
    }),
    access: mayHandleMoney,
    run: async (ctx, { country }) => {
      if (!stripe) throw accountErrors.stripe_not_set_up()
      const row = await opened(ctx, { stripe, mode: settings.mode, country })
      if (row.isDisabled) await switchAccount(ctx, false)
      const now = (await recompute(ctx, stripe)) ?? row
      const url =
        now.state === 'active' && now.requirements.every(({ due }) => due === 'later')
          ? null
          : await onboardingLink(ctx, stripe, {
              account: row.account,
              panelUrl: settings.panelUrl(ctx.shop),
            })
      return { account: viewAccount(now, true), url }
    },
  })

type Given = {
  readonly stripe: Stripe
  readonly mode: AccountRow['mode']
  readonly country: string | undefined
}

type OpenedRow = AccountRow & { readonly account: string }

const opened = async (ctx: Context, { stripe, mode, country }: Given): Promise<OpenedRow> => {
  const before = await accountRow(ctx)
  // An account cannot change its terms, and a closed one is closed for good.
  const isOfNoUse = before && (before.isClosed || before.mode !== mode)
  if (isOfNoUse) await beginAgain(ctx, before)
  const row =
    before?.opened && !isOfNoUse
      ? before
      : await wantAccount(ctx, { mode, opened: orderFor(ctx, country, before) })
  if (isOpened(row)) return row
  await noteAccount(ctx, row, await openOrBeginAgain(ctx, stripe, row))
  const noted = await accountRow(ctx)
  if (!noted || !isOpened(noted)) throw kernelErrors.conflict()
  return noted
}

/** Where Stripe says no for good there is no account, and the next attempt may ask for another country. */
const openOrBeginAgain = async (ctx: Context, stripe: Stripe, row: AccountRow): Promise<string> => {
  try {
    return await openAccount(ctx, stripe, row)
  } catch (error) {
    if (isSoukError(error) && error.code === 'stripe_refused') await beginAgain(ctx, row)
    throw error
  }
}

const isOpened = (row: AccountRow): row is OpenedRow => row.account !== null

const orderFor = (
  ctx: Context,
  country: string | undefined,
  before: AccountRow | null,
): AccountOrder => {
  const where = country ?? before?.opened?.country ?? likelyCountry(ctx.shop)
  if (!where) throw accountErrors.stripe_country_needed()
  return { name: ctx.shop.name, email: ctx.req.user?.email ?? null, country: where }
}
