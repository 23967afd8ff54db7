import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { placed, standing, type Subject } from '../subject.ts'
import { line, path } from '../svg.ts'

type Tent = { fly: string; inner: string; poles: string; shape: 'dome' | 'ridge' }

/** A pitched tent with one door open. */
export const tent = (p: Paints, { fly, inner, poles, shape }: Tent): Subject => {
  const dome = [
    path(
      'M230 1290 C330 900 560 640 820 600 C1080 640 1280 900 1390 1290 Z',
      p.linear(
        [
          [0, lighter(fly, 0.3)],
          [0.5, fly],
          [1, darker(fly, 0.34)],
        ],
        [0, 0, 1, 0.5],
      ),
    ),
    path(
      'M820 600 C1080 640 1280 900 1390 1290 L1040 1310 C1030 1000 960 760 820 600Z',
      darker(fly, 0.5),
      'opacity=".45"',
    ),
    path(
      'M820 600 C640 760 540 1000 500 1300 L1040 1310 C1030 1000 960 760 820 600Z',
      lighter(fly, 0.12),
    ),
    path(
      'M806 700 C700 880 640 1080 620 1304 L960 1308 C950 1060 900 860 806 700Z',
      p.linear([
        [0, darker(inner, 0.4)],
        [1, inner],
      ]),
    ),
    path(
      'M806 700 C740 900 720 1100 780 1306 L620 1304 C640 1080 700 880 806 700Z',
      p.linear(
        [
          [0, lighter(fly, 0.4)],
          [1, fly],
        ],
        [0, 0, 1, 0],
      ),
    ),
    line('M230 1290 C330 900 560 640 820 600 C1080 640 1280 900 1390 1290', poles, 10) +
      line('M500 1300 C540 1000 640 760 820 600 C960 760 1030 1000 1040 1310', poles, 10),
    line('M806 700 C900 860 950 1060 960 1308', darker(fly, 0.6), 5, 'stroke-dasharray="7 6"'),
    path('M560 840 l60 -56 l-8 110Z', darker(fly, 0.4), 'opacity=".6"'),
  ]
  const ridge = [
    path(
      'M520 640 L1240 700 L1420 1300 L860 1310Z',
      p.linear(
        [
          [0, fly],
          [1, darker(fly, 0.42)],
        ],
        [0, 0, 1, 1],
      ),
    ),
    path(
      'M520 640 L180 1290 L860 1310Z',
      p.linear([
        [0, lighter(fly, 0.3)],
        [1, fly],
      ]),
    ),
    path(
      'M520 690 L380 1296 L640 1304Z',
      p.linear([
        [0, darker(inner, 0.5)],
        [1, inner],
      ]),
    ),
    path(
      'M520 690 L640 1304 L760 1306 C680 1100 600 900 520 690Z',
      p.linear(
        [
          [0, lighter(fly, 0.45)],
          [1, lighter(fly, 0.05)],
        ],
        [0, 0, 1, 0],
      ),
    ),
    line('M520 620 V700 M520 640 L180 1290 M520 640 L860 1310 M520 640 L1240 700', poles, 9) +
      line('M1240 700 L1420 1300', darker(fly, 0.6), 6),
    path('M960 780 L1120 792 L1170 960 L1020 960Z', lighter(fly, 0.2), 'opacity=".35"'),
  ]
  const guys =
    shape === 'dome'
      ? 'M400 940 L120 1330 M1240 930 L1500 1330'
      : 'M520 640 L110 1330 M1240 700 L1520 1320'
  const pitched = standing(
    [
      line(guys, '#e9e2d2', 4) + line('M112 1316 l16 34 M1496 1316 l16 34', poles, 10),
      ...(shape === 'dome' ? dome : ridge),
    ].join(''),
    { y: 1306, rx: 590 },
  )
  return placed('translate(112 150) scale(.86)', pitched)
}
