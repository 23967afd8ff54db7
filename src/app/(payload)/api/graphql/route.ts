import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { errorBody, guarded, kernelErrors } from '@souk/kernel'
import { getPayload } from 'payload'

const open = () => getPayload({ config })

/* Payload's own handlers, but for what they would let fall through to Next. */
export const POST = guarded(open, GRAPHQL_POST(config))
export const GET = () =>
  Response.json(errorBody(kernelErrors.method_not_allowed({ allowed: 'POST' })), {
    status: 405,
    headers: { Allow: 'POST' },
  })
export const OPTIONS = guarded(open, REST_OPTIONS(config))
