import type { Context } from '@souk/kernel'

import type { StripeConnectSettings } from '../../settings.ts'
import type { AccountOf } from './accountOf.ts'

/** Whether a shop can be paid by card now: the platform has its keys, and Stripe takes money for the shop. */
export const offersOf =
  ({ keys }: Pick<StripeConnectSettings, 'keys'>, accountOf: AccountOf) =>
  async (ctx: Context): Promise<boolean> =>
    keys !== undefined && (await accountOf(ctx))?.canCharge === true
