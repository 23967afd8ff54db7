import type { CollectionConfig, Plugin } from 'payload'

/** The sidebar from top to bottom; of each group, what one opens most often comes first. */
const ORDER = [
  'pages',
  'media',
  'navigation',
  'products',
  'categories',
  'variants',
  'search-synonyms',
  'stock-levels',
  'stock-movements',
  'orders',
  'payments',
  'refunds',
  'disputes',
  'stripe-payouts',
  'ledger-entries',
  'stripe-balance-transactions',
  'carts',
  'promotions',
  'promotion-codes',
  'promotion-uses',
  'customers',
  'customer-groups',
  'shipping-zones',
  'shipping-methods',
  'pickup-points',
  'shipping-boxes',
  'shipping-classes',
  'tax-rates',
  'tax-classes',
  'stripe-accounts',
  'subscriptions',
  'users',
  'tenants',
  'plans',
  'stripe-events',
]

/** What makes Payload's panel Souk's: its name and sign, its first page, its order of things. */
export const panel = (): Plugin => (config) => ({
  ...config,
  collections: (config.collections ?? []).toSorted((a, b) => placeOf(a) - placeOf(b)),
  admin: {
    ...config.admin,
    // The other choice asks a stranger's server for a picture of everybody's e-mail address.
    avatar: 'default',
    components: {
      ...config.admin?.components,
      graphics: { Icon: '@/panel/SoukIcon#SoukIcon', Logo: '@/panel/SoukLogo#SoukLogo' },
      header: [
        '@/panel/SimulatedPayments#SimulatedPayments',
        ...(config.admin?.components?.header ?? []),
      ],
      beforeLogin: ['@/panel/DemoAccounts#DemoAccounts'],
      views: {
        ...config.admin?.components?.views,
        dashboard: { Component: '@/panel/Dashboard#Dashboard' },
      },
    },
  },
})

/** What has no place of its own comes last, in the order in which it was added. */
const placeOf = ({ slug }: CollectionConfig): number => {
  const place = ORDER.indexOf(slug)
  return place === -1 ? ORDER.length : place
}
