import { cleanHouse, type Files } from './skeleton.ts'

const plus = (path: string, line: string): Files => ({
  [path]: `${cleanHouse[path] ?? ''}${line}\n`,
})

const c = 'plugins/commerce/src'

/** One planted fault for every rule that has no list behind it. */
export const violations: Record<string, Files> = {
  'no-cycles': {
    ...plus(`${c}/catalogue/domain/product.ts`, `import './index.ts'`),
  },
  'domain-is-pure': plus(`${c}/catalogue/domain/product.ts`, `import 'node:fs'`),
  'domain-never-reaches-a-framework': {
    ...plus('plugins/kernel/src/money/index.ts', `import 'payload'`),
  },
  'a-layer-has-one-door': plus(
    `${c}/cart/operations/index.ts`,
    `import '../../catalogue/operations/read.ts'`,
  ),
  'only-the-plugin-opens-rooms': plus(
    `${c}/cart/operations/index.ts`,
    `import '../../catalogue/index.ts'`,
  ),
  'operations-do-not-call-wiring': {
    ...plus(`${c}/catalogue/operations/read.ts`, `import '../payload/hook.ts'`),
    [`${c}/catalogue/payload/hook.ts`]: `import 'payload'\n`,
  },
  'react-only-knows-rules': plus(`${c}/catalogue/react/Cell.ts`, `import '../operations/index.ts'`),
  'wiring-has-no-react': plus(`${c}/catalogue/payload/products.ts`, `import '../react/Cell.ts'`),
  'plugins-do-not-know-each-other': plus(`${c}/index.ts`, `import '@souk/tenancy'`),
  'plugins-do-not-know-the-app': plus(`${c}/index.ts`, `import '../../../migrations/first.ts'`),
  'the-kernel-has-front-doors': plus(`${c}/index.ts`, `import '../../kernel/src/money/index.ts'`),
  'app-uses-front-doors': plus(
    'src/storefront/queries.ts',
    `import '../../plugins/commerce/src/catalogue/operations/index.ts'`,
  ),
  'access-comes-before-collections': {
    ...plus('access/isMember.ts', `import '../collections/Media.ts'`),
    'collections/Media.ts': 'export const x = 1\n',
  },
  'collections-do-not-know-pages': plus(
    'collections/Pages.ts',
    `import '../src/storefront/queries.ts'`,
  ),
  'nothing-ships-with-tests': plus('src/app/page.ts', `import '../../tests/double.ts'`),
  'no-orphans': { 'collections/Forgotten.ts': 'export const x = 1\n' },
  resolvable: plus('src/app/page.ts', `import './nowhere.ts'`),
  'no-dev-deps-in-plugins': plus(`${c}/index.ts`, `import 'vitest'`),
}

/** A rule `<plugin>-<room>-looks-back-only` is broken by this room asking the one after it. */
export const lookAhead = (plugin: string, room: string, next: string): Files => ({
  [`plugins/${plugin}/src/${room}/domain/ahead.ts`]: `import '../../${next}/domain/index.ts'\n`,
  [`plugins/${plugin}/src/${next}/domain/index.ts`]: 'export const x = 1\n',
})
