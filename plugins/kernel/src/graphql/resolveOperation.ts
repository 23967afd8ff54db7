import type { PayloadRequest } from 'payload'

import { actorOf } from '../http/actorOf.ts'
import { answer, failure } from '../http/answer.ts'
import { checkJson } from '../http/checkJson.ts'
import { logRequest } from '../http/logRequest.ts'
import { isStorePath, payloadRequest } from '../http/payloadRequest.ts'
import { requestIdOf } from '../http/requestId.ts'
import type { Answer } from '../idempotency/answer.ts'
import type { ErrorBody } from '../errors/index.ts'
import { createContext, isReading, scopeOf, type AnyOperation } from '../operations/index.ts'
import type { Shop } from '../scope/index.ts'

export type GraphqlContext = {
  readonly req: PayloadRequest
  /** What a resolver puts here goes out with the answer. */
  readonly headers: Record<string, string>
}

type Where = {
  readonly context: GraphqlContext
  /** The field's own name in the document, its alias if it has one. */
  readonly at: string
}

/**
 * Runs an operation for a field as REST runs it for a path: in the shop that the request names, on
 * behalf of whoever is somebody there.
 * @throws an error with code, status and data, as the envelope has them
 */
export const resolveOperation = async (
  operation: AnyOperation,
  given: Readonly<Record<string, unknown>>,
  { context, at }: Where,
): Promise<unknown> => {
  const started = performance.now()
  const { req } = context
  const { payload } = req
  const shop = await shopOf(req).catch(
    (error: unknown) => outcomeOf(failure(error), context) as never,
  )
  const requestId = requestIdOf(req.headers)
  return scopeOf(payload).run(shop.id, async () => {
    const own = await requestIn(req, shop, operation.http.path)
    const actor = actorOf(own, shop)
    const { idempotencyKey: argument, ...input } = given
    const idempotencyKey =
      typeof argument === 'string' ? argument : own.headers.get('idempotency-key')
    const ctx = createContext({ payload, req: own, shop, actor, requestId, idempotencyKey })
    const answered = await answer(ctx, {
      operation,
      headers: own.headers,
      key: idempotencyKey,
      place: ['GRAPHQL', operation.name, at],
      body: JSON.stringify(input),
      takesFile: false,
      input: () => inputOf(operation, input, own.headers),
    })
    logRequest(payload.logger, {
      request: requestId,
      method: isReading(operation) ? 'GET' : 'POST',
      operation: operation.name,
      shop: shop.slug,
      actor,
      status: answered.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    })
    return outcomeOf(answered, context)
  })
}

/** Several fields of one document are for one shop, looked up once. */
const shops = new WeakMap<PayloadRequest, Promise<Shop>>()

const shopOf = (req: PayloadRequest): Promise<Shop> => {
  const scope = scopeOf(req.payload)
  const find = async (): Promise<Shop> => {
    const shop = await scope.resolve(req.payload, { headers: req.headers, url: req.url ?? '' })
    if (!shop) throw scope.required()
    return shop
  }
  const found = shops.get(req) ?? find()
  shops.set(req, found)
  return found
}

type Kept = Partial<Record<'shop' | 'house', Promise<PayloadRequest>>>
const requests = new WeakMap<PayloadRequest, Kept>()

const requestIn = (req: PayloadRequest, shop: Shop, path: string): Promise<PayloadRequest> => {
  const kept = requests.get(req) ?? {}
  requests.set(req, kept)
  const side = isStorePath(path) ? 'shop' : 'house'
  const asked = { headers: req.headers, method: 'POST', url: req.url ?? '' }
  return (kept[side] ??= payloadRequest(req.payload, asked, { shop, path }))
}

const inputOf = (
  { http }: AnyOperation,
  input: Readonly<Record<string, unknown>>,
  headers: Headers,
): Record<string, unknown> => {
  checkJson(input)
  const fromHeaders = Object.entries(http.headers ?? {}).flatMap(([name, header]) => {
    const value = headers.get(header)
    return value === null ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(fromHeaders), ...input }
}

const outcomeOf = ({ status, body, headers }: Answer, context: GraphqlContext): unknown => {
  Object.assign(context.headers, headers)
  const value = JSON.parse(body) as unknown
  if (status < 400) return value
  const [first] = (value as ErrorBody).errors
  throw Object.assign(new Error(first?.message), {
    name: first?.name ?? 'Error',
    code: first?.data.code ?? 'internal',
    status,
    data: first?.data ?? {},
  })
}
