import type { Context } from '@souk/kernel'

import type { Ground } from '../../shared/ground.ts'
import { accountRow } from './accountRows.ts'

/**
 * The shop's account, and whether it can be paid through it at present: not through one of the other
 * charge mode, whose fees and losses are agreed otherwise. Reads the database only.
 */
export const accountOf =
  ({ settings: { mode } }: Pick<Ground, 'settings'>) =>
  async (ctx: Context): Promise<{ account: string; canCharge: boolean } | null> => {
    const row = await accountRow(ctx)
    if (!row?.account) return null
    return { account: row.account, canCharge: row.canCharge && row.mode === mode }
  }
