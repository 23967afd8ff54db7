import { createHash } from 'node:crypto'

/** Numbers in [0, 1) that a seed repeats. (Mulberry32.) */
export const createChance = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Ids are made of the seed and of a counter which the journal carries over a restart, so that they repeat from run
 * to run and never within one.
 */
export const createIds =
  (seed: number, nextOrder: () => number) =>
  (prefix: string, length = 24) =>
    `${prefix}_${createHash('sha256')
      .update(`${seed}:${nextOrder()}`)
      .digest('base64')
      .replaceAll(/[^0-9A-Za-z]/g, '')
      .slice(0, length)}`
