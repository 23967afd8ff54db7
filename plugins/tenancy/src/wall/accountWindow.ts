import { errorBody, isSoukError } from '@souk/kernel'
import {
  addDataAndFileToRequest,
  type CollectionConfig,
  type Endpoint,
  type PayloadRequest,
} from 'payload'

import { askForPassword } from './askForPassword.ts'
import { asPlatform } from './scope.ts'
import { signIn } from './signIn.ts'

/**
 * Payload's routes of people's accounts that must work before a tenant is known, or that concern
 * nobody but the person who asks: they run as the platform. Everything that would carry them
 * further from that one account is taken off the request.
 *
 * Not among them: `unlock`, lists, other people's accounts. `init` only asks whether anybody is
 * there, which `answerWhetherAnybodyExists` grants.
 */
const routes: readonly (readonly [Endpoint['method'], string])[] = [
  ['post', '/login'],
  ['post', '/logout'],
  ['post', '/refresh-token'],
  ['post', '/forgot-password'],
  ['post', '/reset-password'],
  ['post', '/first-register'],
  ['post', '/verify/:id'],
  ['get', '/me'],
]

/**
 * The endpoints to put before Payload's own on the collection of people.
 *
 * @param untouchable fields that nobody may change on their own account, whatever access says:
 *   memberships and roles, which no policy guards where this window is open
 */
export const accountEndpoints = (untouchable: readonly string[]): Endpoint[] => [
  ...routes.map(([method, path]): Endpoint => {
    const handler = (req: PayloadRequest) => {
      stayWithin(req)
      const own = () =>
        asPlatform(async () => payloadsOwn(req, method, path, handler)(req), actingUser(req))
      return guarded[path]?.(req, own) ?? own()
    }
    return { method, path, handler }
  }),
  updateOneself(untouchable),
]

type Guard = (req: PayloadRequest, own: () => Promise<Response>) => Promise<Response>

/** Reads who is meant before Payload does, which finds the body read then. */
const inFrontOf =
  (guard: Guard): Guard =>
  async (req, own) => {
    await addDataAndFileToRequest(req)
    Object.defineProperty(req, 'body', { value: null })
    try {
      return await guard(req, own)
    } catch (error) {
      if (!isSoukError(error)) throw error
      const { retryAfter } = error.data
      return Response.json(errorBody(error), {
        status: error.status,
        headers: typeof retryAfter === 'number' ? { 'Retry-After': String(retryAfter) } : {},
      })
    }
  }

/** What may not tell who has an account. */
const guarded: Readonly<Record<string, Guard | undefined>> = {
  '/login': inFrontOf(signIn),
  '/forgot-password': inFrontOf(askForPassword),
}

const updateOneself = (untouchable: readonly string[]): Endpoint => {
  const method = 'patch'
  const path = '/:id'
  const handler = async (req: PayloadRequest): Promise<Response> => {
    const collection = String(req.routeParams?.['collection'])
    const id = String(req.routeParams?.['id'])
    if (req.user?.collection !== collection || String(req.user.id) !== id) {
      return payloadsOwn(req, method, path, handler)(req)
    }
    await addDataAndFileToRequest(req)
    const given = Object.entries(req.data ?? {}).filter(([name]) => !untouchable.includes(name))
    stayWithin(req)
    const doc = await asPlatform(
      () =>
        req.payload.update({
          collection: collection as 'users',
          id,
          data: Object.fromEntries(given) as never,
          depth: 0,
          overrideAccess: false,
          overrideLock: false,
          req,
        }),
      id,
    )
    return Response.json({ doc, message: req.t('general:updatedSuccessfully') })
  }
  return { method, path, handler }
}

/** No population, no joins: the answer is the account and not what it is related to. */
const stayWithin = (req: PayloadRequest): void => {
  req.searchParams.set('depth', '0')
  Object.assign(req.query, { depth: 0 })
  delete req.query['joins']
  delete req.query['populate']
}

const actingUser = ({ user }: PayloadRequest): string | undefined =>
  user?.collection === 'users' ? String(user.id) : undefined

/** The handler that Payload adds after ours, for the same route. */
const payloadsOwn = (
  req: PayloadRequest,
  method: Endpoint['method'],
  path: string,
  ours: Endpoint['handler'],
): Endpoint['handler'] => {
  const slug = String(req.routeParams?.['collection'])
  const endpoints = req.payload.collections[slug as 'users']?.config.endpoints
  const own = (endpoints || []).find(
    (endpoint: Omit<Endpoint, 'root'>) =>
      endpoint.method === method && endpoint.path === path && endpoint.handler !== ours,
  )
  if (!own) throw new Error(`Payload has no ${method} ${path} on ${slug} any more.`)
  return own.handler
}

/** A collection of people whose accounts work behind the wall. */
export const withAccountWindow = (
  users: CollectionConfig,
  untouchable: readonly string[] = ['tenants', 'platformRole'],
): CollectionConfig => ({
  ...users,
  endpoints: [...accountEndpoints(untouchable), ...(users.endpoints || [])],
})
