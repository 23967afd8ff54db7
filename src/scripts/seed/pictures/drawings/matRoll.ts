import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { ellipse, line, path, rect, repeat } from '../svg.ts'

/** A rolled sleeping mat, lying on its side. */
export const matRoll = (p: Paints, { colour, strap }: { colour: string; strap: string }): Subject =>
  standing(
    [
      path(
        'M420 930 H1230 A120 200 0 0 1 1230 1330 H420Z',
        p.linear([
          [0, lighter(colour, 0.1)],
          [0.2, lighter(colour, 0.35)],
          [0.5, colour],
          [0.85, darker(colour, 0.4)],
          [1, darker(colour, 0.2)],
        ]),
      ),
      repeat(18, (i) =>
        line(
          `M${470 + i * 44} 934 A90 198 0 0 1 ${470 + i * 44} 1326`,
          darker(colour, 0.5),
          5,
          'opacity=".3"',
        ),
      ),
      ellipse(420, 1130, 122, 200, p.soft(lighter(colour, 0.1), 0.3)),
      repeat(5, (i) =>
        ellipse(
          420,
          1130,
          106 - i * 22,
          174 - i * 36,
          'none',
          `stroke="${darker(colour, 0.5)}" stroke-width="8" opacity=".7"`,
        ),
      ),
      [640, 1060]
        .map(
          (x) =>
            path(
              `M${x} 928 h56 a112 202 0 0 1 0 404 h-56 a112 202 0 0 0 0 -404Z`,
              p.linear([
                [0, lighter(strap, 0.2)],
                [1, darker(strap, 0.4)],
              ]),
            ) + rect(x + 96, 1090, 54, 66, '#15191b', { r: 8 }),
        )
        .join(''),
    ].join(''),
    { cx: 830, y: 1326, rx: 480 },
  )
