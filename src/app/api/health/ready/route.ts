import config from '@payload-config'
import { readiness } from '@/health/readiness.ts'
import { checkHost, errorBody, publicError, requestIdOf } from '@souk/kernel'
import { getPayload } from 'payload'

/** May traffic come here? 503 with what is missing when not; 404 where the host is nobody's. */
export const GET = async (request: Request): Promise<Response> => {
  const open = () => getPayload({ config })
  const headers = { 'X-Request-ID': requestIdOf(request.headers) }
  const stranger = await open()
    .then((payload) => checkHost(payload, request.headers))
    .catch((error: unknown) => (publicError(error).status === 404 ? error : undefined))
  if (stranger) return Response.json(errorBody(stranger), { status: 404, headers })
  const { ok, checks } = await readiness(open)
  return Response.json(
    { ok, checks },
    { status: ok ? 200 : 503, headers: ok ? headers : { ...headers, 'Retry-After': '5' } },
  )
}

export const dynamic = 'force-dynamic'
