import type { Endpoint, FlattenedField, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import type { Filled } from './fill.ts'
import type { Ask } from './send.ts'

export type Cell = Ask & {
  /** The door of the house that is tried, for coverage: `products GET /:id`. */
  readonly route: string
  /** Asked for nothing but what is A's: whoever is no part of A must be told of none. */
  readonly foreign?: true
  /** Changes things when it succeeds. */
  readonly writes: boolean
  /** Ends the session it is asked with. */
  readonly endsSession?: true
  /** Left out by actors who are brief. */
  readonly detail?: true
}

/** A document of A in every collection, as its owner's database has it: id, and what it says. */
export type Specimens = Readonly<
  Record<string, { readonly id: string; readonly body: Readonly<Record<string, unknown>> }>
>

/** Every route that Payload serves for this configuration, with everything that may be tried on it. */
export const restCells = (config: SanitizedConfig, a: Filled, specimens: Specimens): Cell[] => [
  ...config.collections.flatMap((collection) =>
    uniqueRoutes(collection.endpoints || []).flatMap((route) =>
      collectionCells(collection, route, a, specimens),
    ),
  ),
  ...(config.globals as readonly Global[]).flatMap(({ slug, endpoints }) =>
    uniqueRoutes(endpoints || []).flatMap(({ method, path }) =>
      simple(`globals/${slug}`, { method, path: `/globals/${slug}${filled(path, '', a)}` }, path),
    ),
  ),
  ...uniqueRoutes(config.endpoints)
    // The operations behind it are walked one by one.
    .filter(({ path }) => path !== '/store/:path*')
    .flatMap(({ method, path }) => simple('house', { method, path: filled(path, '', a) }, path)),
]

/** As Payload generates its types, a house without globals has none that could be named. */
type Global = { readonly slug: string; readonly endpoints: Endpoint[] | false }

type Route = { readonly method: string; readonly path: string }

const uniqueRoutes = (endpoints: readonly Pick<Endpoint, 'method' | 'path'>[]): Route[] => [
  ...new Map(
    endpoints
      .filter(({ method }) => method !== 'options' && method !== 'head' && method !== 'connect')
      .map(({ method, path }) => [
        `${method} ${path}`,
        { method: method.toUpperCase(), path: path.replace(/^\/$/, '') },
      ]),
  ).values(),
]

const simple = (where: string, { method, path }: Route, pattern: string): Cell[] => [
  {
    route: `${where} ${method} ${pattern}`,
    method,
    path,
    writes: method !== 'GET',
    ...(method === 'GET' ? {} : { body: {} }),
  },
]

const collectionCells = (
  collection: SanitizedCollectionConfig,
  { method, path }: Route,
  a: Filled,
  specimens: Specimens,
): Cell[] => {
  const { slug } = collection
  const { id, body } = specimens[slug] ?? { id: a.id, body: {} }
  const route = `${slug} ${method} ${path || '/'}`
  const at = (address: string, more: Partial<Cell> = {}): Cell => ({
    route,
    method,
    path: `/${slug}${address}`,
    writes: method !== 'GET',
    ...(/logout|refresh-token/.test(path) ? { endsSession: true as const } : {}),
    ...more,
  })
  if (path.includes('/file/'))
    return filesOf(specimens, a).map((name) => at(`/file/${encodeURIComponent(name)}`))
  const address = filled(path, id, a)
  const own = `where[id][equals]=${id}`
  if (method === 'GET') {
    const isList = path === '' || path === '/count' || path === '/versions'
    const list = isList ? listQueries(collection, id, a, specimens) : []
    return [
      at(address),
      ...list.map(({ query, foreign }) =>
        at(`${address}?${query}`, { detail: true, ...(foreign && { foreign }) }),
      ),
      ...(isList
        ? [at(`${address}?${own}&depth=2&draft=true`, { foreign: true })]
        : [
            at(
              `${address}?depth=5&draft=true&locale=*&fallback-locale=none&trash=true&populate[tenants][name]=true`,
              { detail: true },
            ),
          ]),
    ]
  }
  const changed = { ...wordless(body, a), tenant: a.id }
  const credentials = {
    email: slug === 'customers' ? a.shopper.email : a.owner.email,
    password: slug === 'customers' ? a.shopper.password : 'not the password of anybody',
  }
  if (path === '/login') {
    // Whoever has a person's own password is that person; a shopper is one in their shop alone.
    return [at(address, { body: credentials })]
  }
  if (/forgot|unlock|reset|verify|first-register/.test(path)) {
    return [at(address, { body: { ...credentials, token: 'made up', overwrite: true } })]
  }
  if (method === 'POST' && path === '') {
    return [
      at(address, { body: changed }),
      at(`${address}?draft=true&depth=3`, { body: { ...changed, id }, detail: true }),
      {
        ...at(`${address}?${own}&depth=2`, { body: {}, foreign: true, detail: true }),
        headers: { 'x-payload-http-method-override': 'GET' },
        writes: false,
      },
    ]
  }
  if (path === '') {
    const foreign = [own, `where[id][in]=${id}`, `where[tenant][equals]=${a.id}`]
    return foreign.map((query) =>
      at(`${address}?${query}&draft=true&trash=true`, { body: changed }),
    )
  }
  const text = collection.flattenedFields.find(
    ({ type, name }) => type === 'text' && name !== 'slug',
  )
  return [
    at(address, { body: {} }),
    at(`${address}?draft=true&depth=3`, { body: changed, detail: true }),
    ...(text && method === 'PATCH'
      ? [at(address, { body: { [text.name]: 'changed by a stranger' }, detail: true })]
      : []),
  ]
}

/** What tells a name of A's from one that everybody has would only be repeated. */
const wordless = (body: object, { words }: Filled): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(body).replaceAll(words.closed, 'stranger').replaceAll(words.open, 'stranger'),
  ) as Record<string, unknown>

