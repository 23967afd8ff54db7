import { holds, type SessionState, type Settings } from './sessionState.ts'

/** pg's connection, as far as its queries use it (it has no complete types). */
export type Wire = {
  readonly parsedStatements: Record<string, string | undefined>
  readonly stream: { cork?: () => void; uncork?: () => void }
  parse(message: { name?: string; text: string }): void
  bind(message: { statement?: string; values: readonly string[] }): void
  execute(message: object): void
}

/** pg's Query or any other thing that pg's client can submit (a cursor, a COPY). */
export type Submitted = {
  text?: unknown
  name?: unknown
  values?: unknown
  submit(wire: Wire): unknown
  requiresPreparation?(): boolean
  handleError(error: Error, wire: Wire): void
  handleRowDescription?(message: unknown): void
  handleDataRow?(message: unknown): void
  handleCommandComplete?(message: unknown, wire: Wire): void
}

export type SettingsMode = 'session' | 'transaction'

/**
 * Makes a query bring its scope along: when it is sent (not when it was queued, for only then is
 * it known what ran before it) and the session does not hold the settings yet, they are sent
 * before it **in the same breath, up to one Sync**. Postgres then skips the query if the settings
 * fail, for instance by a cancellation: sent as a query of its own, a failed setting would let the
 * next one run as the tenant before. It costs no round trip, and with local settings it is what
 * makes a pooler of transactions (PgBouncer) safe: both are one implicit transaction.
 */
export const bringScope = (
  query: Submitted,
  settings: Settings,
  state: SessionState,
  mode: SettingsMode,
): void => {
  // eslint-disable-next-line typescript/unbound-method -- only ever called on the query
  const submit = query.submit
  query.submit = (wire) => {
    if (holds(state, settings)) return submit.call(query, wire)
    // pg reports these without sending anything; half a message of ours would be on its way.
    if (willBeRefused(query, wire)) return submit.call(query, wire)
    wire.stream.cork?.()
    try {
      const simple = query.requiresPreparation?.() === false || isCopy(query)
      return simple
        ? submitSimple(query, submit, wire, settings, state, mode)
        : submitExtended(query, submit, wire, settings, state, mode)
    } finally {
      wire.stream.uncork?.()
    }
  }
}

type Send = (
  query: Submitted,
  submit: Submitted['submit'],
  wire: Wire,
  settings: Settings,
  state: SessionState,
  mode: SettingsMode,
) => unknown

const statement = 'souk_scope'

const submitExtended: Send = (query, submit, wire, settings, state, mode) => {
  // A pooler may hand us another server connection each time, which never saw our statement.
  const name = mode === 'session' ? statement : ''
  if (!name || !state.prepared) wire.parse({ name, text: setting(mode, '$1', '$2') })
  wire.bind({ statement: name, values: [settings.tenant, settings.user] })
  wire.execute({})
  const refusal = submit.call(query, wire)
  // pg's client notes the active query's name as parsed at any ParseComplete, ours included.
  const ownName = query.name
  if (ownName) query.name = undefined
  swallowAnswer(query, () => {
    if (ownName) query.name = ownName
    state.prepared ||= name === statement
    state.applied = settings
  })
  return refusal
}

// Without values pg sends plain text, which may be several statements: ours becomes the first.
const submitSimple: Send = (query, submit, wire, settings, state, mode) => {
  const own = query.text
  query.text = `${setting(mode, `'${settings.tenant}'`, `'${settings.user}'`)};${String(own)}`
  const refusal = submit.call(query, wire)
  query.text = own
  swallowAnswer(query, () => {
    state.applied = settings
  })
  return refusal
}

const setting = (mode: SettingsMode, tenant: string, user: string): string => {
  const local = mode === 'transaction'
  return `select set_config('souk.tenant', ${tenant}, ${local}), set_config('souk.user', ${user}, ${local})`
}

/** Keeps the answer to our own statement from the query, which did not ask for it. */
const swallowAnswer = (query: Submitted, then: () => void): void => {
  query.handleRowDescription = ignore
  query.handleDataRow = ignore
  query.handleCommandComplete = () => {
    // What was laid over the class's methods goes; they take over.
    delete query.handleRowDescription
    delete query.handleDataRow
    delete query.handleCommandComplete
    then()
  }
}

const ignore = (): void => {}

// Streams that copy are no queries of pg's, and send plain text.
const isCopy = ({ text }: Submitted): boolean =>
  typeof text === 'string' && /^\s*copy\b/i.test(text)

const willBeRefused = ({ text, name, values }: Submitted, wire: Wire): boolean => {
  if (text === undefined && name === undefined) return false
  if (typeof text !== 'string' && typeof name !== 'string') return true
  const before = typeof name === 'string' ? wire.parsedStatements[name] : undefined
  return Boolean(text && before && text !== before) || Boolean(values && !Array.isArray(values))
}
