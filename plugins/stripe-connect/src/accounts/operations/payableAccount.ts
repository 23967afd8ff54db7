import type { Context } from '@souk/kernel'

import type { ChargeMode } from '../../settings.ts'
import { accountRow } from './accountRows.ts'

/**
 * The account (`acct_…`) through which this shop can be paid at present; null when it cannot. An
 * account of the other charge mode cannot: its fees and losses are agreed otherwise. Reads the
 * database only.
 */
export const payableAccount = async (ctx: Context, mode: ChargeMode): Promise<string | null> => {
  const row = await accountRow(ctx)
  return row?.canCharge && row.mode === mode ? row.account : null
}
