import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import type { CollectionConfig, Config } from 'payload'

import { isOperator } from '../../membershipsOf.ts'
import { stampTenant } from './stampTenant.ts'
import { tenantField } from './tenantField.ts'

/**
 * The only file that knows `@payloadcms/plugin-multi-tenant`. Taken from it: relationship fields of
 * the panel offer the document's own tenant's documents, and its words in every language. Not taken,
 * each for a reason that was seen to happen:
 *
 * - its access constraint, which leaves visitors and shoppers free and lists all of a member's
 *   tenants in every query (`withinTenant` says one, for everybody);
 * - its check of the tenant, which refuses what a shopper's operation makes (`stampTenant`);
 * - its `tenants` array, which goes into the token (ours does not);
 * - its selector and provider, which load every tenant;
 * - its clean-up after a deleted tenant, which orphans documents.
 */
export const multiTenant = (config: Config, slugs: readonly string[]): Config => {
  const prepared: Config = {
    ...config,
    admin: { ...config.admin, components: { ...config.admin?.components } },
    i18n: { ...config.i18n },
    collections: (config.collections ?? []).map(copied),
  }
  const { beforeNav, providers, actions } = prepared.admin?.components ?? {}
  const result = multiTenantPlugin({
    collections: Object.fromEntries(
      slugs.map((slug) => [
        slug,
        { customTenantField: true, useTenantAccess: false, useBaseFilter: false },
      ]),
    ),
    cleanupAfterTenantDelete: false,
    tenantsArrayField: { includeDefaultField: false },
    useTenantsCollectionAccess: false,
    useTenantsListFilter: false,
    useUsersTenantFilter: false,
    userHasAccessToAllTenants: isOperator,
  })(prepared) as Config
  return {
    ...result,
    admin: {
      ...result.admin,
      components: {
        ...result.admin?.components,
        beforeNav: beforeNav ?? [],
        providers: providers ?? [],
        actions: actions ?? [],
      },
    },
    collections: (result.collections ?? []).map((collection, index) => {
      const before = config.collections?.[index]
      if (!before) return collection
      const own = slugs.includes(collection.slug)
      return own ? withTenant({ ...before, fields: collection.fields }) : before
    }),
  }
}

/** The plugin writes into what it is given. */
const copied = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  access: { ...collection.access },
  admin: {
    ...collection.admin,
    components: {
      ...collection.admin?.components,
      edit: {
        ...collection.admin?.components?.edit,
        editMenuItems: [...(collection.admin?.components?.edit?.editMenuItems ?? [])],
      },
    },
  },
  hooks: { ...collection.hooks, beforeValidate: [...(collection.hooks?.beforeValidate ?? [])] },
  fields: [...collection.fields],
  endpoints: [...(collection.endpoints || [])],
})

const withTenant = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [tenantField, ...collection.fields],
  hooks: {
    ...collection.hooks,
    beforeValidate: [stampTenant, ...(collection.hooks?.beforeValidate ?? [])],
  },
})
