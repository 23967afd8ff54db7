import type { Scope } from './scope.ts'

/** The settings that a scope stands for, as the policies read them. */
export type Settings = { readonly tenant: string; readonly user: string }

export const settingsOf = (scope: Scope): Settings => ({
  tenant: scope.kind === 'tenant' ? scope.tenant : '',
  user: scope.user ?? '',
})

/**
 * What we know of the settings of one database session. Unknown (`undefined`) is always safe: it
 * costs one more setting of them.
 *
 * They are undone by the database together with the transaction or savepoint that they were set
 * in, so any error and any ROLLBACK makes them unknown (a failed transaction answers COMMIT with
 * ROLLBACK). DISCARD and RESET drop them, and DISCARD and DEALLOCATE our prepared statement.
 */
export type SessionState = {
  applied: Settings | undefined
  prepared: boolean
  inTransaction: boolean
}

export const newSession = (): SessionState => ({
  applied: undefined,
  prepared: false,
  inTransaction: false,
})

export const holds = ({ applied }: SessionState, wanted: Settings): boolean =>
  applied !== undefined && applied.tenant === wanted.tenant && applied.user === wanted.user

export const afterError = (state: SessionState): void => {
  state.applied = undefined
}

export const afterCommand = (state: SessionState, tag: string): void => {
  if (/^(ROLLBACK|RESET|SET|DISCARD|DEALLOCATE)/.test(tag)) state.applied = undefined
  if (/^(DISCARD|DEALLOCATE)/.test(tag)) state.prepared = false
}

/** @param status as Postgres tells with every ReadyForQuery: I idle, T in a transaction, E failed */
export const afterReady = (state: SessionState, status: string, local: boolean): void => {
  state.inTransaction = status !== 'I'
  // Local settings end with the transaction; behind a pooler so may the session.
  if (local && !state.inTransaction) state.applied = undefined
}
