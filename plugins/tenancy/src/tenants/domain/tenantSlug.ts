/**
 * A slug is a DNS label, since shops are reached at `<slug>.<BASE_DOMAIN>`, and never purely
 * numeric, since that could be mistaken for an id.
 */
export const isTenantSlug = (slug: string): boolean =>
  /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(slug) && !/^\d+$/.test(slug)

export const slugAdvice =
  'Use small letters, digits and hyphens inside, 63 at most, and not digits alone.'
