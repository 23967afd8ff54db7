import config from '@payload-config'
import { preflight, serve } from '@souk/kernel'
import { getPayload } from 'payload'

/**
 * The shops' API. Payload's own endpoints answer the same, but prepare a whole panel request first;
 * this way a cached catalogue answer costs little more than an empty handler.
 */
const handler = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url)
  return serve(await getPayload({ config }), request, pathname.replace(/^\/api/, ''))
}

export const GET = handler
export const POST = handler
export const PUT = handler
export const PATCH = handler
export const DELETE = handler
export const OPTIONS = preflight
