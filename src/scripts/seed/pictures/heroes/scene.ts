import type { Paints } from '../paints.ts'

/** A wide picture of 2400 × 1350 units: what is out of focus, then what is sharp. */
export type Scene = { soft: string; sharp: string }

export type PaintScene = (p: Paints) => Scene

export const wide = { width: 2400, height: 1350 } as const
