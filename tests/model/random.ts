import { randomFrom } from '../support/randomFrom.ts'

export type Random = {
  readonly share: () => number
  /** From `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  /** Some of the list, each at most once. */
  readonly some: <T>(list: readonly T[], most: number) => T[]
}

/** Choices that are the same for the same numbers, on any machine. */
export const randomOf = (...seeds: readonly number[]): Random => {
  const share = randomFrom(seeds.reduce((mixed, seed) => Math.imul(mixed, 1_000_003) + seed, 7))
  const between = (least: number, most: number) => least + Math.floor(share() * (most - least + 1))
  const pick = <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T
  return {
    share,
    between,
    pick,
    some: (list, most) => {
      const left = [...list]
      const count = Math.min(left.length, between(1, most))
      return Array.from({ length: count }, () => {
        const [one] = left.splice(between(0, left.length - 1), 1)
        return one as (typeof list)[number]
      })
    },
  }
}
