import { darker, lighter } from '../colour.ts'
import { labelArt, type LabelArt } from '../labelArt.ts'
import { fill, type FontName } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { line, path } from '../svg.ts'

type Tote = { cloth: string; print: string; art?: LabelArt; slogan: string; font?: FontName }

const shape =
  'M470 560 C640 576 960 576 1130 560 C1146 820 1150 1080 1162 1330 C960 1362 640 1362 438 1330 C450 1080 454 820 470 560Z'

/** A cloth bag hanging from its handles. */
export const tote = (
  p: Paints,
  { cloth, print, art, slogan, font = 'frauncesBlack' }: Tote,
): Subject => {
  const handle = (dy: number, colour: string, width: number) =>
    line(`M600 ${590 + dy} C600 ${120 + dy} 1000 ${120 + dy} 1000 ${590 + dy}`, colour, width)
  return lying(
    [
      handle(-26, darker(cloth, 0.35), 46),
      path(
        shape,
        p.linear(
          [
            [0, lighter(cloth, 0.35)],
            [0.5, cloth],
            [1, darker(cloth, 0.24)],
          ],
          [0, 0, 1, 0.8],
        ),
      ),
      path(
        'M470 560 C640 576 960 576 1130 560 L1133 620 C960 636 640 636 467 620Z',
        darker(cloth, 0.1),
      ) +
        line(
          'M468 618 C640 636 960 636 1132 618',
          darker(cloth, 0.4),
          3,
          'stroke-dasharray="14 9" opacity=".6"',
        ),
      art ? labelArt(p, art, { x: 600, y: 700, width: 400, height: 300 }) : '',
      fill(slogan, {
        font,
        x: 560,
        y: art ? 1030 : 740,
        width: 480,
        height: art ? 200 : 460,
        fill: print,
        anchor: 'middle',
        biggest: 150,
        leading: 1.02,
      }).body,
      path(
        'M560 640 C530 900 540 1100 500 1330 C560 1200 600 900 560 640Z',
        darker(cloth, 0.5),
        'opacity=".16"',
      ) +
        path(
          'M1060 660 C1040 900 1080 1120 1110 1330 C1040 1240 1010 900 1060 660Z',
          darker(cloth, 0.5),
          'opacity=".2"',
        ),
      handle(0, lighter(cloth, 0.12), 44),
      line('M610 470 C640 190 960 190 990 470', lighter(cloth, 0.6), 6, 'opacity=".6"'),
      [600, 1000]
        .map(
          (x) =>
            `<rect x="${x - 24}" y="572" width="48" height="72" fill="${lighter(cloth, 0.12)}" stroke="${darker(cloth, 0.3)}" stroke-width="3" stroke-dasharray="8 6"/>`,
        )
        .join(''),
    ].join(''),
    path(shape, '#000') + handle(0, '#000', 46),
  )
}
