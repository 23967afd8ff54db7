import type { FontName } from '../lettering.ts'
import type { Paints } from '../paints.ts'

/** A book cover is composed on 640 × 960 units. */
export const coverSize = { width: 640, height: 960 } as const

export type CoverSpec = {
  title: string
  author: string
  /** Ground, ink and two accents. */
  colours: readonly [string, string, string, string]
  system: CoverSystem
  note?: string
  font?: FontName
}

export type CoverSystem =
  | 'swiss'
  | 'shapes'
  | 'landscape'
  | 'initial'
  | 'frame'
  | 'thriller'
  | 'children'
  | 'orbit'
  | 'poem'
  | 'classic'
  | 'kitchen'
  | 'city'
  | 'sea'

/** Composes the front of a book in one manner. */
export type System = (p: Paints, cover: CoverSpec) => string
