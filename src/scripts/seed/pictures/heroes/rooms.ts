import { chance } from '../chance.ts'
import { darker, inkOn, lighter, mix } from '../colour.ts'
import { draw, type Drawing } from '../drawings/index.ts'
import { write } from '../lettering.ts'
import type { LabelArt } from '../labelArt.ts'
import type { Paints } from '../paints.ts'
import { circle, ellipse, line, path, rect, repeat } from '../svg.ts'
import type { Scene } from './scene.ts'

/** Puts a product into a room: `foot` is where it stands, `size` its share of the drawing. */
const put = (
  p: Paints,
  drawing: Drawing,
  { x, foot, size }: { x: number; foot: number; size: number },
) => {
  const subject = draw(p, drawing)
  const transform = `translate(${x - 800 * size} ${foot - 1330 * size}) scale(${size})`
  return {
    body: `<g transform="${transform}">${subject.body}</g>`,
    shade: `<g transform="${transform}" filter="url(#far)" opacity=".6">${subject.far}</g><g transform="${transform}" opacity=".5" filter="url(#near)">${subject.near}</g>`,
  }
}

const assemble = (
  room: string,
  things: readonly ReturnType<typeof put>[],
  front: string,
): Scene => ({
  soft: room + things.map((thing) => thing.shade).join(''),
  sharp: things.map((thing) => thing.body).join('') + front,
})

const art = (motif: LabelArt['motif'], ground: string, ink: string, accent: string): LabelArt => ({
  motif,
  ground,
  ink,
  accent,
})

const bag = (colour: string, name: string, origin: string, label: LabelArt): Drawing => ({
  of: 'coffeeBag',
  bag: colour,
  name,
  origin,
  notes: '',
  art: label,
})

