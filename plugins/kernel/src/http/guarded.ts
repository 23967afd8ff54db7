import type { Payload } from 'payload'

import { errorBody, kernelErrors } from '../errors/index.ts'
import { refusalOf } from './refusalOf.ts'
import { reportFault } from './reportFault.ts'
import { requestIdOf } from './requestId.ts'

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/**
 * One of Payload's route handlers that answers in the envelope whatever happens: it reads some
 * bodies before it is ready to catch anything, and has other words for an address it does not know.
 *
 * @example export const POST = guarded(() => getPayload({ config }), REST_POST(config))
 */
export const guarded =
  <Rest extends unknown[]>(open: () => Promise<Payload>, handler: Handler<Rest>): Handler<Rest> =>
  async (request, ...rest) => {
    try {
      const response = await handler(request, ...rest)
      return WORDLESS.has(response.status) ? await enveloped(response, request) : response
    } catch (error) {
      if (isOfNext(error)) throw error
      const { method, url } = request
      const sent = ['POST', 'PATCH', 'PUT'].includes(method)
      const { status, body } = refusalOf(error, {
        sent,
        conditions: /[?&](where|sort)\b/.test(url),
      })
      if (status >= 500) await report(open, request, error)
      return Response.json(body, { status, headers: headersFor(request) })
    }
  }

/** `HEAD` for a handler that knows `GET` alone. */
export const headOf =
  <Rest extends unknown[]>(get: Handler<Rest>): Handler<Rest> =>
  async ({ headers, url }, ...rest) => {
    const answer = await get(new Request(url, { headers }), ...rest)
    await answer.body?.cancel()
    return new Response(null, { status: answer.status, headers: answer.headers })
  }

/** Next steers by throwing: redirects, and renderings that turn out to be no static ones. */
const isOfNext = (error: unknown): boolean =>
  typeof (error as { digest?: unknown } | null)?.digest === 'string'

/** What Payload and its parts answer with words of their own, or with none. */
const WORDLESS = new Set([404, 405, 500, 501])

const enveloped = async (response: Response, request: Request): Promise<Response> => {
  const text = await response.text()
  const { status, headers } = response
  if (text !== '' && !text.startsWith('{"message":')) return new Response(text, { status, headers })
  // An address for which Payload has no method is one that is not there.
  const body = errorBody(status === 500 ? kernelErrors.internal() : kernelErrors.not_found())
  return Response.json(body, {
    status: status === 500 ? 500 : 404,
    headers: headersFor(request),
  })
}

const headersFor = ({ headers }: Request): Record<string, string> => ({
  'X-Request-ID': requestIdOf(headers),
  'Cache-Control': 'private, no-store',
})

const report = async (
  open: () => Promise<Payload>,
  { method, url }: Request,
  error: unknown,
): Promise<void> => {
  const place = `${method} ${new URL(url).pathname}`
  const payload = await open().catch(() => null)
  if (payload) reportFault(payload.logger, place, error)
}
