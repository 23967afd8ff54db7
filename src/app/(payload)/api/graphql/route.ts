/* As Payload generates it, but for the id of the request. */
import config from '@payload-config'
import { withRequestId } from '@/api/withRequestId'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'

export const POST = withRequestId(GRAPHQL_POST(config))
export const OPTIONS = REST_OPTIONS(config)
