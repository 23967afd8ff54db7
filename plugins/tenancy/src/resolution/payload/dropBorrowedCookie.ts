/**
 * Takes the panel's cookie off a request that another host of the same site has caused. Shops live
 * next to the panel, and Payload trusts its neighbours; a browser that sends no Origin still says
 * where it comes from. Whoever follows a link from there comes as themselves.
 */
export const dropBorrowedCookie = (headers: Headers, cookiePrefix: string): void => {
  const isBorrowed =
    headers.get('sec-fetch-site') === 'same-site' &&
    headers.get('sec-fetch-mode') !== 'navigate' &&
    headers.get('origin') === null
  const cookie = headers.get('cookie')
  if (!isBorrowed || !cookie) return
  const others = cookie
    .split(/;\s*/)
    .filter((part) => !part.trimStart().startsWith(`${cookiePrefix}-token=`))
  headers.set('cookie', others.join('; '))
}
