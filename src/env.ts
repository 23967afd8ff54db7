import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { z } from 'zod'

export type Mode = 'build' | 'demo' | 'development' | 'production' | 'test'

/** Everything the product is told from outside, complete and read-only. Paths are absolute. */
export type Env = Readonly<{
  mode: Mode
  /** Absent: the start scripts run the embedded Postgres and provide its address. */
  databaseUrl: string | undefined
  dataDir: string
  secret: string
  /** Host name without scheme and port; shops live at `<slug>.<baseDomain>`. */
  baseDomain: string
  port: number
  /** How many proxies stand before us and may be believed when they say who called. */
  trustedProxies: number
  s3: S3Env | undefined
  stripe: StripeEnv | undefined
  stripeChoices: StripeChoices
  /** How large a file may be that a shop sells as a download. */
  digitalFileMaxMb: number
  smtpUrl: string | undefined
  redisUrl: string | undefined
  metricsToken: string | undefined
  /** Where Next keeps its build, relative to the checkout. */
  distDir: string
}>

export type S3Env = Readonly<{
  bucket: string
  region: string
  endpoint: string | undefined
  accessKeyId: string
  secretAccessKey: string
}>

export type StripeEnv = Readonly<{
  secretKey: string
  publishableKey: string | undefined
  webhookSecret: string | undefined
  connectWebhookSecret: string | undefined
  /** Of the destination that tells of accounts in thin events. */
  accountsWebhookSecret: string | undefined
  apiBase: string | undefined
}>

/** How the shops are paid through Stripe: there with and without keys, since it is a choice and no secret. */
export type StripeChoices = Readonly<{
  chargeMode: 'direct' | 'destination'
  ui: 'hosted' | 'elements'
  capture: 'automatic' | 'manual'
}>

type Source = Readonly<Record<string, string | undefined>>
type Problem = { name: string; message: string }

/** Settings that cannot be used; `message` lists every problem and never a value that is secret. */
export class EnvError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const width = Math.max(...problems.map(({ name }) => name.length))
    const lines = problems.map(({ name, message }) => `  ${name.padEnd(width)}  ${message}`)
    super(`Souk cannot start with these settings:\n${lines.join('\n')}`)
    this.name = 'EnvError'
    this.problems = problems
  }
}

let remembered: Env | undefined

/** The settings of this process, read once. Throws `EnvError` like `readEnv`. */
export function env(): Env {
  remembered ??= readEnv(process.env)
  return remembered
}

/** Adds what a script learned while starting (the database's address, say) for this process and its children. */
export function provideEnv(values: Source): Env {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  remembered = undefined
  return env()
}

/** A copy of the environment for a child process. */
export function childEnv(values: Source = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...values }
}

/**
 * Reads and checks all settings at once. Outside production a missing PAYLOAD_SECRET is made up and kept in
 * `<DATA_DIR>/secret`, which is the only thing written. Throws `EnvError` naming every problem.
 */
export function readEnv(source: Source): Env {
  const given = Object.fromEntries(
    Object.entries(source)
      .map(([name, value]) => [name, value?.trim()] as const)
      // `S3_BUCKET=` in a file means that it is not set.
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = variables.safeParse(given)
  const problems: Problem[] = (parsed.error?.issues ?? []).map((issue) => ({
    name: String(issue.path[0]),
    message: issue.message,
  }))
  // Rules over several variables are checked on what was given, so that one wrong port does not hide them.
  const values: Values = parsed.data ?? variables.parse(without(given, problems))
  const mode = modeOf(values)
  problems.push(...partlyGivenS3(values), ...unusableStripe(values), ...missingSecret(values, mode))
  if (problems.length > 0) throw new EnvError(problems)

  const dataDir = resolve(values.DATA_DIR)
  return Object.freeze({
    mode,
    databaseUrl: values.DATABASE_URL,
    dataDir,
    secret: values.PAYLOAD_SECRET ?? secretFor(mode, dataDir),
    baseDomain: values.BASE_DOMAIN,
    port: values.PORT,
    trustedProxies: values.TRUSTED_PROXIES,
    s3: s3From(values),
    stripe: stripeFrom(values),
    stripeChoices: Object.freeze({
      chargeMode: values.STRIPE_CHARGE_MODE,
      ui: values.STRIPE_UI,
      capture: values.STRIPE_CAPTURE,
    }),
    digitalFileMaxMb: values.DIGITAL_FILE_MAX_MB,
    smtpUrl: values.SMTP_URL,
    redisUrl: values.REDIS_URL,
    metricsToken: values.METRICS_TOKEN,
    distDir: values.SOUK_DIST_DIR,
  })
}

const url = (schemes: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)),
      `is not an address of the form ${example}. Correct it or leave it out.`,
    )

