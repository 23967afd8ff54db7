import type { Config } from 'payload'

/**
 * Customers have accounts too, and Payload takes the first collection of accounts that it finds for
 * the panel's. So the panel's own is named before they come.
 */
export const withPanelUser = (config: Config): Config => {
  if (config.admin?.user) return config
  const collections = config.collections ?? []
  const own = collections.find(({ auth }) => Boolean(auth))
  const users = { slug: 'users', auth: true, admin: { useAsTitle: 'email' }, fields: [] }
  return {
    ...config,
    admin: { ...config.admin, user: own?.slug ?? users.slug },
    collections: own ? collections : [...collections, users],
  }
}
