import { signPathTenant } from '@souk/tenancy/routing'

import { logIn, logShopperIn, type Filled } from './fill.ts'
import type { Send } from './send.ts'

/**
 * What somebody may know of the shop under attack: nothing at all; what it shows to any visitor;
 * or everything, as one of its own, who may still change nothing.
 */
export type Clearance = 'nothing' | 'what is open' | 'everything'

export type Actor = {
  readonly name: string
  readonly clearance: Clearance
  readonly headers: Readonly<Record<string, string>>
  /** A token of one's own for what ends a session, which all others are still to use. */
  readonly renew?: () => Promise<string>
  /** Walks the main roads only: another way to name what somebody else walks in full. */
  readonly brief?: true
}

type Cast = { readonly send: Send; readonly a: Filled; readonly b: Filled; readonly secret: string }

/** All who try to get at shop A. */
export const actorsOf = ({ send, a, b, secret }: Cast): Actor[] => {
  const bearer = (token: string) => ({ authorization: `JWT ${token}` })
  const inB = { 'x-tenant-id': b.slug }
  const owner = { headers: bearer(b.owner.token), renew: () => logIn(send, b.owner) }
  const shopper = { renew: () => logShopperIn(send, b.slug, b.shopper) }
  const stranger = 'nothing' as const
  const visitor = 'what is open' as const
  const naming = (how: string, headers: Record<string, string>): Actor => ({
    ...owner,
    name: `owner of B who names A by ${how}`,
    clearance: visitor,
    headers: { ...owner.headers, ...headers },
  })
  return [
    { name: 'anonymous without a shop', clearance: stranger, headers: {}, brief: true },
    { name: 'anonymous in B', clearance: stranger, headers: inB },
    {
      ...shopper,
      name: 'shopper of B',
      clearance: stranger,
      brief: true,
      headers: { ...inB, ...bearer(b.shopper.token) },
    },
    { ...owner, name: 'owner of B', clearance: stranger },
    {
      ...owner,
      name: 'owner of B with a forged cookie',
      clearance: stranger,
      brief: true,
      headers: {
        ...owner.headers,
        cookie: `payload-tenant=${a.id}; souk-session.${a.slug}=${a.shopper.token}x`,
        'x-souk-path-tenant': `${a.slug}.${Buffer.from('forged').toString('base64url')}`,
      },
    },
    {
      name: 'somebody of A who was deleted',
      clearance: stranger,
      headers: bearer(a.goner.token),
      brief: true,
    },
    naming('header', { 'x-tenant-id': a.slug }),
    { ...naming('id', { 'x-tenant-id': a.id }), brief: true },
    { ...naming('host', { host: `${a.slug}.localhost` }), brief: true },
    { ...naming('path', { 'x-souk-path-tenant': signPathTenant(a.slug, secret) }), brief: true },
    {
      ...shopper,
      name: 'shopper of B who names A',
      clearance: visitor,
      headers: { 'x-tenant-id': a.slug, ...bearer(b.shopper.token) },
      brief: true,
    },
    {
      name: 'somebody of A who was deleted, in A',
      clearance: visitor,
      headers: { 'x-tenant-id': a.slug, ...bearer(a.goner.token) },
      brief: true,
    },
    {
      name: 'viewer of A',
      clearance: 'everything',
      headers: bearer(a.viewer.token),
      renew: () => logIn(send, a.viewer),
    },
  ]
}
