import type { CollectionConfig } from 'payload'

/**
 * - `platform`: of the house; belongs to no tenant
 * - `tenant`: every document belongs to one tenant, and is for its members (and its own shoppers)
 * - `tenant-public`: the same, and visitors of the shop may see what is published
 */
export type CollectionClass = 'platform' | 'tenant' | 'tenant-public'

export type Classification = Readonly<Record<string, CollectionClass>>

/** What a collection is: as the options say, else as it says itself. */
export const classOf = (
  { slug, custom }: Pick<CollectionConfig, 'slug' | 'custom'>,
  options: Classification,
): CollectionClass | undefined =>
  options[slug] ?? (custom?.['tenancy'] as CollectionClass | undefined)

export const isTenantClass = (kind: CollectionClass | undefined): boolean =>
  kind === 'tenant' || kind === 'tenant-public'

/** These have policies of their own: tenants see their own registry entry and whom they work with. */
const OF_THE_WALL = ['tenants', 'users']

/** The tables of the platform's own collections, of which tenants' code sees no row: for the wall. */
export const platformTables = (collections: Classification): string[] =>
  Object.entries(collections)
    .filter(([slug, kind]) => kind === 'platform' && !OF_THE_WALL.includes(slug))
    .map(([slug]) => slug.replaceAll('-', '_'))
