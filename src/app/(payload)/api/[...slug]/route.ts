import config from '@payload-config'
import '@payloadcms/next/css'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import { guarded, headOf } from '@souk/kernel'
import { getPayload } from 'payload'

const open = () => getPayload({ config })

/* Payload's own handlers, but for what they would let fall through to Next, and for HEAD, which they lack. */
export const GET = guarded(open, REST_GET(config))
export const HEAD = headOf(GET)
export const POST = guarded(open, REST_POST(config))
export const DELETE = guarded(open, REST_DELETE(config))
export const PATCH = guarded(open, REST_PATCH(config))
export const PUT = guarded(open, REST_PUT(config))
export const OPTIONS = guarded(open, REST_OPTIONS(config))
