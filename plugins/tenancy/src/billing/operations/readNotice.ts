import { defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { standings, suspensions, type Standing, type Suspension } from '../domain/index.ts'
import { mayPay } from './access.ts'
import { billingOf } from './billingOf.ts'

const notice = z.object({
  state: z.enum(standings),
  suspension: z.enum(suspensions).nullable(),
  trialEndsAt: z.string().nullable().describe('ISO 8601.'),
  hasCard: z.boolean(),
  owed: z.int().describe('In minor units of the currency.'),
})

type Row = {
  readonly state: Standing
  readonly suspension: Suspension | null
  readonly trialEndsAt: string | null
  readonly hasCard: boolean
  readonly owed: number
  [column: string]: unknown
}

/** As much as every page of the panel asks for, so it is one row. */
export const readNotice = defineOperation({
  name: 'billing.notice',
  summary: 'Whether there is something to do about the plan',
  http: { method: 'GET', path: '/billing/notice' },
  input: z.object({}),
  output: z.object({ notice: notice.nullable().describe('Null: the shop has no plan.') }),
  access: mayPay,
  run: async (ctx) => {
    if (!billingOf(ctx.payload).provider.isSetUp) return { notice: null }
    const [row] = await ctx.sql<Row>(sql`
      select state::text, suspension, to_json(trial_ends_at)#>>'{}' as "trialEndsAt",
             card is not null as "hasCard", owed::float8
      from subscriptions where ${ctx.scope.where()}`)
    return { notice: row ?? null }
  },
})
