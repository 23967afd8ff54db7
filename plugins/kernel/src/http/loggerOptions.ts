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
    redact: { paths: secrets.flatMap(anywhere), censor: '[hidden]' },
  },
})
