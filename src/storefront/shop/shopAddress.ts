import type { Shop } from '@souk/kernel'

import { env } from '../../env.ts'

/**
 * A shop's address for mails: made of its own name and ours, never of what a request said its host
 * was. On this machine there is no certificate, but a port.
 */
export const shopAddress = ({ slug }: Pick<Shop, 'slug'>, path: string): string => {
  const { baseDomain, port } = env()
  const isHere = baseDomain === 'localhost'
  return `${isHere ? 'http' : 'https'}://${slug}.${baseDomain}${isHere ? `:${port}` : ''}${path}`
}
