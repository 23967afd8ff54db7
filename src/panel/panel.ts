import type { CollectionConfig, Plugin } from 'payload'

import { yesCells } from './yesCells.ts'

/** The sidebar from top to bottom; of each group, what one opens most often comes first. */
const ORDER = [
  'pages',
  'media',
  'navigation',
  'redirects',
  'products',
  'categories',
  'product-collections',
  'extras',
  'variants',
  'digital-files',
  'license-keys',
  'price-history',
  'search-synonyms',
  'stock-levels',
  'stock-locations',
  'stock-transfers',
  'stock-counts',
  'stock-at-locations',
  'stock-movements',
  'orders',
  'past-orders',
  'payments',
  'refunds',
  'disputes',
  'stripe-payouts',
  'ledger-entries',
  'stripe-balance-transactions',
  'carts',
  'reminder-letters',
  'price-lists',
  'price-list-entries',
  'promotions',
  'promotion-codes',
  'promotion-uses',
  'gift-cards',
  'gift-card-entries',
  'digital-deliveries',
  'customers',
  'customer-groups',
  'consents',
  'shipping-zones',
  'shipping-methods',
  'pickup-points',
  'shipping-boxes',
  'shipping-classes',
  'currencies',
  'tax-rates',
  'tax-classes',
  'imports',
  'exports',
  'stripe-accounts',
  'subscriptions',
  'users',
  'tenants',
  'plans',
  'stripe-events',
]

/** Payload writes "<No Region>", "[Untitled]" and "Updated At". */
const WORDS = { noLabel: '—', untitled: 'Untitled', createdAt: 'Created', updatedAt: 'Changed' }

/** What makes Payload's panel Souk's: its name and sign, its first page, its order of things. */
export const panel = (): Plugin => (config) => ({
  ...config,
  i18n: { ...config.i18n, translations: { ...config.i18n?.translations, en: { general: WORDS } } },
  collections: (config.collections ?? [])
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((collection) => ({ ...collection, fields: yesCells(collection.fields) })),
  admin: {
    ...config.admin,
    // The other choice asks a stranger's server for a picture of everybody's e-mail address.
    avatar: 'default',
    dateFormat: 'd MMM yyyy, HH:mm',
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
