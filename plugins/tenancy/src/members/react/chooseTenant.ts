const YEAR = 60 * 60 * 24 * 365

/** Remembers, for the panel's own host, in which shop somebody wants to work. */
export const chooseTenant = (id: string | null): void => {
  const life = id ? YEAR : 0
  document.cookie = `payload-tenant=${id ?? ''}; path=/; max-age=${life}; samesite=lax`
}