/** The roastery counter in the morning. */
export const counter = (p: Paints): Scene => {
  const lamp = (x: number, y: number) =>
    line(`M${x} 0 V${y}`, '#2a1d15', 7) +
    path(`M${x - 34} ${y} H${x + 34} L${x + 120} ${y + 130} H${x - 120}Z`, p.tube('#b4472e', 0.3)) +
    ellipse(x, y + 132, 118, 17, '#fff0c4')
  const glow = (x: number, y: number) =>
    path(
      `M${x - 110} ${y} H${x + 110} L${x + 430} 1100 H${x - 430}Z`,
      p.linear([
        [0, '#fff0c4', 0.34],
        [1, '#fff0c4', 0],
      ]),
    ) +
    ellipse(
      x,
      y,
      330,
      250,
      p.radial([
        [0, '#ffe9b0', 0.75],
        [1, '#ffe9b0', 0],
      ]),
    )
  const board = (y: number, x: number, w: number) =>
    rect(
      x,
      y,
      w,
      26,
      p.linear([
        [0, '#c08a58'],
        [1, '#7c5030'],
      ]),
    ) +
    rect(
      x,
      y + 26,
      w,
      70,
      p.linear([
        [0, '#2a1408', 0.34],
        [1, '#2a1408', 0],
      ]),
    )
  const room = [
    rect(
      0,
      0,
      2400,
      1350,
      p.linear([
        [0, '#3c5149'],
        [1, '#56695c'],
      ]),
    ),
    repeat(27, (row) =>
      repeat(17, (i) =>
        rect(
          i * 150 - (row % 2) * 75 + 3,
          row * 42 + 3,
          144,
          36,
          mix('#4a6157', '#5d7468', ((i * 7 + row * 3) % 5) / 5),
          { r: 4 },
        ),
      ),
    ),
    rect(
      0,
      0,
      2400,
      1350,
      p.radial(
        [
          [0.2, '#0d0705', 0],
          [1, '#0d0705', 0.6],
        ],
        { cx: 0.66, cy: 0.4, r: 0.8 },
      ),
    ),
    glow(1050, 330) + glow(1560, 330) + glow(2070, 330),
    board(620, 1150, 1130),
    rect(
      0,
      1060,
      2400,
      300,
      p.linear([
        [0, '#e0b07a'],
        [0.1, '#c08a55'],
        [0.14, '#8a5a34'],
        [1, '#5a361d'],
      ]),
    ),
    repeat(30, (i) => rect(i * 84, 1104, 3, 250, '#2a1408', { extra: 'opacity=".3"' })),
  ].join('')
  const things = [
    put(
      p,
      bag(
        '#b4472e',
        'Lamplighter',
        'House espresso',
        art('lantern', '#2b2320', '#f2d9a0', '#f0a840'),
      ),
      { x: 1260, foot: 622, size: 0.25 },
    ),
    put(
      p,
      bag('#c9a37a', 'Tres Volcanes', 'Guatemala', art('ridges', '#dfe5d4', '#27463c', '#d98a3a')),
      { x: 1430, foot: 622, size: 0.25 },
    ),
    put(
      p,
      bag('#2f3b35', 'Kebena Dawn', 'Ethiopia', art('sunrise', '#f3d9a4', '#5b2f1d', '#d9622b')),
      { x: 1600, foot: 622, size: 0.25 },
    ),
    put(
      p,
      {
        of: 'tin',
        colour: '#5a2a1e',
        lid: '#c7a15a',
        name: 'Drinking Chocolate',
        line: '70 % dark',
        art: art('tiles', '#f3e3c5', '#7a2f22', '#d8983c'),
      },
      { x: 1780, foot: 622, size: 0.24 },
    ),
    put(p, { of: 'mug', glaze: '#e4d8c3', coffee: false }, { x: 1950, foot: 628, size: 0.2 }),
    put(p, { of: 'mug', glaze: '#5d7261', coffee: false }, { x: 2060, foot: 628, size: 0.2 }),
    put(p, { of: 'mug', glaze: '#b4694a', coffee: false }, { x: 2170, foot: 628, size: 0.2 }),
    put(p, { of: 'kettle', finish: '#26241f' }, { x: 1240, foot: 1110, size: 0.42 }),
    put(p, { of: 'dripper', glaze: '#efe6d6' }, { x: 1600, foot: 1116, size: 0.44 }),
    put(p, { of: 'handGrinder', finish: '#3a4a45' }, { x: 1880, foot: 1108, size: 0.38 }),
    put(p, { of: 'mug', glaze: '#e4d8c3', saucer: true }, { x: 2110, foot: 1126, size: 0.36 }),
  ]
  return assemble(
    room,
    things,
    lamp(1050, 190) +
      lamp(1560, 190) +
      lamp(2070, 190) +
      rect(
        0,
        0,
        1200,
        1350,
        p.linear(
          [
            [0, '#140b06', 0.46],
            [1, '#140b06', 0],
          ],
          [0, 0, 1, 0],
        ),
      ),
  )
}

const cloths = [
  '#7a2f32',
  '#22405a',
  '#d9a441',
  '#3f5d4a',
  '#c9573c',
  '#e3d3b3',
  '#5a3f63',
  '#88a29a',
  '#1f2a38',
  '#b98a5f',
  '#d8b7a0',
  '#47707a',
  '#934b38',
] as const
const titles = [
  'Winterquartier',
  'Das zweite Salz',
  'Stille Post',
  'Nebelgrund',
  'Die Uhrmacherin',
  'Herr Ebel schweigt',
  'Windstärke Wir',
  'Der Garten im Kopf',
  'Leichte Wetter',
  'Altenmoor',
  'Lindengasse',
  'Am langen Tisch',
] as const

