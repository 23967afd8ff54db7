import { darker, lighter } from './colour.ts'

/** `[offset 0…1, colour, opacity?]` */
export type Stop = readonly [number, string, number?]

export type Paints = {
  /** A gradient across the shape's own box; direction in unit coordinates. */
  linear: (stops: readonly Stop[], way?: readonly [number, number, number, number]) => string
  radial: (stops: readonly Stop[], at?: { cx?: number; cy?: number; r?: number }) => string
  /** Confines `body` to `shape`. */
  clip: (shape: string, body: string) => string
  /** Round body lit from the left: a tube seen from the side. */
  tube: (colour: string, gloss?: number) => string
  /** Soft volume, lighter above and to the left. */
  soft: (colour: string, depth?: number) => string
  /** Brushed metal seen from the side. */
  metal: (colour?: string) => string
  toString: () => string
}

const stopTag = ([offset, colour, opacity]: Stop): string =>
  `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`

/** Collects gradients and clips of one drawing, each kept once. */
export const paints = (): Paints => {
  const known = new Map<string, string>()
  const keep = (make: (id: string) => string): string => {
    const recipe = make('?')
    const id = known.get(recipe) ?? `p${known.size}`
    known.set(recipe, id)
    return `url(#${id})`
  }
  const linear: Paints['linear'] = (stops, [x1, y1, x2, y2] = [0, 0, 0, 1]) =>
    keep(
      (id) =>
        `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops.map(stopTag).join('')}</linearGradient>`,
    )
  const across = [0, 0, 1, 0] as const
  return {
    linear,
    radial: (stops, { cx = 0.5, cy = 0.5, r = 0.5 } = {}) =>
      keep(
        (id) =>
          `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stops.map(stopTag).join('')}</radialGradient>`,
      ),
    clip: (shape, body) =>
      `<g clip-path="${keep((id) => `<clipPath id="${id}">${shape}</clipPath>`)}">${body}</g>`,
    tube: (colour, gloss = 0.3) =>
      linear(
        [
          [0, darker(colour, 0.34)],
          [0.1, darker(colour, 0.08)],
          [0.27, lighter(colour, gloss)],
          [0.46, colour],
          [0.78, darker(colour, 0.26)],
          [0.93, darker(colour, 0.44)],
          [1, darker(colour, 0.3)],
        ],
        across,
      ),
    soft: (colour, depth = 0.3) =>
      linear(
        [
          [0, lighter(colour, depth * 0.55)],
          [0.45, colour],
          [1, darker(colour, depth)],
        ],
        [0.15, 0, 0.85, 1],
      ),
    metal: (colour = '#c9ccce') =>
      linear(
        [
          [0, darker(colour, 0.45)],
          [0.08, colour],
          [0.2, lighter(colour, 0.8)],
          [0.34, lighter(colour, 0.25)],
          [0.55, darker(colour, 0.3)],
          [0.72, lighter(colour, 0.2)],
          [0.88, darker(colour, 0.42)],
          [1, darker(colour, 0.2)],
        ],
        across,
      ),
    toString: () =>
      [...known].map(([recipe, id]) => recipe.replace('id="?"', `id="${id}"`)).join(''),
  }
}
