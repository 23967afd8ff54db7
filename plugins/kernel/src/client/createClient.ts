import { requestOf } from './requestOf.ts'
import { send, type SendOptions } from './send.ts'
import type { CallOptions, Client, Route, RoutesOf } from './types.ts'

export type ClientOptions<List> = SendOptions & {
  /** Where the API lies: `https://shop.example/api`. */
  readonly baseUrl: string
  /** The shop, by slug or id, where neither host nor path names it. */
  readonly tenant?: string
  /** The session's token, or how to find it. */
  readonly token?: string | (() => string | undefined)
  readonly routes: RoutesOf<List>
}

/**
 * Makes a client of a list of operations, named by its type alone: no server code comes with it.
 *
 * @example
 * import type { operations } from './operations.ts'
 * const store = createClient<typeof operations>({ baseUrl: '/api', tenant: 'roastery', routes })
 * const cart = await store.carts.create({ currency: 'EUR' })
 */
export const createClient = <List>(options: ClientOptions<List>): Client<List> => {
  const rooms: Record<string, Record<string, unknown>> = {}
  for (const [name, route] of Object.entries<Route>(options.routes)) {
    const dot = name.indexOf('.')
    const room = (rooms[name.slice(0, dot)] ??= {})
    room[name.slice(dot + 1)] = (input: Record<string, unknown> = {}, call: CallOptions = {}) =>
      send(requestOf(route, input, { ...options, call }), options)
  }
  return rooms as Client<List>
}
