import { lookup as resolve, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'

import ipaddr from 'ipaddr.js'

/** Thrown with words for whoever made the file. */
export class PictureProblem extends Error {
  override readonly name = 'PictureProblem'
}

export type MayReach = (address: string, port: number) => boolean

/** Public by number, yet the host's own door for what runs on it. */
const INNER = new Set(['168.63.129.16'])

/**
 * Whether an address lies out in the world: not this machine, not a private or link-local network, no
 * cloud's metadata, in whatever way it is written.
 */
export const isPublic = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false
  const plain = ipaddr.process(address)
  return plain.range() === 'unicast' && !INNER.has(plain.toString())
}

/** @throws PictureProblem unless pictures may be fetched from there */
export const assertReachable = (url: URL, mayReach: MayReach | undefined): void => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new PictureProblem('Only addresses that begin with http or https are fetched.')
  if (url.username || url.password)
    throw new PictureProblem('An address with a name and password in it is not fetched.')
  const host = hostOf(url)
  if (isIP(host)) assertPublic(host, portOf(url), mayReach)
  else if (url.port !== '' && !mayReach?.(host, portOf(url)))
    throw new PictureProblem('Pictures are fetched from the usual ports of the web only.')
}

export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/gu, '')

export const portOf = ({ port, protocol }: URL): number =>
  Number(port) || (protocol === 'https:' ? 443 : 80)

const assertPublic = (address: string, port: number, mayReach: MayReach | undefined): void => {
  const isUsual = port === 80 || port === 443
  if ((isPublic(address) && isUsual) || mayReach?.(address, port)) return
  throw new PictureProblem('This address lies in a private network and is not fetched.')
}

/**
 * Looks a name up for one connection. The connection is made to the very addresses that were looked
 * at, so that a name cannot point elsewhere a moment later; one bad address refuses them all.
 */
export const checkedLookup =
  (port: number, mayReach: MayReach | undefined): LookupFunction =>
  (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, found) => {
      const addresses = found as LookupAddress[] | undefined
      try {
        if (error || !addresses?.[0]) throw error ?? new PictureProblem('There is no such server.')
        for (const { address } of addresses) assertPublic(address, port, mayReach)
        if (options.all) done(null, addresses)
        else done(null, addresses[0].address, addresses[0].family)
      } catch (problem) {
        done(problem as NodeJS.ErrnoException, '', 4)
      }
    })
  }
