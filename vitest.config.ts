import { defineConfig } from 'vitest/config'

const anywhere = '{access,bench,collections,plugins,src,tests,tools}/**'
const kinds = ['int', 'http', 'e2e']
const database = './tests/support/setup/database.ts'
const sharedApp = './tests/contract/support/app.setup.ts'

/**
 * A test's file name says how far from the metal it is: `x.spec.ts` needs nothing, `x.int.spec.ts` a database,
 * `x.http.spec.ts` a running build, `x.e2e.spec.ts` a browser as well.
 */
const project = (name: string, test: object) => ({
  extends: true as const,
  test: { name, include: [`${anywhere}/*.${name}.spec.{ts,tsx}`], ...test },
})

export default defineConfig({
  resolve: { tsconfigPaths: true },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/.data/**'],
    sequence: { groupOrder: 0 },
    passWithNoTests: true,
    expect: { poll: { timeout: 20_000 } },
    teardownTimeout: 60_000,
    server: { deps: { inline: [/^@souk\//] } },
    projects: [
      project('unit', {
        include: [`${anywhere}/*.spec.{ts,tsx}`],
        exclude: [
          '**/node_modules/**',
          '**/dist/**',
          ...kinds.map((kind) => `**/*.${kind}.spec.{ts,tsx}`),
        ],
        testTimeout: 30_000,
      }),
      project('int', {
        globalSetup: [database],
        testTimeout: 60_000,
        hookTimeout: 120_000,
        sequence: { groupOrder: 1 },
      }),
      project('http', {
        globalSetup: [database, './tests/support/setup/build.ts', sharedApp],
        testTimeout: 120_000,
        hookTimeout: 180_000,
        sequence: { groupOrder: 2 },
      }),
      project('e2e', {
        globalSetup: [database, './tests/support/setup/build.ts'],
        testTimeout: 180_000,
        hookTimeout: 180_000,
        maxWorkers: 1,
        sequence: { groupOrder: 3 },
      }),
    ],
  },
})
