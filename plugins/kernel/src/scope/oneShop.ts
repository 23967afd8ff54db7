import type { Scope } from './scope.ts'
import type { Shop } from './shop.ts'

/** The scope of a project with a single shop: every request is for it, no column tells shops apart. */
export const oneShop = (shop: Partial<Shop> & { currency: string }): Scope => {
  const only: Shop = {
    id: 'shop',
    slug: 'shop',
    name: 'Shop',
    currencies: [shop.currency],
    locale: 'en',
    locales: ['en'],
    timeZone: 'UTC',
    features: ['cms', 'commerce'],
    taxInclusive: true,
    taxRates: [],
    branding: {},
    policies: {},
    ...shop,
  }
  const { lowAt = 5 } = only.stock ?? {}
  return {
    resolve: () => Promise.resolve(only),
    required: () => new Error('There is always one shop.'),
    shop: () => Promise.resolve(only),
    apiPath: () => '',
    rolesOf: () => ['owner'],
    run: (_key, work) => work(),
    runAcross: (work) => work(),
    field: null,
    column: null,
    current: null,
    currencyOf: () => `'${only.currency.replaceAll("'", "''")}'`,
    lowStockOf: () => String(lowAt === null ? null : Math.trunc(lowAt)),
    localeOf: () => `'${only.locale.replaceAll("'", "''")}'`,
  }
}
