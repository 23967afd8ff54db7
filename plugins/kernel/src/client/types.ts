import type { z } from 'zod'

import type { Method, Operation } from '../operations/defineOperation.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- input is contravariant: no common supertype exists
type Some = Operation<string, any, any>

/** An operation, or what makes one of settings. */
type Made<Value> = Value extends Some
  ? Value
  : Value extends (...given: never[]) => infer One
    ? Extract<One, Some>
    : never

/** The operations of a list, or among the exports of a module, as one union. */
export type OperationsOf<List> = List extends readonly (infer One)[]
  ? Extract<One, Some>
  : { [Key in keyof List]: Made<List[Key]> }[keyof List]

/** How one operation is reached: what of `http` a caller must know. */
export type Route = {
  readonly method: Method
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A route for each operation, by name: no more and no fewer, or the list and the table have parted. */
export type RoutesOf<List> = { readonly [Name in OperationsOf<List>['name']]: Route }

export type CallOptions = {
  readonly signal?: AbortSignal
  /** To be kept when a call shall be one with an earlier one; made for each call unless given. */
  readonly idempotencyKey?: string
  readonly headers?: Readonly<Record<string, string>>
}

type Call<One extends Some> =
  {} extends z.input<One['input']>
    ? (input?: z.input<One['input']>, options?: CallOptions) => Promise<z.output<One['output']>>
    : (input: z.input<One['input']>, options?: CallOptions) => Promise<z.output<One['output']>>

type RoomOf<Name extends string> = Name extends `${infer Room}.${string}` ? Room : never
type VerbOf<Name extends string> = Name extends `${string}.${infer Verb}` ? Verb : never

/** `carts.addItem` is called as `client.carts.addItem(…)`. */
export type Client<List> = {
  readonly [Room in RoomOf<OperationsOf<List>['name']>]: {
    readonly [
      One in Extract<OperationsOf<List>, { name: `${Room}.${string}` }> as VerbOf<One['name']>
    ]: Call<One>
  }
}
