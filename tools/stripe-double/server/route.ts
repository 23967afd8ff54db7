import type { World } from '../state/world.ts'
import { text, list as listOf } from './parameters.ts'
import type { Shape, Values } from './parameters.ts'

export type Call<S extends Shape> = {
  readonly world: World
  /** On whose behalf: the platform, or the account of the `Stripe-Account` header. */
  readonly account: string
  /** The `:names` of the path. */
  readonly path: Readonly<Record<string, string>>
  readonly params: Values<S>
}

export type Method = 'DELETE' | 'GET' | 'POST'

export type Route = {
  readonly method: Method
  /** As in the SDK's source, ids written `:id`. */
  readonly path: string
  readonly shape: Shape
  readonly answer: (call: Call<Shape>) => unknown
}

/** A route of v1: `expand` is always understood. */
export const route = <S extends Shape>(
  method: Method,
  path: string,
  shape: S,
  answer: (call: Call<S & { expand: ReturnType<typeof expandable> }>) => unknown,
): Route => ({
  method,
  path,
  shape: { ...shape, expand: expandable() },
  answer: answer as Route['answer'],
})

/** A route of v2, which knows no `expand`. */
export const route2 = <S extends Shape>(
  method: Method,
  path: string,
  shape: S,
  answer: (call: Call<S>) => unknown,
): Route => ({ method, path, shape, answer: answer as Route['answer'] })

const expandable = () => listOf(text({ max: 200 }), { max: 20 })
