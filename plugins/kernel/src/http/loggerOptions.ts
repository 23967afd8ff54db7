import { describeError, withoutValues } from './describeError.ts'
import { refusalIn } from './refusalIn.ts'

/** What a log line must never show, wherever it stands in the facts and however it is spelt. */
const secrets = new Set([
  'authorization',
  'cookie',
  'set-cookie',
  'x-cart-token',
  'x-order-token',
  'x-share-token',
  'x-wish-token',
  'idempotency-key',
  'password',
  'currentpassword',
  'newpassword',
  'resetpasswordtoken',
  'token',
  'carttoken',
  'ordertoken',
  'sharetoken',
  'wishtoken',
  'secret',
  'clientsecret',
  'apikey',
  'email',
  'e-mail',
  'phone',
])

const HIDDEN = '[hidden]'
const DEPTH = 6

const withoutSecrets = <T>(value: T, depth: number = DEPTH): T => {
  if (!isPlain(value)) return value
  if (depth === 0) return HIDDEN as T
  if (Array.isArray(value)) return value.map((one) => withoutSecrets(one, depth - 1)) as T
  const shown: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    shown[key] = secrets.has(key.toLowerCase()) ? HIDDEN : withoutSecrets(inner, depth - 1)
  }
  return shown as T
}

/** Errors and the like are left to their serializers. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value)))

/**
 * For `logger` in Payload's config: structured lines without secrets and without people.
 * @example buildConfig({ logger: loggerOptions({ level: 'info' }) })
 */
export const loggerOptions = ({ level = 'info' }: { level?: string } = {}) => ({
  options: {
    level,
    serializers: { err: (error: unknown) => describeError(error) ?? error },
    hooks: { logMethod: sayPlainly },
    // Pino's own `redact` walks seventy paths for a line; this walks the line.
    formatters: { log: withoutSecrets, bindings: withoutSecrets },
  },
})

/**
 * A line that has nothing to say but its fault takes its words from it, and they too may quote values. What was
 * refused is no fault, though Payload tells of it as of one.
 */
function sayPlainly(
  this: { info: (facts: object, words: string) => void },
  args: unknown[],
  write: (...args: never[]) => void,
): void {
  const [facts, ...words] = args
  const error = facts instanceof Error ? facts : (facts as { err?: unknown } | null)?.err
  const refused = words.length === 0 ? refusalIn(error) : undefined
  if (refused) return this.info({ refused: refused.facts }, refused.message)
  const isTold = words.length > 0 || !(error instanceof Error)
  write.apply(
    this,
    (isTold
      ? args
      : [facts instanceof Error ? { err: facts } : facts, withoutValues(error.message)]) as never[],
  )
}
