import { describeError, withoutValues } from './describeError.ts'

/** What a log line must never show, wherever it stands in the facts. Compared as written. */
const secrets = [
  'authorization',
  'cookie',
  'set-cookie',
  'x-cart-token',
  'x-order-token',
  'idempotency-key',
  'password',
  'currentPassword',
  'newPassword',
  'resetPasswordToken',
  'token',
  'cartToken',
  'orderToken',
  'secret',
  'clientSecret',
  'apiKey',
  'email',
  'e-mail',
  'phone',
]

const DEPTH = 4

const anywhere = (key: string): string[] =>
  Array.from({ length: DEPTH }, (_, depth) => `${'*.'.repeat(depth)}["${key}"]`.replace('.[', '['))

/**
 * For `logger` in Payload's config: structured lines without secrets and without people.
 * @example buildConfig({ logger: loggerOptions({ level: 'info' }) })
 */
export const loggerOptions = ({ level = 'info' }: { level?: string } = {}) => ({
  options: {
    level,
    serializers: { err: (error: unknown) => describeError(error) ?? error },
    hooks: { logMethod: sayPlainly },
    redact: { paths: secrets.flatMap(anywhere), censor: '[hidden]' },
  },
})

/** A line that has nothing to say but its fault takes its words from it, and they too may quote values. */
function sayPlainly(this: unknown, args: unknown[], write: (...args: never[]) => void): void {
  const [facts, ...words] = args
  const error = facts instanceof Error ? facts : (facts as { err?: unknown } | null)?.err
  const isTold = words.length > 0 || !(error instanceof Error)
  write.apply(
    this,
    (isTold
      ? args
      : [facts instanceof Error ? { err: facts } : facts, withoutValues(error.message)]) as never[],
  )
}
