import { requestIdOf } from '@souk/kernel'

type Handler<Rest extends unknown[]> = (
  request: Request,
  ...rest: Rest
) => Response | Promise<Response>

/** Gives an answer that is Payload's own the id that ours carry: the caller's if it is fit, else a new one. */
export const withRequestId =
  <Rest extends unknown[]>(handler: Handler<Rest>) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    const response = await handler(request, ...rest)
    if (response.headers.has('x-request-id')) return response
    const { body, status, statusText } = response
    const headers = new Headers(response.headers)
    headers.set('X-Request-ID', requestIdOf(request.headers))
    return new Response(body, { status, statusText, headers })
  }
