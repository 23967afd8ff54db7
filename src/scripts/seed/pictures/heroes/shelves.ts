import { chance } from '../chance.ts'
import { darker, inkOn, lighter } from '../colour.ts'
import { write } from '../lettering.ts'
import { ellipse, line, rect, repeat } from '../svg.ts'
import type { Paints } from '../paints.ts'
import { put } from './put.ts'
import type { Scene } from './scene.ts'

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
