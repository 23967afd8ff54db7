import { lifecycleErrors } from './errors.ts'

/**
 * A lifecycle as a table that can be read: from each state, where it may go next.
 *
 * @example
 * type DoorState = 'open' | 'shut' | 'locked'
 * const doorLifecycle: Lifecycle<DoorState> = { open: ['shut'], shut: ['open', 'locked'], locked: [] }
 */
export type Lifecycle<State extends string> = { readonly [From in State]: readonly State[] }

/** Whether the table lets a thing in state `from` go to state `to`. Staying is not going. */
export const canTransition = <State extends string>(
  table: Lifecycle<State>,
  from: State,
  to: State,
): boolean => table[from].includes(to)

/**
 * The guard before every change of state.
 *
 * @returns the new state
 * @throws 409 `invalid_transition` with `from`, `to` and what is `allowed`
 */
export const transition = <State extends string, To extends State>(
  table: Lifecycle<State>,
  from: State,
  to: To,
): To => {
  if (canTransition(table, from, to)) return to
  throw lifecycleErrors.invalid_transition({ from, to, allowed: table[from] })
}

/** Whether nothing comes after this state. */
export const isFinal = <State extends string>(table: Lifecycle<State>, state: State): boolean =>
  table[state].length === 0

/** Every state that a thing may come to from here, this one not counted unless a way leads back. */
export const reachable = <State extends string>(
  table: Lifecycle<State>,
  from: State,
): ReadonlySet<State> => {
  const found = new Set<State>()
  const visit = (state: State): void => {
    for (const next of table[state]) {
      if (found.has(next)) continue
      found.add(next)
      visit(next)
    }
  }
  visit(from)
  return found
}
