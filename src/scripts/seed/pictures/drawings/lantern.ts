import { darker } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { ellipse, line, path, rect } from '../svg.ts'

/** A camp lantern, lit. */
export const lantern = (
  p: Paints,
  { body, frame = '#2a2e30' }: { body: string; frame?: string },
): Subject =>
  standing(
    [
      ellipse(
        800,
        860,
        640,
        560,
        p.radial([
          [0, '#ffd98a', 0.75],
          [0.5, '#ffd98a', 0.24],
          [1, '#ffd98a', 0],
        ]),
      ),
      line('M600 560 C560 190 1040 190 1000 560', darker(frame, 0.2), 22) +
        line('M600 556 C560 186 1040 186 1000 556', '#8f979a', 7),
      path('M620 540 Q640 440 800 430 Q960 440 980 540Z', p.tube(body, 0.35)) +
        rect(590, 536, 420, 60, p.tube(body, 0.3), { r: 16 }) +
        rect(750, 396, 100, 44, p.metal('#9ea3a6'), { r: 10 }),
      rect(
        624,
        596,
        352,
        470,
        p.linear(
          [
            [0, '#e8b04a'],
            [0.2, '#fff6d8'],
            [0.5, '#ffffff'],
            [0.8, '#ffe6a6'],
            [1, '#c9862a'],
          ],
          [0, 0, 1, 0],
        ),
      ),
      ellipse(
        800,
        840,
        90,
        170,
        p.radial([
          [0, '#ffffff'],
          [0.6, '#fff1bd', 0.8],
          [1, '#fff1bd', 0],
        ]),
      ),
      [640, 794, 948]
        .map((x) => rect(x, 596, 13, 470, darker(frame, 0.1), { extra: 'opacity=".85"' }))
        .join(''),
      path(
        'M580 1060 H1020 L1060 1280 Q1060 1330 1000 1332 H600 Q540 1330 540 1280Z',
        p.tube(body, 0.3),
      ),
      rect(736, 1150, 128, 76, darker(body, 0.55), { r: 18 }) +
        ellipse(800, 1188, 22, 22, '#ffce5c'),
    ].join(''),
    { y: 1324, rx: 262 },
  )
