import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { circle, line, path } from '../svg.ts'

/** A packable camp chair. */
export const campChair = (
  p: Paints,
  { cloth, frame }: { cloth: string; frame: string },
): Subject => {
  const tube = (d: string) =>
    line(d, darker(frame, 0.5), 26) +
    line(d, frame, 18) +
    line(d, lighter(frame, 0.6), 5, 'opacity=".6"')
  return standing(
    [
      tube('M620 1120 L480 1320 M1010 1120 L1150 1320') +
        tube('M540 620 L640 1100 M1060 620 L990 1100'),
      path(
        'M500 470 Q800 400 1100 470 L1050 960 Q800 1040 560 960Z',
        p.linear(
          [
            [0, lighter(cloth, 0.22)],
            [0.6, cloth],
            [1, darker(cloth, 0.4)],
          ],
          [0.1, 0, 0.6, 1],
        ),
      ),
      path(
        'M610 600 Q800 560 990 600 L966 800 Q800 840 634 800Z',
        darker(cloth, 0.5),
        'opacity=".55"',
      ),
      path(
        'M560 940 Q800 1030 1050 940 L1180 1060 Q960 1210 800 1214 Q600 1210 430 1060Z',
        p.linear([
          [0, darker(cloth, 0.35)],
          [0.5, cloth],
          [1, lighter(cloth, 0.16)],
        ]),
      ),
      line('M430 1060 Q600 1210 800 1214 Q960 1210 1180 1060', darker(cloth, 0.5), 12) +
        line('M500 470 Q800 400 1100 470', darker(cloth, 0.4), 14),
      tube('M560 1150 L700 1320 M1040 1150 L900 1320') + tube('M620 1226 H980'),
      [480, 1150, 700, 900].map((x) => circle(x, 1322, 17, '#1b2022')).join(''),
      path('M744 900 l48 -74 l30 44 l17 -22 l46 52Z', '#f3ede0', 'opacity=".9"'),
    ].join(''),
    { y: 1330, rx: 400 },
  )
}
