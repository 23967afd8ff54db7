import { isFinal, reachable, type Lifecycle } from './lifecycle.ts'

/**
 * Walks a table for its test and says in sentences what is wrong with it: states that nothing
 * reaches, states from which no end is reached, and, for a table said to go forward only, states
 * to which a thing may return.
 *
 * @example expect(lifecycleFaults(orderLifecycle, { start: 'pending' })).toEqual([])
 */
export const lifecycleFaults = <State extends string>(
  table: Lifecycle<State>,
  { start, forwardOnly = false }: { start: State; forwardOnly?: boolean },
): string[] => {
  const states = Object.keys(table) as State[]
  const fromStart = reachable(table, start)
  const ends = (state: State) =>
    isFinal(table, state) || [...reachable(table, state)].some((next) => isFinal(table, next))

  return [
    ...states
      .filter((state) => state !== start && !fromStart.has(state))
      .map((state) => `nothing leads to ${state}`),
    ...states.filter((state) => !ends(state)).map((state) => `${state} never comes to an end`),
    ...states
      .filter((state) => forwardOnly && reachable(table, state).has(state))
      .map((state) => `${state} comes round again`),
  ]
}
