import { errorBody, kernelErrors } from '@souk/kernel'
import {
  NotFound,
  type CollectionConfig,
  type Endpoint,
  type PayloadHandler,
  type PayloadRequest,
} from 'payload'

import { isOperator } from './membershipsOf.ts'
import { rememberTenant } from './reach.ts'
import { asPlatform } from './wall/scope.ts'

type Route = readonly [Endpoint['method'], string]

/**
 * Payload's own routes for reading and changing what belongs to no tenant. The tenants' role may
 * not write such rows and sees few of them, so these run as the platform; access functions and
 * hooks of the collection decide, who keep in mind which tenant was asked for.
 */
const routes: readonly Route[] = [
  ['get', '/'],
  ['get', '/count'],
  ['get', '/:id'],
  ['post', '/'],
  ['patch', '/:id'],
  ['delete', '/:id'],
]

/** Shops and people are changed one at a time: many at once would be as many decisions. */
const closed: readonly Route[] = [
  ['patch', '/'],
  ['delete', '/'],
]

/** Opens the window on a collection; `afterwards` runs once a change is committed. */
export const platformWindow = (
  collection: CollectionConfig,
  afterwards: () => void = () => {},
): CollectionConfig => ({
  ...collection,
  disableBulkEdit: true,
  endpoints: [
    ...(collection.endpoints || []),
    ...closed.map(([method, path]): Endpoint => ({ method, path, handler: forbidden })),
    ...routes.map(([method, path]): Endpoint => {
      const handler: PayloadHandler = async (req) => {
        const own = payloadsOwn(req, [method, path], handler)
        // Members read behind the wall like everybody; only operators look across.
        if (method === 'get' && !isOperator(req.user)) return own(req)
        if (!isOperator(req.user)) await requireInSight(req)
        rememberTenant(req)
        try {
          return await asPlatform(() => own(req), actingUser(req))
        } finally {
          if (method !== 'get') afterwards()
        }
      }
      return { method, path, handler }
    }),
  ],
})

const forbidden: PayloadHandler = () =>
  Response.json(errorBody(kernelErrors.forbidden()), { status: 403 })

/**
 * Nobody but operators changes what the wall does not show them: asked before the window opens, so
 * that an access function which says yes too easily gives nobody away.
 */
const requireInSight = async (req: PayloadRequest): Promise<void> => {
  const { collection, id } = req.routeParams ?? {}
  if (id === undefined) return
  const seen = await req.payload.db.findOne({
    collection: String(collection) as 'users',
    where: { id: { equals: id } },
    select: { id: true },
    req,
  })
  if (!seen) throw new NotFound(req.t)
}

const actingUser = ({ user, payload }: PayloadRequest): string | undefined =>
  user?.collection === payload.config.admin.user ? String(user.id) : undefined

/** The handler that stands after ours for the same route: Payload's. */
const payloadsOwn = (
  req: PayloadRequest,
  [method, path]: Route,
  ours: PayloadHandler,
): PayloadHandler => {
  const slug = String(req.routeParams?.['collection'])
  const endpoints = req.payload.collections[slug as 'users']?.config.endpoints
  const same = (endpoints || []).filter((one) => one.method === method && one.path === path)
  const own = same[same.findIndex(({ handler }) => handler === ours) + 1]
  if (!own) throw new Error(`Payload has no ${method} ${path} on ${slug} any more.`)
  return own.handler
}
