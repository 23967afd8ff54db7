import type { Paints } from '../paints.ts'
import { cafe } from './cafe.ts'
import { library } from './library.ts'
import { summit } from './summit.ts'

/** The places where products stand: one a shop, so that its pictures belong together. */
export const sets = { cafe, library, summit } satisfies Record<
  string,
  (p: Paints, tone: string, flat?: boolean) => string
>

export type SetName = keyof typeof sets
