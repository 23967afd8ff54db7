import { chance } from '../chance.ts'
import { darker, lighter } from '../colour.ts'
import { circle, ellipse, line, path, rect, repeat } from '../svg.ts'
import type { Paints } from '../paints.ts'
import { put } from './put.ts'
import type { Scene } from './scene.ts'

export const nook = (p: Paints): Scene => {
  const chair = '#8a3f3a'
  const pane = (x: number) =>
    rect(
      x,
      150,
      330,
      640,
      p.linear([
        [0, '#8fa7b8'],
        [0.6, '#c3cfd0'],
        [1, '#e4ddcc'],
      ]),
    ) +
    repeat(44, (i) => {
      const { between } = chance(`pane${x}${i}`)
      const [dx, dy] = [between(6, 320), between(156, 760)]
      return line(`M${x + dx} ${dy} v${between(8, 50)}`, '#ffffff', between(1.5, 4), 'opacity=".5"')
    })
  const room = [
    rect(
      0,
      0,
      2400,
      1350,
      p.linear([
        [0, '#33424d'],
        [1, '#4a5a60'],
      ]),
    ),
    rect(
      0,
      1080,
      2400,
      270,
      p.linear([
        [0, '#9a6f4a'],
        [1, '#5c3b24'],
      ]),
    ),
    repeat(12, (i) =>
      line(`M${i * 230 - 200} 1350 L${i * 200 + 60} 1080`, '#3a2415', 5, 'opacity=".4"'),
    ),
    rect(0, 1050, 2400, 32, '#27333b'),
    ellipse(
      1980,
      620,
      900,
      760,
      p.radial([
        [0, '#ffdf9a', 0.7],
        [0.5, '#ffcf7a', 0.22],
        [1, '#ffcf7a', 0],
      ]),
    ),
    ellipse(1560, 1200, 620, 80, '#140b06', 'opacity=".5" filter="url(#near)"'),
    ellipse(1600, 1190, 760, 110, '#7a3b3a', 'opacity=".55"') +
      ellipse(1600, 1190, 640, 86, '#c9a06a', 'opacity=".3"'),
  ].join('')
  const window =
    rect(1010, 120, 760, 720, '#e9e0cf', { r: 6 }) +
    pane(1040) +
    pane(1410) +
    rect(1040, 450, 700, 16, '#e9e0cf') +
    rect(
      980,
      830,
      820,
      40,
      p.linear([
        [0, '#f6efdf'],
        [1, '#b7a98f'],
      ]),
    ) +
    path(
      'M940 60 C960 400 930 700 890 1040 L1040 1040 C1040 700 1060 400 1050 60Z',
      p.linear(
        [
          [0, '#7d8f6a'],
          [0.3, '#5f7350'],
          [0.5, '#8a9c74'],
          [0.8, '#55684a'],
          [1, '#6d8060'],
        ],
        [0, 0, 1, 0],
      ),
    ) +
    rect(880, 46, 960, 18, p.metal('#b98d48'), { r: 9 }) +
    path(
      'M1740 60 C1750 400 1740 700 1730 1040 L1880 1040 C1850 700 1840 400 1850 60Z',
      p.linear(
        [
          [0, '#7d8f6a'],
          [0.3, '#5f7350'],
          [0.5, '#8a9c74'],
          [0.8, '#55684a'],
          [1, '#6d8060'],
        ],
        [0, 0, 1, 0],
      ),
    )
  const seat = [
    line('M1290 1150 L1270 1220 M1790 1150 L1810 1220', '#3a2415', 28),
    path(
      'M1270 640 Q1290 520 1420 510 H1660 Q1790 520 1810 640 L1800 1060 H1280Z',
      p.linear(
        [
          [0, lighter(chair, 0.2)],
          [0.5, chair],
          [1, darker(chair, 0.4)],
        ],
        [0, 0, 1, 0.6],
      ),
    ),
    repeat(9, (i) =>
      circle(1370 + (i % 3) * 170, 620 + Math.floor(i / 3) * 110, 13, darker(chair, 0.5)),
    ),
    path(
      'M1330 930 Q1540 890 1750 930 L1760 1060 H1320Z',
      p.linear([
        [0, lighter(chair, 0.3)],
        [1, darker(chair, 0.1)],
      ]),
    ),
    path(
      'M1200 860 Q1210 790 1280 790 Q1350 800 1350 880 V1160 H1230 Q1200 1150 1200 1100Z',
      p.soft(chair, 0.35),
    ) +
      path(
        'M1880 860 Q1870 790 1800 790 Q1730 800 1730 880 V1160 H1850 Q1880 1150 1880 1100Z',
        p.soft(darker(chair, 0.15), 0.4),
      ),
    rect(
      1330,
      1050,
      420,
      110,
      p.linear([
        [0, darker(chair, 0.1)],
        [1, darker(chair, 0.5)],
      ]),
    ),
    path('M1440 900 L1530 880 L1640 906 L1560 930Z', '#f6efdf') +
      line('M1532 882 L1556 926', '#a99a80', 4),
  ].join('')
  const things = [
    put(
      p,
      {
        of: 'bookStack',
        volumes: [
          { title: 'Winterquartier', colour: '#22405a' },
          { title: 'Das zweite Salz', colour: '#d9a441' },
          { title: 'Stille Post', colour: '#3f5d4a' },
        ],
      },
      { x: 1020, foot: 1200, size: 0.34 },
    ),
    put(p, { of: 'mug', glaze: '#e4d8c3' }, { x: 985, foot: 1092, size: 0.13 }),
    put(p, { of: 'deskLamp', shade: '#d9a441' }, { x: 2060, foot: 900, size: 0.36 }),
  ]
  const table =
    ellipse(2120, 905, 190, 26, '#8a5a34') +
    line('M2120 910 V1200', '#5c3b24', 22) +
    path('M2030 1216 Q2120 1160 2210 1216Z', '#5c3b24')
  return {
    soft: room,
    sharp:
      window +
      table +
      seat +
      things.map((thing) => thing.body).join('') +
      rect(
        0,
        0,
        1000,
        1350,
        p.linear(
          [
            [0, '#0d1216', 0.42],
            [1, '#0d1216', 0],
          ],
          [0, 0, 1, 0],
        ),
      ),
  }
}
