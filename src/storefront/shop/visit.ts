import { isAddress, normaliseHost } from '@souk/tenancy/routing'
import { headers } from 'next/headers'
import { cache } from 'react'

import { env } from '@/env.ts'

/**
 * Where a visitor came to: the address without a path, whether its host is a shop's own, and whether
 * it is one of numbers.
 */
export type Visit = {
  readonly origin: string
  readonly isOwnHost: boolean
  readonly isAddress: boolean
}

export const visit = cache(async (): Promise<Visit> => {
  const given = await headers()
  const named = given.get('host') ?? ''
  const host = normaliseHost(named)
  const isNumbers = host !== null && isAddress(host)
  return {
    origin: `${schemeOf(given)}://${named}`,
    // The same rule by which the proxy leads hosts to shops.
    isOwnHost: host !== null && host !== env().baseDomain && !isNumbers,
    isAddress: isNumbers,
  }
})

const schemeOf = (given: Headers): string =>
  given.get('x-forwarded-proto')?.split(',', 1).join().trim() === 'https' ? 'https' : 'http'
