import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { packPlugins, plugins, type Tarballs } from '../../tools/packPlugins.ts'
import { createTestDatabase } from '../support/database/createTestDatabase.ts'
import { run } from '../support/run.ts'
import { packagesImportedBy } from './imports.ts'
import { makeProject, type Project } from './makeProject.ts'
import { readManifest } from './manifest.ts'

const directory = mkdtempSync(join(tmpdir(), 'souk-packages-'))
let tarballs: Tarballs = {}

beforeAll(() => {
  tarballs = packPlugins(directory)
})

afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** Entries that our own code imports: tsconfig paths whose file exists. */
const entriesInUse = (name: string): string[] => {
  const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as {
    compilerOptions: { paths: Record<string, [string]> }
  }
  return Object.entries(compilerOptions.paths)
    .filter(([, [file]]) => existsSync(file))
    .filter(([path]) => path === name || path.startsWith(`${name}/`))
    .map(([path]) => `.${path.slice(name.length)}`)
    .toSorted()
}

describe.each(plugins)('the package of %s', (plugin) => {
  const folder = resolve('plugins', plugin)

  it('is one that others can install', async () => {
    const { messages } = await publint({ pkgDir: folder, level: 'suggestion', pack: false })
    const manifest = readManifest(folder)
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([])
  })

  it('exports every entry that this repository uses', () => {
    const { name, exports } = readManifest(folder)
    expect(Object.keys(exports).toSorted()).toEqual(entriesInUse(name))
  })

  it('names every package that it imports', () => {
    const { name, dependencies, peerDependencies } = readManifest(folder)
    const named = new Set([name, ...Object.keys({ ...dependencies, ...peerDependencies })])
    expect(packagesImportedBy(join(folder, 'dist')).filter((used) => !named.has(used))).toEqual([])
  })

  it('carries no test', async () => {
    const listed = await run('tar', ['-tzf', tarballs[plugin] ?? ''])
    expect(listed.split('\n').filter((file) => /\.spec\./.test(file))).toEqual([])
  })
})

describe('an empty project with one shop and the packed plugins', () => {
  let project: Project
  beforeAll(async () => {
    project = await makeProject({ kernel: tarballs.kernel })
  })
  afterAll(() => project.remove())

  it('agrees with their types', () => run('npx', ['tsc', '--noEmit', '-p', project.directory]))

  it('boots and answers the store', async () => {
    const { url, drop } = await createTestDatabase({ migrated: false })
    try {
      const env = {
        DATABASE_URL: url,
        PAYLOAD_SECRET: 'a secret of the tests alone',
        NODE_ENV: 'development',
      }
      const said = await run(
        process.execPath,
        ['--import', 'tsx', 'boot.ts'],
        env,
        project.directory,
      )
      expect(JSON.parse(said.trim().split('\n').at(-1) ?? '')).toMatchObject({
        status: 404,
        body: { errors: [{ data: { code: 'not_found' } }] },
      })
    } finally {
      await drop()
    }
  })
})
