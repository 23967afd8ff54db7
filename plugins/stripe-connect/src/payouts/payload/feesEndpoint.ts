import { errorBody, kernelErrors, publicError, reportFault } from '@souk/kernel'
import type { Access, Endpoint } from 'payload'

import type { Ground } from '../../shared/ground.ts'
import { feesOfShops } from '../operations/index.ts'

const headers = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }

/**
 * `GET /stripe-fees`: what the platform earned of each shop, for whoever may see what concerns all
 * shops. Not an operation, since those are done in a shop.
 */
export const feesEndpoint = (ground: Ground, read: Access): Endpoint => ({
  path: '/stripe-fees',
  method: 'get',
  handler: async (req) => {
    try {
      if (!req.user) throw kernelErrors.unauthenticated()
      if ((await read({ req })) !== true) throw kernelErrors.forbidden()
      return Response.json({ fees: await feesOfShops(req.payload, ground) }, { headers })
    } catch (error) {
      const { status } = publicError(error)
      if (status >= 500) reportFault(req.payload.logger, 'stripe-fees', error)
      return Response.json(errorBody(error), { status, headers })
    }
  },
})
