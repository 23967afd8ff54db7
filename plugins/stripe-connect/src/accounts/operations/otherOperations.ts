import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import type { Ground } from '../../shared/ground.ts'
import { accountErrors } from '../domain/index.ts'
import { accountRow, switchAccount } from './accountRows.ts'
import { accountView, viewAccount } from './accountView.ts'
import { mayHandleMoney } from './mayHandleMoney.ts'
import { recompute } from './recompute.ts'

const common = {
  feature: 'commerce',
  input: z.object({}),
  output: z.object({ account: accountView }),
  access: mayHandleMoney,
} as const

/** An owner who has just come back looks every few seconds; Stripe is not asked as often by many of them. */
const FRESH_MS = 2_000

export const accountStatus = ({ stripe }: Ground) =>
  defineOperation({
    ...common,
    name: 'stripeAccounts.status',
    summary: 'How the shop stands with Stripe, as far as we know',
    http: { method: 'GET', path: '/stripe-accounts/status' },
    run: async (ctx) => ({ account: viewAccount(await accountRow(ctx), Boolean(stripe)) }),
  })

export const refreshAccount = ({ stripe }: Ground) =>
  defineOperation({
    ...common,
    name: 'stripeAccounts.refresh',
    summary: 'Ask Stripe how the shop stands now',
    http: { method: 'POST', path: '/stripe-accounts/refresh' },
    effect: 'resumable',
    run: async (ctx) => {
      if (!stripe) throw accountErrors.stripe_not_set_up()
      const before = await accountRow(ctx)
      const age = ctx.now().getTime() - Date.parse(before?.checkedAt ?? '1970-01-01')
      const row = age < FRESH_MS ? before : await recompute(ctx, stripe)
      return { account: viewAccount(row, true) }
    },
  })

/** Nothing is asked of Stripe, so it works when Stripe does not; what was begun to be paid is settled all the same. */
export const disableAccount = ({ stripe }: Ground) =>
  defineOperation({
    ...common,
    name: 'stripeAccounts.disable',
    summary: 'Take no more payments through Stripe; the account stays',
    http: { method: 'POST', path: '/stripe-accounts/disable' },
    run: async (ctx) => {
      const row = await accountRow(ctx)
      if (!row?.account) throw accountErrors.stripe_not_connected()
      await switchAccount(ctx, true)
      return { account: viewAccount(await accountRow(ctx), Boolean(stripe)) }
    },
  })
