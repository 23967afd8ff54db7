import { normaliseHost } from './tenants/domain/index.ts'

/**
 * The origins from which Payload takes its cookie: the panel's own host, with whatever scheme and
 * port it is reached by. Shops live on other hosts, and their pages must not act for who is logged
 * in to the panel; without a list Payload would take the cookie from anywhere.
 *
 * Payload asks `includes` of an array: a list that is too long to write down still answers.
 */
export const panelOrigins = (baseDomain: string): string[] => {
  const hosts = [baseDomain, 'localhost', '127.0.0.1', '[::1]']
  const origins = [`https://${baseDomain}`]
  origins.includes = (origin) => {
    if (!URL.canParse(origin)) return false
    const { protocol, host } = new URL(origin)
    const name = normaliseHost(host)
    return ['http:', 'https:'].includes(protocol) && name !== null && hosts.includes(name)
  }
  return origins
}
