import { defineOperation, kernelErrors, listOf, paged, paging, type Context } from '@souk/kernel'
import { z } from 'zod'

import { billingErrors } from '../domain/index.ts'
import { isPlatform, mayPay } from './access.ts'
import { collectorOf } from './billingOf.ts'
import { billingView, viewBilling } from './billingView.ts'
import { addCredit, unseenCredit } from './creditRows.ts'
import { invoiceAtCollector, invoicePage } from './invoiceRows.ts'
import { customerOf } from './customerOf.ts'
import { onPlatform } from './onPlatform.ts'
import { invoiceStates } from './provider.ts'
import { refresh } from './refresh.ts'
import { billingPage } from './subscribers.ts'
import { rowToBill } from './rowToBill.ts'
import { subscriptionRow, type SubscriptionRow } from './subscriptionRows.ts'

const answer = z.object({ billing: billingView })

export const readBilling = defineOperation({
  name: 'billing.read',
  summary: 'How the shop stands with its plan',
  http: { method: 'GET', path: '/billing' },
  input: z.object({}),
  output: answer,
  access: mayPay,
  run: async (ctx) => ({ billing: await viewBilling(ctx) }),
})

export const refreshBilling = defineOperation({
  name: 'billing.refresh',
  summary: 'Ask the collector how the shop stands now',
  http: { method: 'POST', path: '/billing/refresh' },
  effect: 'resumable',
  rateLimit: { points: 60, seconds: 600, by: 'ip' },
  input: z.object({}),
  output: answer,
  access: mayPay,
  run: async (ctx) => {
    await lookAgain(ctx)
    return { billing: await viewBilling(ctx) }
  },
})

const invoiceView = z.object({
  id: z.string(),
  number: z.string(),
  issuedAt: z.string(),
  periodStart: z.string(),
  periodEnd: z.string(),
  currency: z.string(),
  total: z.int(),
  credited: z.int(),
  paid: z.int(),
  remaining: z.int(),
  state: z.enum(invoiceStates),
})

export const listInvoices = defineOperation({
  name: 'billing.invoices',
  summary: 'What the platform has invoiced the shop',
  http: { method: 'GET', path: '/billing/invoices' },
  input: z.object(paging({ limit: 12, most: 100 })),
  output: listOf(invoiceView),
  access: mayPay,
  run: async (ctx, input) => {
    const { rows, total } = await invoicePage(ctx, input)
    return paged(rows, total, input)
  },
})

export const openInvoice = defineOperation({
  name: 'billing.openInvoice',
  summary: 'Where an invoice can be seen, paid and saved',
  http: { method: 'POST', path: '/billing/invoices/:id/open' },
  effect: 'resumable',
  input: z.object({ id: z.uuid() }),
  output: z.object({ page: z.string().nullable(), pdf: z.string().nullable() }),
  access: mayPay,
  run: async (ctx, { id }) => {
    const invoice = await invoiceAtCollector(ctx, id)
    if (!invoice) throw billingErrors.invoice_not_found()
    return { ...(await collectorOf(ctx.payload).invoiceLinks(invoice)) }
  },
})

export const openPortal = defineOperation({
  name: 'billing.portal',
  summary: 'Where the card is changed',
  http: { method: 'POST', path: '/billing/portal' },
  effect: 'resumable',
  rateLimit: { points: 30, seconds: 600, by: 'ip' },
  input: z.object({}),
  output: z.object({ url: z.string() }),
  access: mayPay,
  run: async (ctx) => {
    const provider = collectorOf(ctx.payload)
    const row = await rowToBill(ctx)
    const customer = await customerOf(ctx, provider, row)
    const returnUrl = `${billingPage(ctx.payload)}?billing=returned`
    return { url: await provider.portal({ customer, returnUrl }) }
  },
})

export const payNow = defineOperation({
  name: 'billing.pay',
  summary: 'Try the card now for all that is open, and go on',
  http: { method: 'POST', path: '/billing/pay' },
  effect: 'resumable',
  rateLimit: { points: 10, seconds: 600, by: 'ip' },
  input: z.object({}),
  output: answer,
  access: mayPay,
  run: async (ctx) => {
    const provider = collectorOf(ctx.payload)
    const { customer, subscription } = await requireRow(ctx)
    if (!customer) throw billingErrors.nothing_billed()
    const isPaid = await provider.payOpen({ customer, subscription })
    await lookAgain(ctx)
    if (!isPaid) throw billingErrors.payment_declined()
    return { billing: await viewBilling(ctx) }
  },
})

export const grantCredit = defineOperation({
  name: 'billing.grantCredit',
  summary: 'Grant the shop credit, or take some back',
  http: { method: 'POST', path: '/billing/credits', status: 201 },
  input: z.object({
    amount: z
      .int()
      .min(-100_000_000)
      .max(100_000_000)
      .refine((amount) => amount !== 0, 'Say how much.')
      .describe('In minor units of the plan’s currency; negative takes back.'),
    reason: z.string().trim().min(1).max(200),
  }),
  output: z.object({ credit: z.object({ id: z.string(), amount: z.int(), currency: z.string() }) }),
  access: isPlatform,
  run: async (ctx, { amount, reason }) => {
    collectorOf(ctx.payload)
    const grantedBy = (ctx.req.user as { email?: string } | null)?.email ?? 'the platform'
    return ctx.transaction(async (inside) => {
      const row = await subscriptionRow(inside, { lock: true })
      const currency = row?.currency
      if (!currency) throw billingErrors.no_plan_to_credit()
      if (amount < 0 && row.credit + (await unseenCredit(inside)) + amount < 0)
        throw billingErrors.credit_exceeds()
      const id = await addCredit(inside, { amount, currency, reason, grantedBy })
      await inside.emit({
        topic: 'billing.credit_granted',
        subject: ctx.shop.id,
        payload: { credit: id },
      })
      return { credit: { id, amount, currency } }
    })
  },
})

export const extendTrial = defineOperation({
  name: 'billing.extendTrial',
  summary: 'Let the shop try its plan for some more days',
  http: { method: 'POST', path: '/billing/trial' },
  effect: 'resumable',
  input: z.object({
    until: z.iso.datetime({ offset: true }).describe('When the trial ends then.'),
  }),
  output: answer,
  access: isPlatform,
  run: async (ctx, { until }) => {
    const provider = collectorOf(ctx.payload)
    const { state, subscription } = await requireRow(ctx)
    if (state !== 'trialing' || !subscription) throw billingErrors.not_on_trial()
    const moment = new Date(until)
    const ahead = moment.getTime() - ctx.now().getTime()
    if (ahead <= 0 || ahead > LONGEST_TRIAL_MS)
      throw kernelErrors.invalid_input({
        issues: [{ path: ['until'], message: 'Choose a day in the next two years.' }],
      })
    await provider.extendTrial({ subscription, until: moment })
    await lookAgain(ctx)
    return { billing: await viewBilling(ctx) }
  },
})

/** https://docs.stripe.com/billing/subscriptions/trials: two years from now at the most. */
const LONGEST_TRIAL_MS = 730 * 86_400_000

const requireRow = async (ctx: Context): Promise<SubscriptionRow> => {
  const row = await subscriptionRow(ctx)
  if (!row) throw billingErrors.nothing_billed()
  return row
}

const lookAgain = async (ctx: Context): Promise<void> => {
  const provider = collectorOf(ctx.payload)
  await onPlatform(ctx.payload, ctx.shop.id, (platform) => refresh(platform, provider))
}
