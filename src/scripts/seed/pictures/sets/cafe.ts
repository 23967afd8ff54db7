import { darker, lighter, mix } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { path, rect } from '../svg.ts'

/** Morning light through a window onto a plastered wall, over a clay table. */
export const cafe = (p: Paints, tone: string, flat = false): string => {
  const table = mix(darker(tone, 0.16), '#b98a63', 0.35)
  const pane = (x: number, y: number) =>
    path(`M${x} ${y} l250 -70 l150 420 l-250 70 z`, lighter(tone, 0.75))
  return [
    rect(
      0,
      0,
      1600,
      1600,
      p.linear(
        [
          [0, lighter(tone, 0.3)],
          [0.6, tone],
          [1, darker(tone, 0.1)],
        ],
        [0, 0, 1, 1],
      ),
    ),
    `<g filter="url(#near)" opacity=".42">${pane(70, 180)}${pane(340, 104)}${pane(240, 650)}${pane(510, 574)}</g>`,
    rect(
      0,
      0,
      1600,
      1600,
      p.radial(
        [
          [0.35, '#000000', 0],
          [1, '#2a1408', 0.26],
        ],
        { cx: 0.4, cy: 0.42, r: 0.85 },
      ),
    ),
    flat
      ? ''
      : rect(
          0,
          1160,
          1600,
          440,
          p.linear([
            [0, lighter(table, 0.24)],
            [0.3, table],
            [1, darker(table, 0.22)],
          ]),
        ),
    flat
      ? ''
      : rect(
          0,
          1150,
          1600,
          26,
          p.linear([
            [0, '#2a1408', 0],
            [1, '#2a1408', 0.16],
          ]),
        ),
  ].join('')
}
