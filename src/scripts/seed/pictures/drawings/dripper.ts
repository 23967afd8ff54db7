import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { ellipse, line, path, repeat } from '../svg.ts'

const glassEdge = '#ffffff'

/** A glass server with a wooden collar, half full. */
export const server = (p: Paints, { collar = '#9b683c' }: { collar?: string }): Subject => {
  const shape =
    'M640 640 C660 760 660 800 590 900 C500 1020 470 1130 484 1230 Q496 1322 600 1330 H1000 Q1104 1322 1116 1230 C1130 1130 1100 1020 1010 900 C940 800 940 760 960 640Z'
  return standing(
    [
      line(
        'M1046 960 C1240 900 1300 1010 1240 1130 C1210 1190 1160 1210 1106 1216',
        '#f6fbfb',
        40,
        'opacity=".62"',
      ) +
        line(
          'M1046 960 C1240 900 1300 1010 1240 1130 C1210 1190 1160 1210 1106 1216',
          '#7f8f90',
          5,
          'opacity=".6"',
        ),
      path(
        shape,
        p.linear(
          [
            [0, '#cfdad8', 0.75],
            [0.15, '#ffffff', 0.35],
            [0.5, '#e8efee', 0.22],
            [0.86, '#9fb0b0', 0.45],
            [1, '#6f8080', 0.7],
          ],
          [0, 0, 1, 0],
        ),
      ),
      p.clip(
        path(shape, '#000'),
        path(
          'M400 1040 H1200 V1340 H400Z',
          p.linear(
            [
              [0, '#5a2c12'],
              [0.3, '#8d4b20'],
              [0.5, '#4a230d'],
              [1, '#1d0c05'],
            ],
            [0, 0, 1, 0.2],
          ),
        ) +
          ellipse(
            800,
            1040,
            340,
            34,
            p.linear(
              [
                [0, '#b5713a'],
                [1, '#3c1b0a'],
              ],
              [0, 0, 1, 0],
            ),
          ),
      ),
      line('M566 970 C524 1040 508 1140 520 1230', glassEdge, 22, 'opacity=".6"'),
      line('M1040 980 C1080 1050 1092 1130 1084 1210', glassEdge, 8, 'opacity=".4"'),
      path('M650 690 Q800 724 950 690 L946 810 Q800 846 654 810Z', p.tube(collar, 0.35)),
      repeat(6, (i) =>
        line(
          `M668 ${714 + i * 18} Q800 ${742 + i * 18} 932 ${712 + i * 18}`,
          darker(collar, 0.4),
          2.5,
          'opacity=".35"',
        ),
      ),
      line('M668 766 Q800 800 934 766', '#3b2a1e', 12),
      ellipse(800, 640, 160, 30, '#ffffff', 'opacity=".45"') +
        ellipse(800, 642, 144, 23, '#77807c', 'opacity=".35"'),
    ].join(''),
    { y: 1322, rx: 310 },
  )
}

/** A ceramic pour-over cone with its paper on a glass server. */
export const dripper = (p: Paints, { glaze }: { glaze: string }): Subject => {
  const below = server(p, {})
  const cone = [
    line('M1090 392 C1236 372 1250 560 1010 570', p.soft(glaze, 0.45), 40),
    path(
      'M500 330 Q520 500 690 610 H910 Q1080 500 1100 330 A300 58 0 0 1 500 330Z',
      p.tube(glaze, 0.4),
    ),
    line('M566 400 Q600 500 700 572', '#fff', 20, 'opacity=".3"'),
    ellipse(800, 330, 300, 58, lighter(glaze, 0.35)),
    ellipse(
      800,
      334,
      276,
      46,
      p.linear(
        [
          [0, darker(glaze, 0.35)],
          [1, glaze],
        ],
        [0, 0, 1, 0],
      ),
    ),
    path(
      'M560 316 Q600 250 690 262 Q800 228 900 258 Q1010 246 1042 318 A244 40 0 0 1 560 316Z',
      p.linear([
        [0, '#fbf3e2'],
        [1, '#d8c8ab'],
      ]),
    ),
    p.clip(
      ellipse(800, 340, 240, 40, '#000'),
      ellipse(800, 352, 222, 36, '#4a2712') + ellipse(760, 340, 120, 16, '#8a5a34', 'opacity=".7"'),
    ),
    path('M600 604 Q800 560 1000 604 L1010 640 Q800 684 590 640Z', p.tube(glaze, 0.4)),
  ].join('')
  return { ...below, body: below.body + cone }
}
