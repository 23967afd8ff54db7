import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { circle, ellipse, line, path, rect } from '../svg.ts'

/** A small reading lamp, lit. */
export const deskLamp = (
  p: Paints,
  { shade, brass = '#b98d48' }: { shade: string; brass?: string },
): Subject =>
  standing(
    [
      ellipse(
        700,
        900,
        620,
        520,
        p.radial([
          [0, '#ffe3a0', 0.6],
          [0.5, '#ffe3a0', 0.2],
          [1, '#ffe3a0', 0],
        ]),
      ),
      path(
        'M500 690 L900 690 L1080 1300 H320Z',
        p.linear([
          [0, '#fff0c0', 0.5],
          [1, '#fff0c0', 0],
        ]),
      ),
      line('M1000 1290 V560 C1000 420 860 380 700 420', darker(brass, 0.45), 30) +
        line('M996 1290 V560 C996 424 860 384 700 424', brass, 20) +
        line('M992 1280 V560', lighter(brass, 0.7), 5, 'opacity=".7"'),
      circle(
        998,
        900,
        26,
        p.radial(
          [
            [0, lighter(brass, 0.6)],
            [1, darker(brass, 0.3)],
          ],
          { cx: 0.35, cy: 0.3, r: 0.8 },
        ),
      ),
      path('M620 430 H780 L930 690 Q700 740 470 690Z', p.tube(shade, 0.3)),
      ellipse(700, 694, 230, 34, '#fff3cf') + ellipse(700, 696, 120, 18, '#ffffff'),
      rect(656, 388, 88, 50, p.metal(brass), { r: 12 }),
      path(
        'M830 1290 Q830 1250 1000 1246 Q1170 1250 1170 1290 V1316 Q1170 1334 1000 1338 Q830 1334 830 1316Z',
        p.tube(shade, 0.25),
      ) +
        ellipse(1000, 1276, 150, 24, lighter(shade, 0.2)) +
        rect(976, 1240, 44, 40, p.metal(brass), { r: 6 }),
    ].join(''),
    { cx: 1000, y: 1326, rx: 174 },
  )
