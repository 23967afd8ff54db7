import type { TenancySettings } from './settings.ts'
import { normaliseHost } from './tenants/domain/index.ts'

/**
 * The origins from which Payload takes its cookie: the panel's own host, with whatever scheme and
 * port it is reached by; on a developer's machine by any of its names. Shops live on other hosts, and their pages must not act for who is logged
 * in to the panel; without a list Payload would take the cookie from anywhere.
 *
 * Payload asks `includes` of an array: a list that is too long to write down still answers.
 */
export const panelOrigins = ({
  baseDomain,
  panelUrl,
  local,
}: Pick<TenancySettings, 'baseDomain' | 'panelUrl' | 'local'>): string[] => {
  const hosts = [baseDomain, ...(local ? ['localhost', '127.0.0.1', '[::1]'] : [])]
  // The only one that Payload finds where it copies the list.
  const origins = [new URL(panelUrl).origin]
  origins.includes = (origin) => {
    if (!URL.canParse(origin)) return false
    const { protocol, host } = new URL(origin)
    const name = normaliseHost(host)
    return ['http:', 'https:'].includes(protocol) && name !== null && hosts.includes(name)
  }
  return origins
}
