import { addRoom, withHouse, houseOf } from '@souk/kernel'
import type { CollectionConfig, Config, Plugin } from 'payload'

import { billedTenants, billingRoom, pricedPlans, requirePlans } from './billing/index.ts'
import { isTenantClass, platformTables } from './classification.ts'
import { checkCollections } from './checkCollections.ts'
import { ownFolderSql } from './files/payload/ownFolderSql.ts'
import { tenantFiles } from './files/payload/tenantFiles.ts'
import { guardCredentials } from './members/payload/guardCredentials.ts'
import { multiTenant } from './members/payload/multiTenant.ts'
import { panelOrigins } from './panelOrigins.ts'
import { guardReferences } from './references/payload/guardReferences.ts'
import { guardSorting } from './references/payload/guardSorting.ts'
import { sameTenantSql } from './references/payload/sameTenantSql.ts'
import { refuseMisnamed } from './resolution/payload/refusals.ts'
import { requestStrategy } from './resolution/payload/requestStrategy.ts'
import { listenForTenants, tenantNoticesSql } from './resolution/payload/tenantNotices.ts'
import {
  settingsFrom,
  withSettings,
  type TenancyOptions,
  type TenancySettings,
} from './settings.ts'
import { withGraphqlWindow } from './wall/graphqlWindow.ts'
import { requireWall } from './wall/requireWall.ts'
import { withinTenantCollection } from './withinTenant.ts'

/**
 * Keeps tenants apart in everything that the plugins before it have added: every document gets a
 * tenant, every access function is narrowed to it, every reference is checked, every request's
 * scope is fixed before it does anything. Comes after all plugins that add collections.
 *
 * @throws when a collection has no place among the tenants
 */
export const tenancy =
  (options: TenancyOptions = {}): Plugin =>
  (given) => {
    const settings = settingsFrom(options)
    const config = withBilling(given, settings)
    const classes = checkCollections(config.collections ?? [], settings.collections)
    const owned = new Set(
      [...classes].filter(([, kind]) => isTenantClass(kind)).map(([slug]) => slug),
    )
    const prepare = (collection: CollectionConfig): CollectionConfig => {
      const common = withRefusal({ ...collection, lockDocuments: false })
      if (collection.slug === config.admin?.user) return withStrategy(common, settings)
      if (collection.slug === 'tenants') return withReferenceGuard(common, owned, 'id')
      if (!owned.has(collection.slug)) return common
      return withReferenceGuard(tenantFiles(withinTenantCollection(common)), owned)
    }
    const tenanted = multiTenant(config, [...owned])
    const platform = platformTables(Object.fromEntries(classes))
    const house = houseOf(config)
    return withHouse(
      withSettings(
        {
          ...tenanted,
          csrf: panelOrigins(settings),
          graphQL: withGraphqlWindow(config.graphQL),
          admin: withSelector(tenanted.admin),
          collections: (tenanted.collections ?? []).map(prepare),
          onInit: async (payload) => {
            await requireWall(payload, { tables: { platform } })
            listenForTenants(payload)
            await config.onInit?.(payload)
          },
        },
        settings,
      ),
      { sql: [...house.sql, ...sameTenantSql, ...tenantNoticesSql, ...ownFolderSql] },
    )
  }

/** Its collections are tenants' like all others, so they come before these are looked at. */
const withBilling = (config: Config, { billing }: TenancySettings): Config => {
  if (!billing) return config
  requirePlans(config.collections)
  const collections = config.collections?.map((collection) => {
    if (collection.slug === 'plans') return pricedPlans(collection, billing.meters)
    return collection.slug === 'tenants' ? billedTenants(collection, billing) : collection
  })
  const { components } = config.admin ?? {}
  const admin: Config['admin'] = {
    ...config.admin,
    components: {
      ...components,
      // Also where nobody collects: the import map is the same for all who have this config.
      header: [...(components?.header ?? []), '@souk/tenancy/rsc#BillingBanner'],
    },
  }
  return addRoom(
    { ...config, admin, ...(collections ? { collections } : {}) },
    billingRoom(billing),
  )
}

const withRefusal = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [refuseMisnamed, guardSorting, ...(collection.hooks?.beforeOperation ?? [])],
  },
})

const withReferenceGuard = (
  collection: CollectionConfig,
  owned: ReadonlySet<string>,
  field: 'tenant' | 'id' = 'tenant',
): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    // Last, so that what other hooks put into the document is checked too.
    beforeChange: [
      ...(collection.auth ? [guardCredentials] : []),
      ...(collection.hooks?.beforeChange ?? []),
      guardReferences(owned, field),
    ],
  },
})

/** First of all strategies: one before it would look for its user with nothing to see. */
const withStrategy = (
  users: CollectionConfig,
  { panelUrl, local }: TenancySettings,
): CollectionConfig => ({
  ...users,
  auth: {
    ...(typeof users.auth === 'object' ? users.auth : {}),
    cookies: { sameSite: 'Lax', secure: !local && panelUrl.startsWith('https:') },
    strategies: [
      requestStrategy,
      ...((typeof users.auth === 'object' && users.auth.strategies) || []),
    ],
  },
})

const withSelector = (admin: Config['admin']): NonNullable<Config['admin']> => ({
  ...admin,
  components: {
    ...admin?.components,
    beforeNavLinks: [
      '@souk/tenancy/client#TenantSelector',
      ...(admin?.components?.beforeNavLinks ?? []),
    ],
  },
})
