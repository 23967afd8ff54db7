/** How a carrier has been doing in this process. */
export type Breaker = { readonly failures: number; readonly openUntil: number }

export const CLOSED: Breaker = { failures: 0, openUntil: 0 }

/** So many failures in a row, and it is left alone for a while. */
const MOST_FAILURES = 3
const REST_MS = 30_000

/** Whether it may be asked. After its rest it is asked again, to find out whether it is back. */
export const mayAsk = ({ openUntil }: Breaker, now: Date): boolean => now.getTime() >= openUntil

/** After a failure. Still down after its rest, it rests again at once. */
export const afterFailure = ({ failures }: Breaker, now: Date): Breaker => {
  const more = failures + 1
  return { failures: more, openUntil: more >= MOST_FAILURES ? now.getTime() + REST_MS : 0 }
}
