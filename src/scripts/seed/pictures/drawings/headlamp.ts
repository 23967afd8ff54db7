import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { circle, ellipse, line, rect, repeat } from '../svg.ts'

/** A headlamp with its strap in a loop, lit. */
export const headlamp = (p: Paints, { body, strap }: { body: string; strap: string }): Subject =>
  lying(
    [
      line('M470 860 C360 460 1240 460 1130 860', darker(strap, 0.5), 92) +
        line('M470 850 C360 450 1240 450 1130 850', strap, 84) +
        repeat(2, (i) =>
          line(
            'M470 850 C360 450 1240 450 1130 850',
            i ? lighter(strap, 0.5) : body,
            i ? 4 : 16,
            i ? 'stroke-dasharray="16 12" opacity=".7"' : '',
          ),
        ),
      line(
        'M1130 860 C1120 1140 980 1190 800 1190 C620 1190 480 1140 470 860',
        darker(strap, 0.3),
        96,
      ) + line('M1130 850 C1120 1126 980 1176 800 1176 C620 1176 480 1126 470 850', strap, 86),
      rect(
        590,
        980,
        420,
        280,
        p.linear(
          [
            [0, lighter(body, 0.25)],
            [0.5, body],
            [1, darker(body, 0.4)],
          ],
          [0, 0, 1, 1],
        ),
        { r: 76 },
      ),
      rect(620, 1010, 360, 220, darker(body, 0.6), { r: 60 }),
      ellipse(
        760,
        1118,
        320,
        300,
        p.radial([
          [0, '#fff6cf', 0.9],
          [0.4, '#ffeeb0', 0.35],
          [1, '#ffeeb0', 0],
        ]),
      ),
      circle(748, 1120, 92, p.metal('#b9bdbf')) +
        circle(
          748,
          1120,
          76,
          p.radial([
            [0, '#ffffff'],
            [0.5, '#fff3c4'],
            [1, '#e7c76a'],
          ]),
        ),
      circle(900, 1082, 36, p.metal('#9ea3a6')) +
        circle(900, 1082, 27, '#f2f4f2') +
        circle(900, 1166, 24, '#d8402f'),
      rect(700, 958, 110, 34, darker(body, 0.45), { r: 12 }),
    ].join(''),
    `<path d="M470 860 C360 460 1240 460 1130 860 C1120 1140 980 1190 800 1190 C620 1190 480 1140 470 860" fill="none" stroke="#000" stroke-width="90"/>${rect(590, 980, 420, 280, '#000', { r: 76 })}`,
  )
