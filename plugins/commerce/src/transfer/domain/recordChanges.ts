import type { Change } from './changesOf.ts'

/** What a thing is like, in words by what they are about; what is not said of it is left out. */
export type Face = Readonly<Record<string, string>>

/** Where a thing would look otherwise. */
export const changesBetween = (before: Face, after: Face): Change[] =>
  Object.entries(after).flatMap(([what, to]) => {
    const from = before[what] ?? ''
    return from === to ? [] : [{ what, from, to }]
  })