const startsWith = (prefixes: readonly string[]) =>
  z
    .string()
    .refine(
      (value) => prefixes.some((prefix) => value.startsWith(prefix)),
      `should start with ${prefixes.join(' or ')}. Copy it again from Stripe's dashboard.`,
    )

/** The first is what holds where nothing is said. */
const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z
    .enum(values, { error: `is not a choice. Use ${values.join(' or ')}, or leave it out.` })
    .default(values[0] as never)

const hostName =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i

const variables = z.object({
  NODE_ENV: z.string().optional(),
  SOUK_MODE: z.enum(['build', 'demo', 'development', 'production', 'test']).optional(),
  SOUK_DIST_DIR: z.string().default('.next'),
  DATABASE_URL: url(
    ['postgres', 'postgresql'],
    'postgres://user:password@host:5432/database',
  ).optional(),
  DATA_DIR: z.string().default('.data'),
  PAYLOAD_SECRET: z
    .string()
    .min(
      16,
      'is too short to be safe. Use 32 characters or more, for instance from `openssl rand -hex 32`.',
    )
    .optional(),
  BASE_DOMAIN: z
    .string()
    .regex(
      hostName,
      'is not a host name. Give it without scheme, port and path, like shops.example.com.',
    )
    .transform((value) => value.toLowerCase())
    .default('localhost'),
  PORT: z
    .string()
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535, {
      message: 'is not a port. Use a whole number from 1 to 65535.',
    })
    .transform(Number)
    .default(3000),
  TRUSTED_PROXIES: z
    .string()
    .regex(
      /^\d$/,
      'is not a number of proxies. Use 0 when nothing stands before Souk, 1 for one proxy.',
    )
    .transform(Number)
    .default(0),
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: url(['http', 'https'], 'https://s3.example.com').optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  STRIPE_SECRET_KEY: startsWith(['sk_', 'rk_']).optional(),
  STRIPE_PUBLISHABLE_KEY: startsWith(['pk_']).optional(),
  STRIPE_WEBHOOK_SECRET: startsWith(['whsec_']).optional(),
  STRIPE_CONNECT_WEBHOOK_SECRET: startsWith(['whsec_']).optional(),
  STRIPE_ACCOUNTS_WEBHOOK_SECRET: startsWith(['whsec_']).optional(),
  STRIPE_CHARGE_MODE: oneOf('direct', 'destination'),
  STRIPE_UI: oneOf('hosted', 'elements'),
  STRIPE_CAPTURE: oneOf('automatic', 'manual'),
  STRIPE_API_BASE: url(['http', 'https'], 'http://127.0.0.1:12111').optional(),
  // A file passes through memory as a whole.
  DIGITAL_FILE_MAX_MB: z
    .string()
    .refine((value) => /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= 1000, {
      message: 'is not a size. Use a whole number of megabytes from 1 to 1000.',
    })
    .transform(Number)
    .default(30),
  SMTP_URL: url(['smtp', 'smtps'], 'smtp://user:password@host:587').optional(),
  REDIS_URL: url(['redis', 'rediss'], 'redis://host:6379').optional(),
  METRICS_TOKEN: z
    .string()
    .min(
      16,
      'is too short to be safe. Use 16 characters or more, or leave it out to switch metrics off.',
    )
    .optional(),
})

type Values = z.output<typeof variables>

function without(given: Source, problems: readonly Problem[]): Source {
  const wrong = new Set(problems.map(({ name }) => name))
  return Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)))
}

function modeOf(values: Values): Mode {
  if (values.SOUK_MODE) return values.SOUK_MODE
  if (values.NODE_ENV === 'production' || values.NODE_ENV === 'test') return values.NODE_ENV
  return 'development'
}

