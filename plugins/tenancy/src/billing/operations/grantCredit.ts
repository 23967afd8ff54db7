import { createHash } from 'node:crypto'

import { defineOperation, kernelErrors, reportFault, type Context } from '@souk/kernel'
import { z } from 'zod'

import { billingErrors } from '../domain/index.ts'
import { isPlatform } from './access.ts'
import { collectorOf } from './billingOf.ts'
import { bookCredits } from './bookCredits.ts'
import { addCredit, creditById, unseenTaken, type Grant, type Granted } from './creditRows.ts'
import { lookAgain } from './lookAgain.ts'
import { nameOf } from './nameOf.ts'
import { subscriptionRow } from './subscriptionRows.ts'

/** Nobody could read these, and neither Postgres nor a collector keeps all of them. */
const UNREADABLE = /[\p{Cc}\p{Cs}]/u

/** So often it is looked again whether what others are just taking back leaves enough. */
const TRIES = 6

export const grantCredit = defineOperation({
  name: 'billing.grantCredit',
  summary: 'Grant the shop credit, or take some back',
  http: { method: 'POST', path: '/billing/credits', status: 201 },
  effect: 'resumable',
  input: z.object({
    amount: z
      .int()
      .min(-100_000_000)
      .max(100_000_000)
      .refine((amount) => amount !== 0, 'Say how much.')
      .describe('In minor units of the plan’s currency; negative takes back.'),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .refine((reason) => !UNREADABLE.test(reason), 'Write the reason on one line.'),
  }),
  output: z.object({ credit: z.object({ id: z.string(), amount: z.int(), currency: z.string() }) }),
  access: isPlatform,
  run: async (ctx, { amount, reason }) => {
    collectorOf(ctx.payload)
    const grantedBy = nameOf(ctx)
    const grant = { id: idFor(ctx, grantedBy), amount, reason, grantedBy }
    const credit = amount > 0 ? await write(ctx, grant) : await takeBack(ctx, grant)
    return { credit }
  },
})

/**
 * The same for the same request: one that was cut off after it had written is the same grant when it
 * comes again. Two without a key could be one that was sent again, so they are not taken.
 * @throws key_needed
 */
const idFor = (ctx: Context, grantedBy: string): string => {
  const key = ctx.idempotencyKey
  if (!key) throw billingErrors.key_needed()
  const digest = createHash('sha256')
    .update(JSON.stringify(['credit', ctx.shop.id, grantedBy, key]))
    .digest('hex')
  return [0, 8, 12, 16, 20].map((from, n) => digest.slice(from, [8, 12, 16, 20, 32][n])).join('-')
}

type Asked = Omit<Grant, 'currency'>

/**
 * Takes back what is there and not more: an invoice may have used it since anybody looked, and others
 * may be taking it at the same moment. It is taken at the collector's at once, before an invoice is.
 * @throws credit_exceeds · unavailable
 */
const takeBack = async (ctx: Context, grant: Asked): Promise<Granted> => {
  const taken = (await creditById(ctx, grant.id)) ?? (await takeOfWhatIsThere(ctx, grant))
  try {
    await bookCredits(ctx.payload, ctx.shop.id)
  } catch (error) {
    reportFault(ctx.log, 'billing.grantCredit', error)
  }
  return taken
}

const takeOfWhatIsThere = async (ctx: Context, grant: Asked): Promise<Granted> => {
  for (let turn = 0; turn < TRIES; turn += 1) {
    // What the collector has not heard of yet it cannot tell.
    await bookCredits(ctx.payload, ctx.shop.id)
    await lookAgain(ctx)
    const taken = await ifThere(ctx, grant)
    if (taken) return taken
  }
  throw kernelErrors.unavailable()
}

/**
 * Null when it is not certain: what somebody else has just taken may be in what was seen or not.
 * @throws credit_exceeds
 */
const ifThere = (ctx: Context, grant: Asked): Promise<Granted | null> =>
  ctx.transaction(async (inside) => {
    const row = await subscriptionRow(inside, { lock: true })
    if (!row?.currency) throw billingErrors.no_plan_to_credit()
    if (row.credit + grant.amount < 0) throw billingErrors.credit_exceeds()
    if (row.credit + (await unseenTaken(inside)) + grant.amount < 0) return null
    return write(inside, grant)
  })

const write = (ctx: Context, grant: Asked): Promise<Granted> =>
  ctx.transaction(async (inside) => {
    const row = await subscriptionRow(inside, { lock: true })
    const currency = row?.currency
    if (!currency) throw billingErrors.no_plan_to_credit()
    const known = await creditById(inside, grant.id)
    if (known) return known
    await addCredit(inside, { ...grant, currency })
    await inside.emit({
      topic: 'billing.credit_granted',
      subject: ctx.shop.id,
      payload: { credit: grant.id },
    })
    return { id: grant.id, amount: grant.amount, currency }
  })
