import { z } from 'zod'

import {
  invoiceStates,
  standings,
  suspensions,
  type BillingView,
  type InvoiceView,
} from '../domain/index.ts'

const money = z.int().describe('In minor units of the currency.')
const moment = z.string().nullable().describe('ISO 8601.')

/** As a plan says it, with what it is called. */
const allowanceView = z.object({
  meter: z.string(),
  label: z.string(),
  included: z.int(),
  price: money.describe('Of each further one.'),
})

const planView = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  price: money.describe('For a month.'),
  currency: z.string().nullable().describe('Null: it costs nothing.'),
  trialDays: z.int(),
  allowances: z.array(allowanceView),
  isFree: z.boolean(),
})

/** What the owner's page shows. Nothing in it opens anything at the collector's. */
export const billingView = z.object({
  isSetUp: z.boolean(),
  state: z.enum(standings),
  plan: planView.nullable().describe('What is paid for now.'),
  nextPlan: z.string().nullable().describe('The plan that is just being set up.'),
  isChanging: z.boolean(),
  isClosed: z.boolean().describe('Whether visitors see that the shop is closed.'),
  suspension: z.enum(suspensions).nullable(),
  trialEndsAt: moment,
  periodStart: moment,
  periodEnd: moment,
  nextAttemptAt: moment,
  card: z.string().nullable(),
  currency: z.string().nullable(),
  credit: money,
  owed: money,
  onItsWay: money.describe('What a bank has been asked for and has not answered.'),
  nextCharge: z.object({ amount: money, at: z.string() }).nullable(),
  usage: z.array(
    allowanceView.extend({ used: z.int(), over: z.int(), amount: money.describe('So far.') }),
  ),
  lateUses: z.int().describe('Used and never billed, since word of it came too late.'),
  trouble: z.string().nullable(),
  offers: z.array(planView.extend({ isCurrent: z.boolean() })),
  credits: z.array(
    z.object({
      id: z.string(),
      amount: money,
      currency: z.string(),
      reason: z.string(),
      grantedAt: z.string(),
      grantedBy: z.string().nullable().describe('For the platform’s people only.'),
      isBooked: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<BillingView>

/** An invoice of the platform to the shop; amounts in minor units. */
export const invoiceView = z.object({
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
}) satisfies z.ZodType<InvoiceView>
