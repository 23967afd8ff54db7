import config from '@payload-config'
import { readiness } from '@/health/readiness.ts'
import { requestIdOf } from '@souk/kernel/request-id'
import { getPayload } from 'payload'

/** May traffic come here? 503 with what is missing when not. */
export const GET = async (request: Request): Promise<Response> => {
  const { ok, checks } = await readiness(() => getPayload({ config }))
  const headers = {
    'X-Request-ID': requestIdOf(request.headers),
    ...(ok ? {} : { 'Retry-After': '5' }),
  }
  return Response.json({ ok, checks }, { status: ok ? 200 : 503, headers })
}

export const dynamic = 'force-dynamic'
