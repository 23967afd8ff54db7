import config from '@payload-config'
import { preflight, serve } from '@souk/kernel'
import { tenantInPath } from '@souk/tenancy/routing'
import { getPayload } from 'payload'

/**
 * The shops' API. Payload's own endpoints answer the same, but prepare a whole panel request first;
 * this way a cached catalogue answer costs little more than an empty handler.
 */
const handler = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url)
  // Next shows a handler the address that was asked for, not the one that the proxy led it to.
  const path = tenantInPath(pathname)?.rest ?? pathname
  return serve(await getPayload({ config }), request, path.replace(/^\/api/, ''))
}

export const GET = handler
export const POST = handler
export const PUT = handler
export const PATCH = handler
export const DELETE = handler
export const OPTIONS = preflight
