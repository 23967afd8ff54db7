import { darker, inkOn, lighter } from '../colour.ts'
import { write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { placed, standing, type Subject } from '../subject.ts'
import { line, path, rect } from '../svg.ts'

type Backpack = {
  colour: string
  accent: string
  size: 'small' | 'medium' | 'large'
  rolltop?: boolean
}

const strap = '#23282b'

const tall = (p: Paints, { colour, accent, rolltop, size }: Backpack): Subject => {
  const top = size === 'large' ? 330 : size === 'medium' ? 450 : 540
  const shape = `M560 ${top + 60} Q560 ${top} 640 ${top} H960 Q1040 ${top} 1040 ${top + 60} C1064 760 1086 1000 1084 1240 Q1084 1330 980 1332 H620 Q516 1330 516 1240 C514 1000 536 760 560 ${top + 60}Z`
  const buckle = (x: number, y: number) =>
    rect(x - 22, y - 16, 44, 32, '#14181a', { r: 6 }) +
    rect(x - 12, y - 8, 24, 16, '#3a4145', { r: 3 })
  const body = [
    line(`M700 ${top + 10} C700 ${top - 96} 900 ${top - 96} 900 ${top + 10}`, strap, 30),
    path(`M520 800 C400 900 400 1180 470 1270 L520 1250Z`, darker(strap, 0.2)) +
      path('M1080 800 C1200 900 1200 1180 1130 1270 L1080 1250Z', darker(strap, 0.5)),
    path(
      shape,
      p.linear(
        [
          [0, darker(colour, 0.3)],
          [0.12, colour],
          [0.3, lighter(colour, 0.24)],
          [0.55, colour],
          [0.85, darker(colour, 0.28)],
          [1, darker(colour, 0.46)],
        ],
        [0, 0, 1, 0.1],
      ),
    ),
    // Side pockets with mesh.
    path(
      'M516 1000 Q560 980 596 1010 L600 1300 Q560 1330 540 1312 Q516 1290 516 1240Z',
      darker(colour, 0.42),
    ) +
      path(
        'M1084 1000 Q1040 980 1004 1010 L1000 1300 Q1040 1330 1060 1312 Q1084 1290 1084 1240Z',
        darker(colour, 0.55),
      ),
    rolltop
      ? path(
          `M548 ${top + 70} Q550 ${top - 44} 600 ${top - 56} H1000 Q1050 ${top - 44} 1052 ${top + 70} Q800 ${top + 120} 548 ${top + 70}Z`,
          p.tube(darker(colour, 0.12), 0.25),
        ) +
        line(
          `M560 ${top + 8} Q800 ${top + 44} 1040 ${top + 8}`,
          darker(colour, 0.5),
          6,
          'opacity=".6"',
        ) +
        rect(780, top - 60, 40, 220, strap) +
        buckle(800, top + 110)
      : path(
          `M540 ${top + 210} C536 ${top + 60} 560 ${top - 34} 660 ${top - 42} H940 C1040 ${top - 34} 1064 ${top + 60} 1060 ${top + 210} Q800 ${top + 262} 540 ${top + 210}Z`,
          p.linear(
            [
              [0, lighter(colour, 0.3)],
              [0.5, colour],
              [1, darker(colour, 0.34)],
            ],
            [0.1, 0, 0.9, 1],
          ),
        ) +
        line(`M620 ${top + 70} Q800 ${top + 104} 980 ${top + 70}`, accent, 10) +
        [670, 930]
          .map((x) => rect(x - 13, top + 150, 26, 190, strap) + buckle(x, top + 270))
          .join(''),
    path(
      'M610 960 Q612 920 660 920 H940 Q988 920 990 960 L1004 1250 Q1004 1296 950 1298 H650 Q596 1296 596 1250Z',
      p.linear(
        [
          [0, lighter(colour, 0.2)],
          [0.4, colour],
          [1, darker(colour, 0.36)],
        ],
        [0.1, 0, 0.9, 1],
      ),
    ),
    line('M640 980 Q800 1004 960 980', darker(colour, 0.6), 9) +
      line('M640 977 Q800 1001 960 977', accent, 4) +
      rect(948, 972, 14, 54, accent, { r: 6 }),
    rect(704, 1084, 192, 74, darker(colour, 0.5), { r: 8 }) +
      path('M728 1136 L752 1102 L768 1124 L776 1114 L792 1136Z', accent) +
      write('TARN', {
        font: 'condensed',
        size: 34,
        x: 804,
        y: 1134,
        fill: inkOn(darker(colour, 0.5)),
        tracking: 0.08,
      }),
    [
      [560, 760],
      [1040, 760],
    ]
      .map(([x = 0, y = 0], i) =>
        line(
          `M${x} ${y} L${i ? 996 : 604} ${y + 50} M${x + (i ? 14 : -14)} ${y + 180} L${i ? 1000 : 600} ${y + 200}`,
          strap,
          17,
        ),
      )
      .join(''),
    path(
      'M572 620 C556 800 546 980 552 1190',
      'none',
      `stroke="#fff" stroke-width="15" stroke-linecap="round" opacity=".2"`,
    ),
    path(
      shape,
      p.linear([
        [0, '#000', 0],
        [0.75, '#000', 0],
        [1, '#0a0d10', 0.34],
      ]),
    ),
  ].join('')
  return standing(body, { y: 1322, rx: 300 })
}

/** A hiking pack, from day pack to load carrier. */
export const backpack = (p: Paints, spec: Backpack): Subject =>
  spec.size === 'small' ? placed('translate(64 120) scale(.92)', tall(p, spec)) : tall(p, spec)
