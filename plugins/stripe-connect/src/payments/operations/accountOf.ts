import type { Context } from '@souk/kernel'

/** A shop's account at Stripe, as our own table has it; null where the shop has none. */
export type AccountOf = (
  ctx: Context,
) => Promise<{ readonly account: string; readonly canCharge: boolean } | null>
