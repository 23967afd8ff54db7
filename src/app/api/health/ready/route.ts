import config from '@payload-config'
import { withRequestId } from '@/api/withRequestId'
import { readiness } from '@/health/readiness'
import { getPayload } from 'payload'

/** May traffic come here? 503 with what is missing when not. */
export const GET = withRequestId(async (): Promise<Response> => {
  const { ok, checks } = await readiness(() => getPayload({ config }))
  return Response.json(
    { ok, checks },
    { status: ok ? 200 : 503, headers: ok ? {} : { 'Retry-After': '5' } },
  )
})

export const dynamic = 'force-dynamic'
