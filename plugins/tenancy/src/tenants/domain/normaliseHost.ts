/**
 * A host as we compare it: lower case, no port, no trailing dot, punycode. Nothing for what is no
 * host at all.
 *
 * @param host the value of a Host header
 */
export const normaliseHost = (host: string | null | undefined): string | null => {
  const given = host?.trim()
  if (!given || /[\s/@?#\\]/.test(given)) return null
  const url = URL.parse?.(`http://${given}`) ?? parse(`http://${given}`)
  const name = url?.hostname.replace(/\.$/, '')
  return name ? name : null
}

/** An IPv4 or IPv6 address, as `normaliseHost` gives it. */
export const isAddress = (host: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || host.startsWith('[')

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)
