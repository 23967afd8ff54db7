import type { Endpoint, PayloadRequest, Plugin } from 'payload'

import { listenForChanges } from '../cache/listenForChanges.ts'
import { ensureDatabaseObjects } from '../database/databaseObjects.ts'
import { requireUuids } from '../database/requireUuids.ts'
import { withGraphql } from '../graphql/withGraphql.ts'
import { preflight } from '../http/respond.ts'
import { serve } from '../http/serve.ts'
import type { AnyOperation } from '../operations/index.ts'
import { documentEndpoints } from '../openapi/endpoints.ts'
import { houseOf } from '../room.ts'
import { closeVersions } from './closeVersions.ts'

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

/**
 * Opens the doors of all operations that the plugins before it have added: REST now, and what is
 * read from the list when it is asked for. Comes last among the plugins.
 */
export const operationDoors = (): Plugin => (config) => {
  const elsewhere = houseOf(config).operations.filter(({ http }) => !isStorePath(http.path))
  const slugs = new Set(config.collections?.map(({ slug }) => slug))
  return withGraphql({
    ...config,
    endpoints: [
      ...(config.endpoints ?? []),
      ...documentEndpoints,
      ...storeEndpoints,
      ...elsewhere
        .filter(({ http }) => !slugs.has(firstSegment(http.path)))
        .map((operation) => endpointOf(operation)),
    ],
    collections: config.collections?.map((collection) => {
      const own = elsewhere.filter(({ http }) => firstSegment(http.path) === collection.slug)
      if (own.length === 0) return collection
      return {
        ...collection,
        endpoints: [
          ...own.map((operation) => endpointOf(operation, collection.slug)),
          ...(collection.endpoints || []),
        ],
      }
    }),
    onInit: async (payload) => {
      requireUuids(payload)
      closeVersions(payload)
      await config.onInit?.(payload)
      await ensureDatabaseObjects(payload)
      listenForChanges(payload)
    },
  })
}

/** One catch-all, since unknown store paths and wrong methods answer in the contract's words too. */
const storeEndpoints: Endpoint[] = [
  ...METHODS.map((method): Endpoint => ({
    path: '/store/:path*',
    method,
    handler: (req) => serveRequest(req),
  })),
  { path: '/store/:path*', method: 'options', handler: (req) => preflight(asRequest(req)) },
]

const endpointOf = ({ http }: AnyOperation, slug?: string): Endpoint => ({
  path: typeof slug === 'string' ? http.path.slice(slug.length + 1) : http.path,
  method: http.method.toLowerCase() as Lowercase<typeof http.method>,
  handler: (req) => serve(req.payload, asRequest(req), placeOf(http.path, req.routeParams)),
})

/**
 * The operation's own path, filled in. The address that was asked may be a longer one, which names a
 * shop first and was led here.
 */
const placeOf = (path: string, params: PayloadRequest['routeParams']): string =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params?.[name]
    return typeof value === 'string' ? encodeURIComponent(value) : ''
  })

const serveRequest = (req: PayloadRequest): Promise<Response> => {
  const request = asRequest(req)
  const { pathname } = new URL(request.url)
  const { api } = req.payload.config.routes
  return serve(req.payload, request, pathname.slice(pathname.indexOf(api) + api.length))
}

/** Payload extends the Request it was given; its type does not say so. */
const asRequest = (req: PayloadRequest): Request => req as unknown as Request

const isStorePath = (path: string): boolean => firstSegment(path) === 'store'

const firstSegment = (path: string): string => path.split('/')[1] ?? ''