const row = (
  p: Paints,
  seed: string,
  { x, foot, width, tall }: { x: number; foot: number; width: number; tall: number },
): string => {
  const { between, pick } = chance(seed)
  const books: string[] = []
  for (let at = x; at < x + width;) {
    const [wide, high, colour] = [between(26, 64), tall * between(0.68, 0.98), pick(cloths)]
    if (at + wide > x + width) break
    const gold = inkOn(colour, { dark: '#4a3524', light: '#e6c987' })
    books.push(
      rect(
        at,
        foot - high,
        wide - 2,
        high,
        p.linear(
          [
            [0, darker(colour, 0.4)],
            [0.3, lighter(colour, 0.16)],
            [0.6, colour],
            [1, darker(colour, 0.45)],
          ],
          [0, 0, 1, 0],
        ),
        { r: 3 },
      ) +
        rect(at, foot - high + 18, wide - 2, 4, gold, { extra: 'opacity=".8"' }) +
        rect(at, foot - 30, wide - 2, 4, gold, { extra: 'opacity=".8"' }) +
        (wide > 34
          ? `<g transform="translate(${at + wide / 2 - 6} ${foot - high + 40}) rotate(90)">${write(pick(titles), { font: pick(['lora', 'garamond', 'josefin'] as const), size: 20, x: 0, y: 0, fill: gold, within: high - 90 })}</g>`
          : ''),
    )
    at += wide
  }
  return books.join('')
}

/** Tall shelves with a ladder, lamp-lit. */
export const shelves = (p: Paints): Scene => {
  const wood = '#6b4a33'
  const boards = [300, 620, 940, 1260]
  const bays = [-60, 560, 1180, 1800]
  const sharp = [
    rect(0, 0, 2400, 1350, '#241710'),
    ...bays.flatMap((x, bay) =>
      boards.map((y, level) =>
        row(p, `bay${bay}${level}`, {
          x: x + 26,
          foot: y,
          width: (bay + level) % 3 === 1 ? 390 : 590,
          tall: 270,
        }),
      ),
    ),
    ...boards.map(
      (y) =>
        rect(
          0,
          y,
          2400,
          34,
          p.linear([
            [0, lighter(wood, 0.3)],
            [0.3, wood],
            [1, darker(wood, 0.5)],
          ]),
        ) +
        rect(
          0,
          y + 34,
          2400,
          90,
          p.linear([
            [0, '#0d0705', 0.75],
            [1, '#0d0705', 0],
          ]),
        ),
    ),
    ...bays.map((x) =>
      rect(
        x - 4,
        0,
        30,
        1350,
        p.linear(
          [
            [0, darker(wood, 0.2)],
            [0.4, lighter(wood, 0.22)],
            [1, darker(wood, 0.45)],
          ],
          [0, 0, 1, 0],
        ),
      ),
    ),
  ]
  const things = [
    put(p, { of: 'deskLamp', shade: '#2f4b3f' }, { x: 1075, foot: 620, size: 0.2 }),
    put(
      p,
      {
        of: 'bookStack',
        volumes: [
          { title: 'Stille Post', colour: '#22405a' },
          { title: 'Altenmoor', colour: '#c9573c' },
          { title: 'Nebelgrund', colour: '#d9a441' },
        ],
      },
      { x: 2296, foot: 1260, size: 0.2 },
    ),
  ]
  const ladder =
    line('M1560 1350 L1700 -20 M1760 1350 L1860 -20', darker('#b98a5f', 0.4), 30) +
    line('M1556 1350 L1696 -20 M1756 1350 L1856 -20', '#b98a5f', 20) +
    repeat(9, (i) =>
      line(
        `M${1574 + i * 15} ${1220 - i * 148} L${1766 + i * 10.5} ${1220 - i * 148}`,
        '#a5774c',
        18,
      ),
    )
  const light =
    ellipse(
      1480,
      420,
      1200,
      900,
      p.radial([
        [0, '#ffd88a', 0.42],
        [0.5, '#ffc86a', 0.14],
        [1, '#ffc86a', 0],
      ]),
    ) +
    rect(
      0,
      0,
      2400,
      1350,
      p.radial(
        [
          [0.25, '#0a0604', 0],
          [1, '#0a0604', 0.72],
        ],
        { cx: 0.62, cy: 0.42, r: 0.75 },
      ),
    )
  return {
    soft: '',
    sharp:
      sharp.join('') +
      things.map((thing) => thing.body).join('') +
      ladder +
      light +
      rect(
        0,
        0,
        1250,
        1350,
        p.linear(
          [
            [0, '#0d0a10', 0.5],
            [1, '#0d0a10', 0],
          ],
          [0, 0, 1, 0],
        ),
      ),
  }
}

/** An armchair by a rainy window. */
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
