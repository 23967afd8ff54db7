const YEAR = 60 * 60 * 24 * 365

/**
 * Leads to a page of the panel, in the shop that it is about: who works for several would find the one
 * they were in last. The cookie says a wish, as that of the panel's own choice of shops does: what somebody
 * may see of a shop is decided where it is read.
 *
 * @param to the page below `/admin`; the panel's front page where it is none
 */
export const leadIntoShop = (shop: string, to: string | null): Response => {
  const location = `/admin${to && PAGE.test(to) ? to : ''}`
  const headers = new Headers({ location, 'cache-control': 'no-store' })
  if (ID.test(shop))
    headers.set('set-cookie', `payload-tenant=${shop}; Path=/; Max-Age=${YEAR}; SameSite=Lax`)
  return new Response(null, { status: 303, headers })
}

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** Nothing that could lead out of the panel. */
const PAGE = /^\/collections\/[\w-]+(?:\/[\w-]+)?(?:\?[\w\-.~%&=[\]]*)?$/u
