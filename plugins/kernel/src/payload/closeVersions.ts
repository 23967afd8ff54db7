import type { Endpoint, Payload } from 'payload'

import { errorBody, kernelErrors } from '../errors/index.ts'

/**
 * Payload opens the doors of versions in every collection, its own too, and stumbles in those that
 * keep none. They lead nowhere, so there is nothing to be reported either. What a project has under the
 * same address is its own, and stays.
 */
export const closeVersions = ({ collections }: Pick<Payload, 'collections'>): void => {
  for (const { config } of Object.values(collections)) {
    if (config.versions || !config.endpoints) continue
    config.endpoints = closed(config.endpoints)
  }
}

const closed = (endpoints: Endpoint[]): Endpoint[] => {
  // Payload puts its doors behind a collection's own.
  const payloads = nowhere.map(({ path, method }) =>
    endpoints.findLast((one) => one.path === path && one.method === method),
  )
  const rest = endpoints.filter((one) => !payloads.includes(one))
  const own = rest.filter(({ path }) => /^\/versions(\/|$)/.test(path))
  // Before all others, or they would be taken for a document whose id is "versions".
  return [...own, ...nowhere, ...rest.filter((one) => !own.includes(one))]
}

const nothing = (): Response => {
  const { status } = kernelErrors.not_found()
  return Response.json(errorBody(kernelErrors.not_found()), { status })
}

const nowhere: readonly Endpoint[] = [
  { path: '/versions', method: 'get', handler: nothing },
  { path: '/versions/:id', method: 'get', handler: nothing },
  { path: '/versions/:id', method: 'post', handler: nothing },
]
