import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { line, path, repeat } from '../svg.ts'

const outline =
  'M560 420 C560 240 680 170 800 170 C920 170 1040 240 1040 420 C1070 700 1030 1040 970 1330 Q800 1420 630 1330 C570 1040 530 700 560 420Z'

/** A mummy sleeping bag, laid out. */
export const sleepingBag = (
  p: Paints,
  { colour, lining }: { colour: string; lining: string },
): Subject =>
  lying(
    [
      path(
        outline,
        p.linear(
          [
            [0, lighter(colour, 0.24)],
            [0.4, colour],
            [1, darker(colour, 0.35)],
          ],
          [0, 0, 1, 0.5],
        ),
      ),
      p.clip(
        path(outline, '#000'),
        repeat(
          12,
          (i) =>
            path(
              `M500 ${500 + i * 80} Q800 ${560 + i * 80} 1100 ${500 + i * 80} v34 Q800 ${596 + i * 80} 500 ${534 + i * 80}Z`,
              lighter(colour, 0.5),
              'opacity=".25"',
            ) +
            line(
              `M500 ${560 + i * 80} Q800 ${622 + i * 80} 1100 ${560 + i * 80}`,
              darker(colour, 0.55),
              8,
              'opacity=".55"',
            ),
        ),
      ),
      path(
        'M640 440 C640 320 710 264 800 262 C890 264 960 320 960 440 C900 510 700 510 640 440Z',
        p.linear([
          [0, darker(lining, 0.45)],
          [1, lining],
        ]),
      ),
      line('M640 440 C700 510 900 510 960 440', lighter(lining, 0.3), 12) +
        line('M944 470 C990 700 960 900 930 1100', '#1a1e20', 12) +
        line('M944 470 C990 700 960 900 930 1100', lining, 4, 'stroke-dasharray="7 5"'),
      path('M930 1096 l-10 60 l22 0Z', lining) +
        path('M760 1220 l40 -62 l24 36 l14 -18 l30 44Z', lining),
    ].join(''),
    path(outline, '#000'),
  )
