import type { Tone } from './Pill.tsx'

/** How a list shows a state: its word and its colour, as `StateCell` is handed them. */
export const stateCell = <State extends string>(
  labels: Readonly<Record<State, string>>,
  tones: Readonly<Record<State, Tone>>,
): { path: string; clientProps: Record<string, unknown> } => ({
  path: '@souk/kernel/panel#StateCell',
  clientProps: {
    states: Object.fromEntries(
      (Object.keys(labels) as State[]).map((state) => [
        state,
        { label: labels[state], tone: tones[state] },
      ]),
    ),
  },
})
