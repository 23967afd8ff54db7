import type { Exchange } from '../index.ts'
import { conform } from '../oracle/conform.ts'

/** Fails with everything that does not fit the SDK's types. */
export const conformsThroughout = (exchanges: readonly Exchange[]) => {
  const problems = new Set(exchanges.flatMap(conform))
  if (problems.size > 0) {
    throw new Error(`Not as the SDK's types have it:\n${[...problems].join('\n')}`)
  }
}
