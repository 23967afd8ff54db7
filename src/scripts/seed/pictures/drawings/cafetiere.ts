import { darker } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { circle, ellipse, line, path, rect } from '../svg.ts'

/** A plunger pot in a metal frame. */
export const cafetiere = (
  p: Paints,
  { frame, handle = '#2b2521' }: { frame: string; handle?: string },
): Subject =>
  standing(
    [
      line(
        'M1040 600 C1250 560 1280 700 1264 860 C1250 1020 1200 1080 1046 1100',
        darker(handle, 0.3),
        62,
      ) +
        line('M1040 596 C1246 556 1272 700 1256 860 C1244 1010 1196 1066 1046 1088', handle, 44) +
        line('M1080 578 C1210 566 1246 660 1240 800', '#fff', 7, 'opacity=".25"'),
      rect(
        540,
        500,
        520,
        800,
        p.linear(
          [
            [0, '#c3d0ce', 0.8],
            [0.14, '#ffffff', 0.4],
            [0.5, '#eef3f2', 0.2],
            [0.85, '#91a2a2', 0.5],
            [1, '#647474', 0.75],
          ],
          [0, 0, 1, 0],
        ),
        { r: 20 },
      ),
      path(
        'M552 760 H1048 V1290 H552Z',
        p.linear(
          [
            [0, '#3a1b0b'],
            [0.2, '#7d431d'],
            [0.45, '#3d1c0b'],
            [1, '#160903'],
          ],
          [0, 0, 1, 0],
        ),
      ),
      ellipse(800, 760, 248, 26, '#a8713f') + ellipse(790, 758, 200, 17, '#c9955c'),
      rect(794, 360, 14, 330, p.metal('#c9c6bf')) +
        rect(560, 676, 480, 22, p.metal('#c9c6bf'), { r: 8 }),
      rect(584, 520, 30, 740, '#fff', { r: 14, extra: 'opacity=".38"' }),
      [560, 790, 1020].map((x) => rect(x, 560, 26, 760, p.metal(frame), { r: 8 })).join(''),
      rect(526, 560, 548, 46, p.metal(frame), { r: 12 }) +
        rect(526, 1236, 548, 92, p.metal(frame), { r: 18 }),
      path(
        'M520 520 Q530 436 800 426 Q1070 436 1080 520 L540 524 L470 548 L500 500Z',
        p.metal(frame),
      ),
      circle(
        800,
        336,
        44,
        p.radial(
          [
            [0, '#8c837b'],
            [0.5, handle],
            [1, '#0d0a08'],
          ],
          { cx: 0.35, cy: 0.3, r: 0.8 },
        ),
      ),
    ].join(''),
    { y: 1324, rx: 280 },
  )
