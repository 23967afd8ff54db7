import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
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

/**
 * Chooses Lexical's build before it is loaded. Left to its entry for Node, one start in four waited for ever (exit 13) on a
 * busy machine with Node 20.
 */
const plainLexical = '--conditions=production'

/** Three compilers, one after the other, on whatever machine this is. */
const patience = 600_000

const directory = mkdtempSync(join(tmpdir(), 'souk-packages-'))
let tarballs: Tarballs = {}

beforeAll(() => {
  tarballs = packPlugins(directory)
}, patience)

afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** Entries that our own code imports: tsconfig paths whose file exists. What serves tests alone stays at home. */
const entriesInUse = (name: string): string[] => {
  const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as {
    compilerOptions: { paths: Record<string, [string]> }
  }
  return Object.entries(compilerOptions.paths)
    .filter(([, [file]]) => existsSync(file))
    .filter(([path]) => path === name || path.startsWith(`${name}/`))
    .map(([path]) => `.${path.slice(name.length)}`)
    .filter((entry) => entry !== './testing')
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

  it('carries what it runs and a word about itself, and no test', async () => {
    const listed = (await run('tar', ['-tzf', tarballs[plugin] ?? ''])).trim().split('\n')
    expect(listed).toContain('package/README.md')
    expect(
      listed.filter((file) => !/^package\/(dist\/|README|LICENSE|package\.json)/.test(file)),
    ).toEqual([])
    expect(listed.filter((file) => /\.spec\.|\/testing\//.test(file))).toEqual([])
  })
})

describe('an empty project with one shop and the packed plugins', () => {
  let project: Project
  beforeAll(async () => {
    project = await makeProject({
      kernel: tarballs.kernel,
      commerce: tarballs.commerce,
      'stripe-connect': tarballs['stripe-connect'],
    })
  })
  afterAll(() => project.remove())

  it(
    'sells something',
    async () => {
      const { url, drop } = await createTestDatabase({ migrated: false })
      try {
        const env = {
          DATABASE_URL: url,
          PAYLOAD_SECRET: 'a secret of the tests alone',
          NODE_ENV: 'development',
          PAYLOAD_DISABLE_ADMIN: 'true',
        }
        const selling = [plainLexical, '--import', 'tsx', 'sell.ts']
        const said = await run(process.execPath, selling, env, project.directory)
        expect(JSON.parse(said.trim().split('\n').at(-1) ?? '')).toMatchObject({
          listed: ['door-handle'],
          order: {
            number: 1001,
            status: 'confirmed',
            items: [{ sku: 'HANDLE', quantity: 2, unitPrice: 1999 }],
            totals: { subtotal: 3998, shipping: 490, total: 4488, tax: 716 },
          },
          payment: 'pending',
          stock: 8,
          tenantColumns: 0,
        })
      } finally {
        await drop()
      }
    },
    patience,
  )

  it('finds the components of the panel that the config names', () => {
    const named = panelComponents(project.directory)
    expect(named).not.toEqual([])
    const { resolve: find } = createRequire(join(project.directory, 'payload.config.ts'))
    for (const { from } of named) expect(existsSync(find(from))).toBe(true)
  })

  // The import map that selling has left behind is among the files, so a component that is not exported is an error.
  it(
    'agrees with their types',
    () => run('npx', ['tsc', '--noEmit', '-p', project.directory]),
    patience,
  )
})

/** What the project's generated import map takes from our packages. */
const panelComponents = (project: string): { component: string; from: string }[] =>
  [
    ...readFileSync(join(project, 'importMap.js'), 'utf8').matchAll(
      /import \{ (\w+) as \w+ \} from '(@souk\/[^']+)'/g,
    ),
  ].map(([, component = '', from = '']) => ({ component, from }))
