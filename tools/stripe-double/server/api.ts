import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '../state/world.ts'
import type { Courier } from '../webhooks/courier.ts'
import { apiVersion } from '../webhooks/emit.ts'
import { bytesOf } from './bodyOf.ts'
import { accountUnknown, invalid, StripeProblem } from './errors.ts'
import type { Exchanges } from './exchanges.ts'
import { expand } from './expand.ts'
import type { Fault, Faults } from './faults.ts'
import { parseForm } from './form.ts'
import { boundaryOf, parseMultipart } from './multipart.ts'
import { createIdempotency } from './idempotency.ts'
import type { Keyed } from './idempotency.ts'
import { readShape } from './parameters.ts'
import { createRouter } from './router.ts'
import type { Match } from './router.ts'
import type { Method, Route } from './route.ts'

type Answer = { status: number; body: unknown; replayed?: boolean }

type Request = {
  id: string
  method: Method
  path: string
  isV2: boolean
  headers: IncomingMessage['headers']
  params: Record<string, unknown>
}

export type Api = ReturnType<typeof createApi>

/** Stripe's API over HTTP: who is it, what goes wrong today, has this been asked before; then the route answers. */
export const createApi = (
  world: World,
  {
    routes,
    courier,
    faults,
    exchanges,
  }: { routes: readonly Route[]; courier: Courier; faults: Faults; exchanges: Exchanges },
) => {
  const match = createRouter(routes)
  const idempotency = createIdempotency(world)

  const execute = (
    request: Request,
    { route, path }: Match,
    account: string,
    keyed: Keyed | null,
  ): Answer => {
    const params = readShape(route.shape, request.params)
    world.cause = { id: request.id, idempotency_key: keyed?.key ?? null }
    const answer = (result: Answer): Answer => {
      if (keyed !== null) idempotency.save(keyed, result)
      return result
    }
    try {
      return world.store.transact(() => {
        try {
          const body = route.answer({ world, account, path, params })
          const { expand: asked = [] } = params as { expand?: string[] }
          return answer({ status: 200, body: expand(world, body, asked) })
        } catch (error) {
          // The outcome is part of the transaction; what follows from it stays.
          if (error instanceof StripeProblem && error.executed) {
            return answer({ status: error.status, body: { error: error.body } })
          }
          throw error
        }
      })
    } finally {
      world.cause = null
    }
  }

  const handle = async (
    request: Request,
    response: ServerResponse,
  ): Promise<Answer | 'dropped'> => {
    authenticate(world, request)
    const found = match(request.method, request.path)
    const account = accountOf(world, request)
    const fault = faults.take(request.method, request.path)
    if (fault?.kind === '400') throw invalid('The call is refused, as a test has asked for.')
    if (fault?.kind === '429') throw tooMany()
    if (fault?.kind === 'drop_before') return drop(response)
    const key = keyOf(request)
    const keyed =
      key === null
        ? null
        : { account, key, method: request.method, path: request.path, params: request.params }
    const saved = keyed === null ? null : idempotency.find(keyed)
    if (saved !== null) return { status: saved.status, body: saved.body, replayed: true }
    const release = keyed === null ? () => {} : idempotency.hold(keyed)
    try {
      return await strike(fault, response, {
        keep: (answer) => {
          if (keyed !== null) world.store.transact(() => idempotency.save(keyed, answer))
        },
        work: async () => {
          const answer = execute(request, found, account, keyed)
          await courier.afterCall()
          return answer
        },
      })
    } finally {
      release()
    }
  }

  return async (incoming: IncomingMessage, response: ServerResponse) => {
    const request = await read(world, incoming).catch((error: unknown) => error)
    const outcome =
      request instanceof Error
        ? failure(request)
        : await handle(request as Request, response).catch(failure)
    if (outcome === 'dropped' || response.destroyed) return
    const { id, method, path, params, isV2, headers } = request as Request
    const text = JSON.stringify(outcome.body)
    exchanges.record({
      id,
      method,
      path,
      account: String(headers?.['stripe-account'] ?? headers?.['stripe-context'] ?? world.platform),
      params,
      encoding: isV2 && method === 'POST' ? 'json' : 'form',
      status: outcome.status,
      text,
      replayed: outcome.replayed ?? false,
    })
    response.writeHead(outcome.status, {
      'content-type': 'application/json',
      date: new Date(world.clock.now() * 1_000).toUTCString(),
      'request-id': id,
      'stripe-version': apiVersion,
      ...(outcome.replayed === true ? { 'idempotent-replayed': 'true' } : {}),
      ...(headers?.['idempotency-key'] === undefined
        ? {}
        : { 'idempotency-key': String(headers['idempotency-key']) }),
    })
    response.end(text)
  }
}

