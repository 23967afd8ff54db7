import config from '@payload-config'
import {
  actorOf,
  createContext,
  houseOf,
  perform,
  publicCache,
  publicError,
  scopeOf,
  sessionCookie,
  type AnyOperation,
  type Shop,
} from '@souk/kernel'
import { cookies, headers } from 'next/headers'
import { createPayloadRequest, getPayload } from 'payload'
import type { z } from 'zod'

type Answer<O extends AnyOperation> = z.output<O['output']>
type Fields = Readonly<Record<string, unknown>>

/**
 * Runs an operation for a page or an action, on behalf of the shop's visitor: through the same door
 * as REST, without a network between. Public answers come from the same memory.
 */
export const ask = async <O extends AnyOperation>(
  shop: Shop,
  operation: O,
  input: z.input<O['input']>,
): Promise<Answer<O>> => {
  const isPublic =
    operation.cache &&
    !operation.cache.unless.some((name) => name in (input as Fields)) &&
    !(operation.cache.personal && (await cookies()).has(sessionCookie(shop)))
  if (!isPublic) return run(shop, operation, { input, headers: await visitorsHeaders(shop) })
  const key = publicCache.key(shop.id, `page ${operation.name}${JSON.stringify(input)}`)
  const kept = key ? publicCache.get(key) : undefined
  if (kept) return JSON.parse(kept.body) as Answer<O>
  // A public answer is the same for everybody, so it must not depend on who asked first: but whoever
  // asks too much is counted.
  const counted = operation.rateLimit ? pick(await headers(), PASSED_ON) : {}
  const answer = await run(shop, operation, { input, headers: counted })
  if (key) {
    const kept = { body: JSON.stringify(answer), etag: '' }
    publicCache.set(key, kept, operation.cache?.seconds)
  }
  return answer
}

/** The same, where there may be nothing to find. */
export const find = async <O extends AnyOperation>(
  shop: Shop,
  operation: O,
  input: z.input<O['input']>,
): Promise<Answer<O> | null> => orNothing(() => ask(shop, operation, input))

/** The same, on behalf of whoever is logged in to the panel: for drafts. */
export const findAsMember = async <O extends AnyOperation>(
  shop: Shop,
  operation: O,
  input: z.input<O['input']>,
): Promise<Answer<O> | null> => {
  const given = await headers()
  return orNothing(() => run(shop, operation, { input, headers: pick(given, MEMBERS) }))
}

/** An operation of a plugin, whose options made it, by its name. */
export const operationNamed = async <O extends AnyOperation>(name: O['name']): Promise<O> => {
  const payload = await getPayload({ config })
  const found = houseOf(payload.config).operations.find((one) => one.name === name)
  if (!found) throw new Error(`No plugin brings the operation ${name}.`)
  return found as O
}

/** The panel's cookie, and what proves that its own pages sent it. */
const MEMBERS = ['cookie', 'origin', 'sec-fetch-site', 'x-request-id']

const pick = (given: Headers, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = given.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )

/** An address or a cookie that cannot be ours names nothing, just as one of what is gone. */
const orNothing = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work()
  } catch (error) {
    if ([400, 404].includes(publicError(error).status)) return null
    throw error
  }
}

/** Whose request it is, for limits and for the log. */
const PASSED_ON = ['x-forwarded-for', 'x-request-id'] as const

const visitorsHeaders = async (shop: Shop): Promise<Record<string, string>> => {
  const token = (await cookies()).get(sessionCookie(shop))?.value
  return { ...pick(await headers(), PASSED_ON), ...(token && { authorization: `JWT ${token}` }) }
}

type Asked<O extends AnyOperation> = {
  readonly input: z.input<O['input']>
  readonly headers: Readonly<Record<string, string>>
}

const run = async <O extends AnyOperation>(
  shop: Shop,
  operation: O,
  { input, headers: given }: Asked<O>,
): Promise<Answer<O>> => {
  const payload = await getPayload({ config })
  return scopeOf(payload).run(shop.id, async () => {
    const req = await createPayloadRequest({
      config: payload.config,
      request: new Request(`http://shop/api${operation.http.path}`, { headers: { ...given } }),
    })
    const requestId = given['x-request-id'] ?? 'page'
    return perform(
      operation,
      createContext({ payload, req, shop, actor: actorOf(req, shop), requestId }),
      input,
    )
  })
}
