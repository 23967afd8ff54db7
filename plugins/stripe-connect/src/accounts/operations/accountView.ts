import { z } from 'zod'

import { accountStates } from '../domain/index.ts'
import type { AccountRow } from './accountRows.ts'

/** What the owner's page shows of the account. */
export const accountView = z.object({
  state: z.enum(accountStates),
  isSetUp: z.boolean().describe('Whether the platform can talk to Stripe at all.'),
  canCharge: z.boolean(),
  canBePaidOut: z.boolean(),
  requirements: z.array(
    z.object({
      what: z.string(),
      due: z.enum(['now', 'soon', 'later']),
      deadline: z.string().nullable(),
    }),
  ),
  account: z.string().nullable(),
  country: z.string().nullable(),
  dashboard: z.string().nullable(),
  connectedAt: z.string().nullable(),
  checkedAt: z.string().nullable(),
})

export type AccountView = z.output<typeof accountView>

export const viewAccount = (row: AccountRow | null, isSetUp: boolean): AccountView => ({
  state: row?.state ?? 'none',
  isSetUp,
  canCharge: row?.canCharge ?? false,
  canBePaidOut: row?.canBePaidOut ?? false,
  requirements: (row?.requirements ?? []).map((one) => ({ ...one })),
  account: row?.account ?? null,
  country: row?.country ?? null,
  dashboard: row?.dashboard ?? null,
  connectedAt: row?.connectedAt ?? null,
  checkedAt: row?.checkedAt ?? null,
})