const strike = async (
  fault: Fault | null,
  response: ServerResponse,
  { work, keep }: { work: () => Promise<Answer>; keep: (answer: Answer) => void },
): Promise<Answer | 'dropped'> => {
  switch (fault?.kind) {
    case 'latency':
      await sleep(fault.milliseconds ?? 1000)
      return work()
    case '500':
      keep(apiError)
      return apiError
    case 'error_after':
      await work()
      keep(apiError)
      return apiError
    case 'drop_after':
      await work()
      return drop(response)
    case 'timeout':
      await work()
      // Nobody ever answers; the caller hangs up when his patience ends.
      return 'dropped'
    default:
      return work()
  }
}

const drop = (response: ServerResponse): 'dropped' => {
  response.socket?.destroy()
  return 'dropped'
}

const apiError: Answer = {
  status: 500,
  body: {
    error: {
      type: 'api_error',
      message: 'An unknown error occurred. (The test double was asked for it.)',
    },
  },
}

const failure = (error: unknown): Answer => {
  if (error instanceof StripeProblem) return { status: error.status, body: { error: error.body } }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    status: 500,
    body: { error: { type: 'api_error', message: `The test double itself failed: ${message}` } },
  }
}

const read = async (world: World, incoming: IncomingMessage): Promise<Request> => {
  const url = new URL(incoming.url ?? '/', 'http://double')
  const method = (incoming.method ?? 'GET') as Method
  const isV2 = url.pathname.startsWith('/v2/')
  const bytes = await bytesOf(incoming)
  const boundary = boundaryOf(incoming.headers['content-type'])
  const request = {
    id: world.newId('req', 14),
    method,
    path: url.pathname,
    isV2,
    headers: incoming.headers,
    params: parseForm(url.search.slice(1)) as Record<string, unknown>,
  }
  if (bytes.length === 0) return request
  if (boundary !== null) {
    return { ...request, params: { ...request.params, ...parseMultipart(bytes, boundary) } }
  }
  const body = bytes.toString('utf8')
  if (!isV2) return { ...request, params: { ...request.params, ...parseForm(body) } }
  try {
    return { ...request, params: { ...request.params, ...(JSON.parse(body) as object) } }
  } catch {
    throw invalid('Invalid JSON in the body of the request.', { code: 'invalid_json' })
  }
}

const authenticate = ({ keys }: World, { headers }: Request) => {
  const version = headers['stripe-version']
  if (version !== undefined && version !== apiVersion) {
    throw invalid(`This test double speaks only ${apiVersion}, not ${String(version)}.`)
  }
  const given = headers.authorization?.replace(/^Bearer /, '') ?? ''
  if (given === keys.secretKey) return
  throw new StripeProblem(
    {
      type: 'invalid_request_error',
      message:
        given === ''
          ? 'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.'
          : `Invalid API Key provided: ${given.slice(0, 8)}****`,
    },
    { status: 401 },
  )
}

const accountOf = ({ store, platform }: World, { headers, isV2 }: Request): string => {
  const named = headers['stripe-account'] ?? headers['stripe-context']
  if (named === undefined || String(named) === platform) return platform
  const account = String(named)
  const row = store.get('accounts', account)
  if (row === undefined || row.object.closed === true) throw accountUnknown(account)
  if (isV2) {
    throw invalid('This test double answers v2 calls for the platform only.', {
      param: 'Stripe-Context',
    })
  }
  return account
}

const keyOf = ({ method, headers, isV2 }: Request): string | null => {
  const takesKey = method === 'POST' || (isV2 && method === 'DELETE')
  const key = headers['idempotency-key']
  if (!takesKey || key === undefined) return null
  const text = String(key)
  if (text.length > 255) throw invalid('Idempotency keys can have up to 255 characters.')
  return text
}

const tooMany = () =>
  new StripeProblem(
    {
      type: 'invalid_request_error',
      code: 'rate_limit',
      message:
        'Request rate limit exceeded. You can learn more about rate limits here https://stripe.com/docs/rate-limits.',
    },
    { status: 429 },
  )
