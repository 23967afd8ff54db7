import { errorBody, publicError, reportFault } from '@souk/kernel'
import type { PayloadHandler, PayloadRequest } from 'payload'

/** An endpoint that names no shop, and answers in the contract's envelope whatever happens. */
export const inEnvelope =
  (place: string, work: (req: PayloadRequest) => Promise<object>): PayloadHandler =>
  async (req) => {
    try {
      return Response.json(await work(req), { headers })
    } catch (error) {
      const { status } = publicError(error)
      if (status >= 500) reportFault(req.payload.logger, place, error)
      return Response.json(errorBody(error), { status, headers })
    }
  }

const headers = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }
