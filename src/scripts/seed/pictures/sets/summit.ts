import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { ellipse, rect } from '../svg.ts'

/** A studio sweep without an edge: cool daylight from above. */
export const summit = (p: Paints, tone: string): string =>
  [
    rect(
      0,
      0,
      1600,
      1600,
      p.linear([
        [0, darker(tone, 0.1)],
        [0.45, tone],
        [0.72, lighter(tone, 0.55)],
        [0.8, lighter(tone, 0.3)],
        [1, darker(tone, 0.08)],
      ]),
    ),
    ellipse(
      700,
      640,
      900,
      760,
      p.radial([
        [0, '#ffffff', 0.8],
        [0.5, '#ffffff', 0.32],
        [1, '#ffffff', 0],
      ]),
    ),
    rect(
      0,
      0,
      1600,
      1600,
      p.radial(
        [
          [0.5, '#000000', 0],
          [1, '#10202a', 0.22],
        ],
        { cx: 0.45, cy: 0.48, r: 0.82 },
      ),
    ),
  ].join('')
