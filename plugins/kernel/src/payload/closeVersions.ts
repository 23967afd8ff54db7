import type { Endpoint, Payload } from 'payload'

import { errorBody, kernelErrors } from '../errors/index.ts'

/**
 * Payload opens the doors of versions in every collection, its own too, and stumbles in those that
 * keep none. They lead nowhere, so there is nothing to be reported either.
 */
export const closeVersions = ({ collections }: Pick<Payload, 'collections'>): void => {
  for (const { config } of Object.values(collections)) {
    if (config.versions || !config.endpoints) continue
    config.endpoints = [...nowhere, ...config.endpoints.filter((one) => !nowhere.includes(one))]
  }
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
