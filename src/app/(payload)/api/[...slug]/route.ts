/* As Payload generates it, but for the id of the request. */
import config from '@payload-config'
import { withRequestId } from '@/api/withRequestId'
import '@payloadcms/next/css'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'

export const GET = withRequestId(REST_GET(config))
export const POST = withRequestId(REST_POST(config))
export const DELETE = withRequestId(REST_DELETE(config))
export const PATCH = withRequestId(REST_PATCH(config))
export const PUT = withRequestId(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
