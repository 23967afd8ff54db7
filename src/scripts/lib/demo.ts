import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type pg from 'pg'

import { removeEmbedded } from '../../database/embedded.ts'
import type { Env } from '../../env.ts'
import { runTask } from './child.ts'
import { Stop, type Script } from './runScript.ts'

/** What the seed tells about itself; shown at every start. */
export type Demo = {
  shops: readonly { name: string; slug: string }[]
  accounts: readonly { who: string; email: string; password: string }[]
}

/** Fills an empty database with the demo's shops, once. */
export async function seedOnce(
  { env, client }: { env: Env; client: pg.Client },
  { log, stopped }: Script,
): Promise<void> {
  if (existsSync(demoFile(env)) && (await hasShops(client))) return
  rmSync(demoFile(env), { force: true })
  log('Filling the demo shops …')
  const code = await runTask('tasks/seed.ts', { stopped })
  if (code !== 0 || !existsSync(demoFile(env))) {
    throw new Stop(
      `The demo data could not be made (exit code ${code}); what it reported is above. Try again with: npm run demo -- --reset`,
    )
  }
}

/** Deletes everything under DATA_DIR. Refuses a folder that does not look like one of ours, and one in use. */
export async function resetDemo(env: Env, { log }: Script): Promise<void> {
  if (env.databaseUrl !== undefined)
    throw new Stop(
      '--reset empties the embedded database only. Unset DATABASE_URL, or empty that database yourself.',
    )
  const { dataDir } = env
  if (!existsSync(dataDir)) return
  const entries = readdirSync(dataDir)
  const has = (name: string) => entries.includes(name)
  const isOurs = has('postgres') || has('demo.json') || entries.every((entry) => EARLY.has(entry))
  if (!isOurs || has('package.json') || has('.git'))
    throw new Stop(`${dataDir} does not look like a DATA_DIR of Souk; nothing was deleted.`)
  log(`Deleting the data in ${dataDir} …`)
  await removeEmbedded(dataDir)
  for (const entry of readdirSync(dataDir))
    rmSync(join(dataDir, entry), { recursive: true, force: true })
}

/** Written last by the seed, so that its being there means that the seed is whole. */
export function writeDemo(env: Env, demo: Demo): void {
  const draft = `${demoFile(env)}.draft`
  writeFileSync(draft, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, demoFile(env))
}

/** What people need to look around, as text. */
export function describeDemo(env: Env): string {
  const demo = existsSync(demoFile(env))
    ? (JSON.parse(readFileSync(demoFile(env), 'utf8')) as Demo)
    : { shops: [], accounts: [] }
  const address = (slug?: string) => `http://${slug ? `${slug}.` : ''}${env.baseDomain}:${env.port}`
  const rows = [
    ...demo.shops.map(({ name, slug }) => [name, address(slug)]),
    ['Admin panel', `${address()}/admin`],
    ...demo.accounts.map(({ who, email, password }) => [who, `${email}  ${password}`]),
  ]
  const simulator = env.stripe?.apiBase
  const width = Math.max(...rows.map(([title = '']) => title.length)) + 2
  return [
    '',
    'Souk is ready.',
    '',
    ...rows.map(([title = '', text = '']) => `  ${title.padEnd(width)}${text}`),
    ...(simulator ? describePayments(simulator) : []),
    '',
    'Press Ctrl-C to stop.',
    '',
  ].join('\n')
}

const describePayments = (simulator: string): string[] => [
  '',
  `Payments are simulated, and no money moves. Watch them, and play the bank: ${simulator}/_double`,
  '',
  '  4242 4242 4242 4242  succeeds',
  '  4000 0000 0000 0002  is declined',
  '  4000 0000 0000 9995  has insufficient funds',
  '  4000 0025 0000 3155  asks for 3-D Secure',
]

/** What is written before there is a database. */
const EARLY: ReadonlySet<string> = new Set(['secret', 'stripe'])

const demoFile = (env: Env): string => join(env.dataDir, 'demo.json')

async function hasShops(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from tenants limit 1')
  return Boolean(rowCount)
}
