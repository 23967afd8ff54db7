import type { CollectionConfig } from 'payload'

import { classOf, type Classification, type CollectionClass } from './classification.ts'

const own = [
  'payload-preferences',
  'payload-migrations',
  'payload-locked-documents',
  'payload-kv',
  'payload-jobs',
  'payload-jobs-stats',
  'payload-query-presets',
]

/**
 * Sorts collections by what they are to the tenants.
 *
 * @throws when one does not say what it is, or leaves who may use it to Payload, whose answer is
 * "anybody who is logged in": a shop's shopper, for instance
 */
export const checkCollections = (
  collections: readonly CollectionConfig[],
  options: Classification,
): ReadonlyMap<string, CollectionClass> => {
  const mine = collections.filter(({ slug }) => !own.includes(slug))
  const missing = mine.filter((one) => !classOf(one, options)).map(({ slug }) => slug)
  const unknown = Object.keys(options).filter(
    (slug) => !collections.some((one) => one.slug === slug),
  )
  const open = mine
    .filter(
      ({ access }) =>
        !(['create', 'read', 'update', 'delete'] as const).every((name) => access?.[name]),
    )
    .map(({ slug }) => slug)
  const problems = [
    ...(missing.length > 0
      ? [
          `Say in tenancy({ collections }) what these are, platform, tenant or tenant-public: ${missing.join(', ')}.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [`tenancy({ collections }) names collections that are not there: ${unknown.join(', ')}.`]
      : []),
    ...(open.length > 0
      ? [`Give these create, read, update and delete access of their own: ${open.join(', ')}.`]
      : []),
  ]
  if (problems.length > 0)
    throw new Error(
      `Not every collection has a place among the tenants:\n- ${problems.join('\n- ')}`,
    )
  return new Map(
    mine.flatMap((one) => {
      const kind = classOf(one, options)
      return kind ? [[one.slug, kind] as const] : []
    }),
  )
}
