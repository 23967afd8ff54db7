import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'

import { withFileLock } from '../../database/fileLock.ts'
import { leaseHolders, takeLease } from '../../database/leases.ts'
import { checkout } from './checkout.ts'
import { startNext } from './child.ts'
import { Stop, type Script } from './runScript.ts'

export type Build = {
  /** Relative to the checkout, for SOUK_DIST_DIR. */
  distDir: string
  /** Says that it is no longer served from here. */
  release: () => void
}

const buildsFolder = join(checkout, '.next/builds')
const sources = [
  'access',
  'collections',
  'plugins',
  'public',
  'src',
  'next.config.mjs',
  'next.config.ts',
  'payload.config.ts',
  'payload-types.ts',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
]
const irrelevant = /(^|\/)(node_modules|dist|\.next|\.turbo)$|\.spec\.tsx?$|^src\/scripts$/

/**
 * A production build of the sources as they are. Each state of the sources has a folder of its own, so a build never
 * pulls the files from under a running server; processes that want the same one build it once. With `mayBuild: false`
 * the newest build there is serves, changed sources or not.
 */
export async function ensureBuild(
  { mayBuild = true, force = false }: { mayBuild?: boolean; force?: boolean },
  script: Script,
): Promise<Build> {
  mkdirSync(buildsFolder, { recursive: true })
  const fingerprint = fingerprintOf(sources)
  const options = {
    timeout: 20 * 60_000,
    onWait: (pid: number) => script.log(`Waiting for process ${pid}, which is building …`),
  }
  return await withFileLock(join(buildsFolder, 'lock'), options, async () => {
    const name = mayBuild ? fingerprint : isComplete(fingerprint) ? fingerprint : newestBuild()
    if (name === undefined)
      throw new Stop('There is no build yet: run it without --no-build, or npm run build first.')
    if (force || !isComplete(name)) await build(name, script)
    const lease = takeLease(`${join(buildsFolder, name)}.leases`)
    if (mayBuild) clearOthers(name)
    return {
      distDir: relative(checkout, join(buildsFolder, name)),
      release: () => void lease.release(),
    }
  })
}

async function build(name: string, { log, stopped }: Script): Promise<void> {
  const began = Date.now()
  log('Building the application (once per change of its sources, about a minute) …')
  rmSync(join(buildsFolder, name), { recursive: true, force: true })
  const env = {
    NODE_ENV: 'production',
    SOUK_MODE: 'build',
    SOUK_DIST_DIR: relative(checkout, join(buildsFolder, name)),
    NEXT_TELEMETRY_DISABLED: '1',
    // A build that asked a database would bake one shop's data into everybody's pages; this address answers nothing.
    DATABASE_URL: 'postgres://build@127.0.0.1:9/none',
  }
  const code = await startNext(['build'], { env, stopped }).ended
  if (code !== 0 || !existsSync(join(buildsFolder, name, 'BUILD_ID')))
    throw new Stop(`The build failed (exit code ${code}).`)
  writeFileSync(marker(name), `${JSON.stringify({ builtAt: new Date().toISOString() })}\n`)
  log(`Built in ${Math.round((Date.now() - began) / 1000)} s.`)
}

const marker = (name: string): string => join(buildsFolder, name, 'souk-build.json')

function isComplete(name: string): boolean {
  return existsSync(marker(name))
}

function buildNames(): string[] {
  return readdirSync(buildsFolder).filter((name) => /^[0-9a-f]{16}$/.test(name))
}

function newestBuild(): string | undefined {
  const builtAt = (name: string) => readFileSync(marker(name), 'utf8')
  return buildNames()
    .filter(isComplete)
    .sort((a, b) => (builtAt(a) < builtAt(b) ? 1 : -1))[0]
}

function clearOthers(current: string): void {
  for (const name of buildNames()) {
    const folder = join(buildsFolder, name)
    if (name === current || leaseHolders(`${folder}.leases`).length > 0) continue
    const aside = `${folder}.old`
    renameSync(folder, aside)
    for (const path of [aside, `${folder}.leases`]) rmSync(path, { recursive: true, force: true })
  }
}

/** Hash of everything that a build reads, contents and not dates: a fresh checkout has new dates. */
function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.versions.modules)
  for (const file of paths.flatMap((path) => filesUnder(path))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(checkout, file)))
      .update('\0')
  }
  // Next writes these into the browser's code.
  const baked = Object.keys(process.env).filter((name) => name.startsWith('NEXT_PUBLIC_'))
  for (const name of baked.toSorted()) hash.update(`${name}=${process.env[name]}\0`)
  return hash.digest('hex').slice(0, 16)
}

function filesUnder(path: string): string[] {
  if (irrelevant.test(path) || !existsSync(join(checkout, path))) return []
  const entries = readdirSyncOrFile(path)
  return entries === undefined
    ? [path]
    : entries.sort().flatMap((entry) => filesUnder(`${path}/${entry}`))
}

function readdirSyncOrFile(path: string): string[] | undefined {
  try {
    return readdirSync(join(checkout, path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}
