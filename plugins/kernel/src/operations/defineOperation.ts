import type { z } from 'zod'

import type { RateLimit } from '../limits/rateLimit.ts'
import type { Context } from './context.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type OperationHttp<Output> = {
  readonly method: Method
  /** Under Payload's API route: `/store/carts/:id/items/:item`. `:name` parts become input. */
  readonly path: string
  /** 200 unless told; a function where the answer decides (created, or found again). */
  readonly status?: number | ((output: Output) => number)
  /** Input that travels in headers, since addresses are logged: `{ cartToken: 'X-Cart-Token' }`. */
  readonly headers?: Readonly<Record<string, string>>
  /** Bytes of the body at the most; enough for any cart or address unless told. */
  readonly bodyLimit?: number
  /** Headers to answer with besides the common ones. */
  readonly responseHeaders?: (output: Output, ctx: Context) => Record<string, string>
  /**
   * Over REST the answer is a file instead of the output as JSON: fetched once nothing can refuse any
   * more. Other doors answer with the output, which says what file it is. For reading alone.
   */
  readonly file?: (output: Output, ctx: Context) => Promise<Response>
}

export type Operation<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = {
  /** `room.verb`: the typed client's path, the GraphQL field and the OpenAPI id come from it. */
  readonly name: Name
  readonly summary: string
  readonly http: OperationHttp<z.output<Output>>
  readonly input: Input
  readonly output: Output
  /** May this actor do this at all? Which rows it reaches is for `run` to say. */
  readonly access: (ctx: Context) => boolean
  /** The feature a shop must have switched on. */
  readonly feature?: 'cms' | 'commerce'
  /**
   * The answer is the same for everybody who asks the shop, so it is kept in memory until
   * something in the shop changes, and carries an ETag. Not so when one of these is asked for.
   * With `kept: false` it carries its ETag, but is made anew each time.
   *
   * `personal`: not the same for shoppers who have logged in. They have an answer of their own, which
   * nobody keeps. `seconds`: it is kept no longer, for what changes by time alone.
   */
  readonly cache?: {
    readonly unless: readonly string[]
    readonly kept?: false
    readonly personal?: true
    readonly seconds?: number
  }
  /**
   * How a repeated request is kept from doing it twice. `whole` (the default): what `run` writes and
   * the record of the answer commit together. `resumable`: `run` must leave its transaction to call
   * out, and gives the same answer when it is run again.
   */
  readonly effect?: 'whole' | 'resumable'
  /** How often it may be asked: for what is guessed at, such as passwords, codes and order numbers. */
  readonly rateLimit?: RateLimit | readonly RateLimit[]
  readonly run: (ctx: Context, input: z.output<Input>) => Promise<z.input<Output>>
  /**
   * Adds to the answer, once all that was done is committed, what only somebody outside of the house can
   * say: never inside a transaction. Where it fails, or dies, the answer is what `run` made of it.
   */
  readonly complete?: (
    ctx: Context,
    done: { readonly input: z.output<Input>; readonly output: z.input<Output> },
  ) => Promise<z.input<Output>>
}

/**
 * Writes an operation once. From the list of operations come the REST endpoints, the GraphQL
 * fields, the OpenAPI document and the typed client.
 *
 * @example
 * export const readCart = defineOperation({
 *   name: 'carts.read',
 *   summary: 'Read a cart',
 *   http: { method: 'GET', path: '/store/carts/:id', headers: { cartToken: 'X-Cart-Token' } },
 *   input: z.object({ id: z.string(), cartToken: z.string().optional() }),
 *   output: cartView,
 *   access: anyone,
 *   run: async (ctx, { id, cartToken }) => …,
 * })
 */
export const defineOperation = <
  const Name extends string,
  Input extends z.ZodType,
  Output extends z.ZodType,
>(
  operation: Operation<Name, Input, Output>,
): Operation<Name, Input, Output> => operation

/** An operation whose exact types are of no matter: for lists of them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- input is contravariant: no common supertype exists
export type AnyOperation = Operation<string, any, any>

export const anyone = (): boolean => true
export const isReading = ({ http }: AnyOperation): boolean => http.method === 'GET'
