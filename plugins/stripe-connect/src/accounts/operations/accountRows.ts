import { sql, type Context } from '@souk/kernel'

import type { ChargeMode } from '../../settings.ts'
import type { AccountState, Requirement } from '../domain/index.ts'

/** What an account was, or will be, opened with: the same at every attempt, or Stripe refuses the key. */
export type AccountOrder = {
  readonly name: string
  readonly email: string | null
  readonly country: string
}

export type AccountRow = {
  readonly id: string
  /** Which account of this shop it is, the first being 1: a part of the key it is opened with. */
  readonly attempt: number
  /** `acct_…`; null until Stripe has answered, and we have written it down. */
  readonly account: string | null
  readonly state: AccountState
  readonly canCharge: boolean
  readonly canBePaidOut: boolean
  readonly requirements: readonly Requirement[]
  readonly country: string | null
  readonly dashboard: string | null
  readonly mode: ChargeMode
  /** Null before anybody has asked for this one. */
  readonly opened: AccountOrder | null
  readonly isClosed: boolean
  readonly isDisabled: boolean
  /** When the shop could first be paid through it. */
  readonly connectedAt: string | null
  readonly checkedAt: string | null
}

type Row = {
  id: string
  attempt: string | number
  account: string | null
  state: AccountState
  can_charge: boolean
  can_be_paid_out: boolean
  requirements: Requirement[] | null
  country: string | null
  dashboard: string | null
  mode: ChargeMode
  opened: AccountOrder | null
  is_closed: boolean
  is_disabled: boolean
  connected_at: Date | string | null
  checked_at: Date | string | null
  [column: string]: unknown
}

const COLUMNS = sql`id, attempt, account, state, can_charge, can_be_paid_out, requirements, country, dashboard,
  mode, opened, is_closed, is_disabled, connected_at, checked_at`

/** The shop's account as we know it; null when nobody has asked for one. */
export const accountRow = async (ctx: Context): Promise<AccountRow | null> => {
  const [row] = await ctx.sql<Row>(sql`
    select ${COLUMNS} from stripe_accounts where ${ctx.scope.where()}`)
  return row ? accountOfRow(row) : null
}

type Wanted = { readonly mode: ChargeMode; readonly opened: AccountOrder }

/**
 * Writes down that an account is wanted, before Stripe is asked for it: whoever asks afterwards, at
 * the same time or after a crash, asks for the same one.
 */
export const wantAccount = async (ctx: Context, wanted: Wanted): Promise<AccountRow> => {
  const { column, value, lead } = ctx.scope
  const now = ctx.now().toISOString()
  await ctx.sql(sql`
    insert into stripe_accounts
      (id, provider, attempt, state, can_charge, can_be_paid_out, requirements, mode, opened,
       is_closed, is_disabled, created_at, updated_at${column})
    values (${ctx.newId()}, 'stripe', 1, 'none', false, false, '[]'::jsonb, ${wanted.mode},
            ${JSON.stringify(wanted.opened)}::jsonb, false, false, ${now}, ${now}${value})
    on conflict (${lead}provider) do update
      set mode = excluded.mode, opened = excluded.opened, updated_at = excluded.updated_at
      where stripe_accounts.opened = 'null'::jsonb`)
  const row = await accountRow(ctx)
  if (!row) throw new Error('The row of the account is gone again.')
  return row
}

/**
 * Makes room for another account where this one can serve no more, or where Stripe would not open it;
 * only whoever saw that one does so, and once.
 */
export const beginAgain = async (ctx: Context, { id, attempt }: AccountRow): Promise<void> => {
  await ctx.sql(sql`
    update stripe_accounts
    set attempt = attempt + 1, account = null, opened = 'null'::jsonb, state = 'none',
        can_charge = false, can_be_paid_out = false, requirements = '[]'::jsonb, country = null,
        dashboard = null, is_closed = false, connected_at = null, checked_at = null, updated_at = now()
    where ${ctx.scope.where()} and id = ${id} and attempt = ${attempt}`)
}

/** Notes which account Stripe has opened; of two who ask at once, both are told the same one. */
export const noteAccount = async (
  ctx: Context,
  { id, attempt }: AccountRow,
  account: string,
): Promise<void> => {
  await ctx.sql(sql`
    update stripe_accounts set account = ${account}, state = 'incomplete', updated_at = now()
    where ${ctx.scope.where()} and id = ${id} and attempt = ${attempt} and account is null`)
}

export const switchAccount = async (ctx: Context, isDisabled: boolean): Promise<void> => {
  await ctx.sql(sql`
    update stripe_accounts
    set is_disabled = ${isDisabled}, updated_at = now(),
        can_charge = case when ${isDisabled} then false else can_charge end,
        state = case when ${isDisabled} then 'disabled'::enum_stripe_accounts_state else state end
    where ${ctx.scope.where()}`)
}

const accountOfRow = (row: Row): AccountRow => ({
  id: row.id,
  attempt: Number(row.attempt),
  account: row.account,
  state: row.state,
  canCharge: row.can_charge,
  canBePaidOut: row.can_be_paid_out,
  requirements: row.requirements ?? [],
  country: row.country,
  dashboard: row.dashboard,
  mode: row.mode,
  opened: row.opened,
  isClosed: row.is_closed,
  isDisabled: row.is_disabled,
  connectedAt: isoOrNull(row.connected_at),
  checkedAt: isoOrNull(row.checked_at),
})

const isoOrNull = (moment: Date | string | null): string | null =>
  moment === null ? null : new Date(moment).toISOString()
