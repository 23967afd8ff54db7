import { ellipse, group } from './svg.ts'

/**
 * What a drawing answers, in a square of 1600 units.
 * `near` and `far` are silhouettes that are blurred, a little and a lot, into its shadows.
 */
export type Subject = {
  body: string
  near: string
  far: string
  /** Seen from above or hanging: there is no table below it. */
  flat?: boolean
}

/** A thing that stands on the table, its foot centred at (cx, y) and `rx` wide to each side. */
export const standing = (
  body: string,
  { cx = 800, y = 1330, rx }: { cx?: number; y?: number; rx: number },
): Subject => ({
  body,
  near: ellipse(cx + 14, y + 2, rx * 1.03, 26, '#000', 'opacity=".75"'),
  // The light comes from the upper left, so the long shadow falls to the right.
  far:
    ellipse(cx + rx * 0.7, y + 6, rx * 1.6, 62, '#000', 'opacity=".55"') +
    ellipse(cx + 40, y, rx * 1.15, 60, '#000', 'opacity=".35"'),
})

/** A thing that lies flat or hangs close to the wall: its own outline is its shadow. */
export const lying = (body: string, silhouette: string): Subject => ({
  body,
  flat: true,
  near: group('translate(12 18)', `<g opacity=".5">${silhouette}</g>`),
  far: group('translate(46 70)', `<g opacity=".42">${silhouette}</g>`),
})

/** Several things in one picture. */
export const together = (...subjects: Subject[]): Subject => ({
  body: subjects.map((each) => each.body).join(''),
  near: subjects.map((each) => each.near).join(''),
  far: subjects.map((each) => each.far).join(''),
})

/** Moves and scales a subject with its shadows. */
export const placed = (transform: string, subject: Subject): Subject => ({
  body: group(transform, subject.body),
  near: group(transform, subject.near),
  far: group(transform, subject.far),
})