const s3Names = ['S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

function partlyGivenS3(values: Values): Problem[] {
  const given = [...s3Names, 'S3_ENDPOINT' as const].filter((name) => values[name] !== undefined)
  if (given.length === 0) return []
  return s3Names
    .filter((name) => values[name] === undefined)
    .map((name) => ({
      name,
      message: `is missing while ${given.join(', ')} ${given.length > 1 ? 'are' : 'is'} set. Set it too, or none of them to keep uploads under DATA_DIR.`,
    }))
}

function s3From(values: Values): S3Env | undefined {
  const { S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = values
  if (!S3_BUCKET || !S3_REGION || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return undefined
  return Object.freeze({
    bucket: S3_BUCKET,
    region: S3_REGION,
    endpoint: values.S3_ENDPOINT,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  })
}

const liveKey = /^(sk|rk)_live_/

function unusableStripe(values: Values): Problem[] {
  const problems: Problem[] = []
  const others = (
    [
      'STRIPE_PUBLISHABLE_KEY',
      'STRIPE_WEBHOOK_SECRET',
      'STRIPE_CONNECT_WEBHOOK_SECRET',
      'STRIPE_ACCOUNTS_WEBHOOK_SECRET',
      'STRIPE_API_BASE',
    ] as const
  ).filter((name) => values[name] !== undefined)
  if (!values.STRIPE_SECRET_KEY && others.length > 0) {
    problems.push({
      name: 'STRIPE_SECRET_KEY',
      message: `is missing while ${others.join(', ')} ${others.length > 1 ? 'are' : 'is'} set. Set it too, or none of them to go without Stripe.`,
    })
  }
  if (values.STRIPE_API_BASE && liveKey.test(values.STRIPE_SECRET_KEY ?? '')) {
    problems.push({
      name: 'STRIPE_API_BASE',
      message:
        'must not be used with a live STRIPE_SECRET_KEY: it would be sent to a test double. Use a test key or leave it out.',
    })
  }
  return problems
}

function stripeFrom(values: Values): StripeEnv | undefined {
  if (!values.STRIPE_SECRET_KEY) return undefined
  return Object.freeze({
    secretKey: values.STRIPE_SECRET_KEY,
    publishableKey: values.STRIPE_PUBLISHABLE_KEY,
    webhookSecret: values.STRIPE_WEBHOOK_SECRET,
    connectWebhookSecret: values.STRIPE_CONNECT_WEBHOOK_SECRET,
    accountsWebhookSecret: values.STRIPE_ACCOUNTS_WEBHOOK_SECRET,
    apiBase: values.STRIPE_API_BASE,
  })
}

function missingSecret(values: Values, mode: Mode): Problem[] {
  if (values.PAYLOAD_SECRET) return []
  const advice =
    'It signs sessions and tokens and must be the same for every process: set it, for instance to the output of `openssl rand -hex 32`.'
  if (mode === 'production') {
    return [{ name: 'PAYLOAD_SECRET', message: `is missing in production. ${advice}` }]
  }
  // A worker or a migration started by itself must not make up a secret for a database that others serve with theirs.
  const isAlone = values.SOUK_MODE === undefined && mode === 'development'
  const wouldDiffer = values.DATABASE_URL && !existsSync(join(resolve(values.DATA_DIR), 'secret'))
  if (isAlone && wouldDiffer) {
    return [{ name: 'PAYLOAD_SECRET', message: `is missing while DATABASE_URL is set. ${advice}` }]
  }
  return []
}

function secretFor(mode: Mode, dataDir: string): string {
  // A build signs nothing, and must leave no secret behind in an image.
  if (mode === 'build') return randomBytes(32).toString('hex')
  const file = join(dataDir, 'secret')
  return readSecret(file) ?? createSecret(file, dataDir)
}

function readSecret(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function createSecret(file: string, dataDir: string): string {
  mkdirSync(dataDir, { recursive: true })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    // A link is all or nothing: of two processes that start together one wins, and both read the winner's.
    linkSync(draft, file)
  } catch (error) {
    if (readSecret(file) === undefined) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const secret = readSecret(file)
  if (!secret)
    throw new EnvError([{ name: 'DATA_DIR', message: `cannot keep a secret in ${file}.` }])
  return secret
}
