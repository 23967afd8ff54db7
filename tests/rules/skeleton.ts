import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Path inside the repository → content. */
export type Files = Record<string, string>

const nothing = 'export const x = 1\n'
const pkg = (name: string, more: object = {}) =>
  JSON.stringify({ name, version: '1.0.0', type: 'module', ...more })

const installed = (name: string): Files => ({
  [`node_modules/${name}/package.json`]: pkg(name, { exports: { '.': './index.js' } }),
  [`node_modules/${name}/index.js`]: nothing,
})

/** The smallest house with every kind of wall in it, and nobody looking through one. */
export const cleanHouse: Files = {
  'package.json': pkg('house', {
    private: true,
    dependencies: { payload: '1.0.0', next: '1.0.0', react: '1.0.0', pg: '1.0.0' },
    devDependencies: { vitest: '1.0.0' },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'ESNext',
      moduleResolution: 'bundler',
      allowImportingTsExtensions: true,
      noEmit: true,
      paths: {
        '@souk/kernel': ['./plugins/kernel/src/index.ts'],
        '@souk/kernel/*': ['./plugins/kernel/src/*'],
        '@souk/commerce': ['./plugins/commerce/src/index.ts'],
        '@souk/tenancy': ['./plugins/tenancy/src/index.ts'],
      },
    },
  }),
  ...['payload', 'next', 'react', 'pg', 'vitest'].reduce(
    (all, name) => Object.assign(all, installed(name)),
    {} as Files,
  ),
  'payload.config.ts': `import '@souk/kernel'\nimport './plugins/index.ts'\nimport './collections/Pages.ts'\n`,
  'plugins/index.ts': `import '@souk/commerce'\nimport '@souk/tenancy'\n`,
  'access/isMember.ts': `import '@souk/kernel'\n`,
  'collections/Pages.ts': `import '../access/isMember.ts'\n`,
  'src/app/page.ts': `import '../storefront/queries.ts'\n`,
  'src/storefront/queries.ts': `import '@souk/commerce'\n`,
  'tests/double.ts': nothing,
  'migrations/first.ts': nothing,
  'plugins/kernel/package.json': pkg('@souk/kernel'),
  'plugins/kernel/src/index.ts': `import './domain.ts'\nimport './operations/index.ts'\n`,
  'plugins/kernel/src/domain.ts': `import './money/index.ts'\n`,
  'plugins/kernel/src/money/index.ts': nothing,
  'plugins/kernel/src/operations/index.ts': `import 'payload'\nimport '../money/index.ts'\n`,
  'plugins/commerce/package.json': pkg('@souk/commerce'),
  'plugins/commerce/src/index.ts': `import './catalogue/index.ts'\nimport './cart/index.ts'\n`,
  'plugins/commerce/src/catalogue/index.ts': `import './payload/products.ts'\nimport './operations/index.ts'\n`,
  'plugins/commerce/src/catalogue/domain/index.ts': `import './product.ts'\nimport '@souk/kernel/domain.ts'\n`,
  'plugins/commerce/src/catalogue/domain/product.ts': nothing,
  'plugins/commerce/src/catalogue/operations/index.ts': `import './read.ts'\n`,
  'plugins/commerce/src/catalogue/operations/read.ts': `import '../domain/product.ts'\nimport '@souk/kernel'\n`,
  'plugins/commerce/src/catalogue/payload/products.ts': `import 'payload'\nimport '../operations/index.ts'\n`,
  'plugins/commerce/src/catalogue/react/Cell.ts': `import 'react'\nimport '../domain/index.ts'\n`,
  'plugins/commerce/src/cart/index.ts': `import './operations/index.ts'\n`,
  'plugins/commerce/src/cart/domain/index.ts': `import '../../catalogue/domain/index.ts'\n`,
  'plugins/commerce/src/cart/operations/index.ts': `import '../domain/index.ts'\nimport '../../catalogue/operations/index.ts'\n`,
  'plugins/tenancy/package.json': pkg('@souk/tenancy'),
  'plugins/tenancy/src/index.ts': `import '@souk/kernel'\nimport './tenants/index.ts'\n`,
  'plugins/tenancy/src/tenants/index.ts': nothing,
}

/**
 * Builds the house with changes in a directory of its own and removes it afterwards. It becomes the working
 * directory meanwhile: dependency-cruiser reads the nearest package.json and tsconfig.json from there.
 */
export const withHouse = async <T>(changes: Files, use: (dir: string) => Promise<T>) => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'souk-rules-')))
  const before = process.cwd()
  try {
    for (const [path, content] of Object.entries({ ...cleanHouse, ...changes })) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), content)
    }
    process.chdir(dir)
    return await use(dir)
  } finally {
    process.chdir(before)
    rmSync(dir, { recursive: true, force: true })
  }
}
