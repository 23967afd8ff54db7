import { execute, sql } from '@souk/kernel'
import { APIError, type CollectionBeforeDeleteHook } from 'payload'

/** What shops are billed by, or are just being set up with, goes on being a plan. */
export const keepAgreedPlans: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const [row] = await execute(
    req.payload,
    req,
    sql`select 1 from subscriptions
        where wanted->>'plan' = ${String(id)}
           or (agreed->>'plan' = ${String(id)} and state not in ('cancelled', 'none')) limit 1`,
  )
  if (row)
    throw new APIError(
      'Shops are billed by this plan. Put them on another one first.',
      409,
      { code: 'plan_in_use' },
      true,
    )
}
