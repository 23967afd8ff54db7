/** Rooms as they follow each other. A room may look at the rooms before it in its plugin's list, never at those after it. */
const order = {
  commerce: [
    'catalogue',
    'search',
    'pricing',
    'inventory',
    'tax',
    'extras',
    'shipping',
    'promotions',
    'gift-cards',
    'digital',
    'customers',
    'wishes',
    'cart',
    'payments',
    'ledger',
    'orders',
    'checkout',
    'refunds',
    'credit',
    'downloads',
    'disputes',
    'fulfilment',
    'returns',
    'documents',
    'notifications',
    'reminders',
    'desk',
    'insight',
    'transfer',
  ],
  // What Stripe tells goes to all others, so the inbox comes last.
  'stripe-connect': ['accounts', 'payments', 'payouts', 'billing', 'inbox'],
  // The wall is what all others stand on.
  tenancy: [
    'wall',
    'tenants',
    'members',
    'domains',
    'resolution',
    'references',
    'files',
    'plans',
    'usage',
    'billing',
    'audit',
    'branding',
    'provisioning',
    'portability',
  ],
}

/** The kernel has no rooms: its folders are shared words. */
const room = '^plugins/((?!kernel/)[^/]+)/src/((?!testing/)[^/]+)/'
const door = (layer) => `^plugins/[^/]+/src/[^/]+/${layer}/index\\.ts$`
const entries =
  '^plugins/[^/]+/src/((client|domain|panel|react|rsc|testing|types)/index|panel/server)\\.tsx?$'
const spec = '\\.spec\\.tsx?$'

const looksBackOnly = Object.entries(order).flatMap(([plugin, names]) =>
  names.slice(0, -1).map((name, index) => ({
    name: `${plugin}-${name}-looks-back-only`,
    severity: 'error',
    from: { path: `^plugins/${plugin}/src/${name}/` },
    to: { path: `^plugins/${plugin}/src/(${names.slice(index + 1).join('|')})/` },
  })),
)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Types may point at each other; code may not.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Business rules may import the kernel, their own folder and the domain door of another room. Nothing else.',
      severity: 'error',
      from: { path: '^plugins/((?!kernel/)[^/]+)/src/([^/]+)/domain/', pathNot: spec },
      to: {
        pathNot: [
          '^plugins/$1/src/$2/domain/',
          door('domain'),
          '^plugins/kernel/src/(?!payload|room|testing)',
        ],
      },
    },
    {
      name: 'domain-never-reaches-a-framework',
      comment: 'Not even through three other files.',
      severity: 'error',
      from: {
        path: ['^plugins/[^/]+/src/[^/]+/domain/', '^plugins/[^/]+/src/domain\\.ts$'],
        pathNot: spec,
      },
      to: {
        path: '(^|/)node_modules/(payload|@payloadcms|next|react|react-dom|stripe|pg)/',
        reachable: true,
      },
    },
    {
      name: 'a-layer-has-one-door',
      comment: 'From another room, enter through domain/index.ts or operations/index.ts.',
      severity: 'error',
      from: { path: room },
      to: {
        path: '^plugins/$1/src/[^/]+/[^/]+/',
        pathNot: [
          '^plugins/$1/src/$2/',
          '^plugins/$1/src/shared/testing/',
          door('domain'),
          door('operations'),
        ],
      },
    },
    {
      name: 'only-the-plugin-opens-rooms',
      comment: "A room's index.ts is for the plugin's index.ts alone.",
      severity: 'error',
      from: { path: room },
      to: { path: '^plugins/$1/src/[^/]+/index\\.ts$', pathNot: '^plugins/$1/src/$2/' },
    },
    {
      name: 'operations-do-not-call-wiring',
      severity: 'error',
      from: { path: '^plugins/((?!kernel/)[^/]+)/src/([^/]+)/operations/', pathNot: spec },
      to: { path: '^plugins/[^/]+/src/[^/]+/(payload|react)/' },
    },
    {
      name: 'react-only-knows-rules',
      comment: 'Components import domain doors; they talk to the server over HTTP or props.',
      severity: 'error',
      from: { path: '^plugins/[^/]+/src/[^/]+/react/' },
      to: { path: '^plugins/[^/]+/src/[^/]+/(operations|payload)/' },
    },
    {
      name: 'wiring-has-no-react',
      comment: 'Payload wiring names components by import path string, never by import.',
      severity: 'error',
      from: { path: '^plugins/[^/]+/src/[^/]+/(operations|payload)/' },
      to: {
        path: '^plugins/[^/]+/src/[^/]+/react/|(^|/)node_modules/(react|react-dom|next)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'plugins-do-not-know-each-other',
      comment:
        'Everybody knows the kernel, the kernel knows nobody. A payment provider is written against the types of the port.',
      severity: 'error',
      from: { path: '^plugins/([^/]+)/' },
      to: {
        path: '^plugins/(?!kernel/)[^/]+/',
        pathNot: ['^plugins/$1/', '^plugins/(commerce|tenancy)/src/ports\\.ts$'],
      },
    },
    {
      name: 'plugins-do-not-know-the-app',
      severity: 'error',
      from: { path: '^plugins/[^/]+/', pathNot: spec },
      to: {
        path: '^(src|collections|access|migrations|tests|tools|bench)/|^payload\\.config\\.ts$|^plugins/index\\.ts$',
      },
    },
    {
      name: 'the-kernel-has-front-doors',
      comment: 'Plugins import @souk/kernel and its named entries, never a file inside.',
      severity: 'error',
      from: { path: '^plugins/(?!kernel/)[^/]+/' },
      to: { path: '^plugins/kernel/src/[^/]+/', pathNot: entries },
    },
    {
      name: 'app-uses-front-doors',
      severity: 'error',
      from: { path: '^(src|collections|access)/|^payload\\.config\\.ts$|^plugins/index\\.ts$' },
      to: { path: '^plugins/[^/]+/src/[^/]+/', pathNot: entries },
    },
    {
      name: 'access-comes-before-collections',
      comment: 'Collections take access functions; the functions know no collection and no page.',
      severity: 'error',
      from: { path: '^access/', pathNot: spec },
      to: { path: '^(collections|src)/|^payload\\.config\\.ts$' },
    },
    {
      name: 'collections-do-not-know-pages',
      severity: 'error',
      from: { path: '^collections/', pathNot: spec },
      to: { path: '^src/(app|storefront)/|^payload\\.config\\.ts$' },
    },
    {
      name: 'nothing-ships-with-tests',
      comment:
        'What runs in a shop imports no test, test double or benchmark. The demo alone plays Stripe.',
      severity: 'error',
      from: {
        path: '^(src|collections|access)/|^payload\\.config\\.ts$',
        pathNot: [
          spec,
          '^src/scripts/lib/simulateStripe\\.ts$',
          '^src/scripts/seed/write/takeCards\\.ts$',
        ],
      },
      to: { path: `^(tests|tools|bench)/|${spec}` },
    },
    ...looksBackOnly,
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.(spec|d)\\.tsx?$',
          '^migrations/',
          '^[^/]+$',
          '^src/(app|scripts)/',
          'payload-types\\.ts$',
          '\\.(css|scss|sql)$',
        ],
      },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-deps-in-plugins',
      severity: 'error',
      from: { path: '^plugins/[^/]+/src', pathNot: [spec, '/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm-peer'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    // `dist/` alone would also hide the dist folders of installed packages, and with them their type imports.
    exclude: { path: '^(\\.next|plugins/[^/]+/dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
