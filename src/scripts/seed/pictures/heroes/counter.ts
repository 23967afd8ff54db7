import { mix } from '../colour.ts'
import { ellipse, line, path, rect, repeat } from '../svg.ts'
import type { Drawing } from '../drawings/index.ts'
import type { LabelArt } from '../labelArt.ts'
import type { Paints } from '../paints.ts'
import { assemble, put } from './put.ts'
import type { Scene } from './scene.ts'

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