const filled = (path: string, id: string, a: Filled): string =>
  path.replace(/:(\w+)\??/g, (_, name: string) => {
    if (name === 'key') return 'nav'
    if (name === 'slug') return a.slug
    if (name === 'variant') return a.of['variant'] ?? ''
    if (name === 'product') return a.of['product'] ?? ''
    if (name === 'download') return a.of['given'] ?? ''
    if (name === 'id') return path.startsWith('/versions/') ? (a.of['version'] ?? '') : id
    throw new Error(
      `A route has the part :${name}, which the walk of isolation does not know. Say in tests/isolation/support/rest.ts (filled) what of shop A stands there.`,
    )
  })

const filesOf = (specimens: Specimens, { words }: Filled): string[] => {
  const { sizes, filename } = (specimens['media']?.body ?? {}) as {
    filename?: string
    sizes?: Record<string, { filename?: string | null }>
  }
  const cut = Object.values(sizes ?? {}).map((size) => size.filename)
  return [
    'leaflet.pdf',
    `${words.open}.pdf`,
    filename,
    ...cut,
    `../tenants/${words.open}.pdf`,
  ].filter((name) => typeof name === 'string')
}

type Query = { readonly query: string; readonly foreign?: true }

/** Ways to ask a list for what one may not see, straight and round corners. */
const listQueries = (
  { flattenedFields }: SanitizedCollectionConfig,
  id: string,
  a: Filled,
  specimens: Specimens,
): Query[] => {
  const foreign = (query: string): Query => ({ query, foreign: true })
  const relations = flattenedFields.flatMap((field) => {
    const to = targetOf(field)
    return to ? [{ name: field.name, to }] : []
  })
  return [
    { query: 'depth=5&limit=0&pagination=false&draft=true&locale=*&fallback-locale=none' },
    {
      query: 'trash=true&limit=1000&depth=2&sort=-tenant.name&populate[tenants][contactEmail]=true',
    },
    { query: 'where[or][0][id][exists]=true&where[or][1][tenant][exists]=true&limit=1000' },
    { query: 'select[tenant]=true&select[id]=true&sort=tenant.slug&depth=1&limit=1000' },
    { query: 'joins[variants][where][id][exists]=true&joins[items][limit]=0&depth=3' },
    foreign(`where[id][in]=${id}&depth=3`),
    foreign(`where[tenant][equals]=${a.id}&limit=0`),
    foreign(`where[tenant.id][equals]=${a.id}`),
    foreign(`where[tenant.name][like]=${a.words.open}`),
    foreign(`where[tenant.slug][equals]=${a.slug}&draft=true`),
    foreign(`where[or][0][and][0][tenant.contactEmail][contains]=${a.words.open}`),
    ...relations.flatMap(({ name, to }) => {
      const target = specimens[to]?.id
      return target && name !== 'tenant'
        ? [
            foreign(`where[${name}][equals]=${target}`),
            foreign(`where[${name}.id][in]=${target}&depth=4`),
            foreign(`where[${name}.tenant][equals]=${a.id}`),
            { query: `sort=-${name}.createdAt&limit=1000` },
          ]
        : []
    }),
  ]
}

const targetOf = (field: FlattenedField): string | undefined =>
  (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string'
    ? field.relationTo
    : undefined
