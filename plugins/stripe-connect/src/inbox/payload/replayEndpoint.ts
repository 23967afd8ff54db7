import { kernelErrors } from '@souk/kernel'
import type { Access, Endpoint } from 'payload'

import { replayEvent } from '../operations/index.ts'
import { inEnvelope } from './envelope.ts'

/**
 * `POST /stripe-events/:id/replay`, for whoever may see the events. Not an operation, since those
 * are done in a shop.
 */
export const replayEndpoint = (read: Access): Endpoint => ({
  path: '/:id/replay',
  method: 'post',
  handler: inEnvelope('stripe-events.replay', async (req) => {
    if (!req.user) throw kernelErrors.unauthenticated()
    if ((await read({ req })) !== true) throw kernelErrors.forbidden()
    await replayEvent(req.payload, String(req.routeParams?.['id']))
    return { replayed: true }
  }),
})
