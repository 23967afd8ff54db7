import config from '@payload-config'
import {
  actorOf,
  createContext,
  isSoukError,
  perform,
  publicCache,
  scopeOf,
  sessionCookie,
  type AnyOperation,
  type Shop,
} from '@souk/kernel'
import { cookies, headers } from 'next/headers'
import { createPayloadRequest, getPayload } from 'payload'
import type { z } from 'zod'

type Answer<O extends AnyOperation> = z.output<O['output']>

/**
 * Runs an operation for a page or an action, on behalf of the shop's visitor: through the same door
 * as REST, without a network between. Public answers come from the same memory.
 */
export const ask = async <O extends AnyOperation>(
  shop: Shop,
  operation: O,
  input: z.input<O['input']>,
): Promise<Answer<O>> => {
  const key = operation.cache && publicCache.key(shop.id, `page ${operation.name}${JSON.stringify(input)}`)
  const kept = key ? publicCache.get(key) : undefined
  if (kept) return JSON.parse(kept.body) as Answer<O>
  const answer = await asked(shop, operation, input)
  if (key) publicCache.set(key, { body: JSON.stringify(answer), etag: '' })
  return answer
}

/** The same, where there may be nothing to find. */
export const find = async <O extends AnyOperation>(
  shop: Shop,
  operation: O,
  input: z.input<O['input']>,
): Promise<Answer<O> | null> => {
  try {
    return await ask(shop, operation, input)
  } catch (error) {
    if (isSoukError(error) && error.status === 404) return null
    throw error
  }
}

const asked = async <O extends AnyOperation>(
  shop: Shop,
  operation: O,
  input: z.input<O['input']>,
): Promise<Answer<O>> => {
  const payload = await getPayload({ config })
  // A public answer is the same for everybody, so it must not depend on who asked first.
  const token = operation.cache ? undefined : (await cookies()).get(sessionCookie(shop))?.value
  const requestId = operation.cache ? 'page' : ((await headers()).get('x-request-id') ?? 'page')
  return scopeOf(payload).run(shop.id, async () => {
    const req = await createPayloadRequest({
      config: payload.config,
      request: new Request(`http://shop/api${operation.http.path}`, {
        headers: token ? { authorization: `JWT ${token}` } : {},
      }),
    })
    return perform(operation, createContext({ payload, req, shop, actor: actorOf(req, shop), requestId }), input)
  })
}
